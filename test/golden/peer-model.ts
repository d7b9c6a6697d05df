import { join } from 'node:path';
import { loadImageModel } from '../../pipeline/models/load.ts';
import type { ImageModel } from '../../pipeline/models/model.ts';
import { pictureFileDigest, readPicture } from '../../pipeline/pictures/picture.ts';
import { ModelConfig } from '../../schema/config.ts';
import type { GoldenPictures } from './explain.ts';
import { labels } from './reference.ts';

const PEER = join(import.meta.dirname, '..', 'fixtures', 'peer');

const config = ModelConfig.parse({
  id: 'peer',
  name: 'Peer',
  checkpoint: 'model.pth',
  architecture: { name: 'course-food11', width: 0.125 },
  classes: Array.from({ length: 11 }, (_, index) => `class ${index}`),
  preprocess: { resize: { width: 128, height: 128 } },
});

/** The classifier on which the reference was computed. */
export function peerModel(): Promise<ImageModel> {
  return loadImageModel(config, PEER);
}

/** Its ten pictures with the labels that the reference explains. */
export async function peerPictures(): Promise<GoldenPictures> {
  const files = labels.map((_, picture) => join(PEER, 'pictures', `img_${picture}.png`));
  const digests = await Promise.all(files.map(pictureFileDigest));
  return {
    refs: labels.map((label, picture) => ({ id: `img-${picture}`, digest: digests[picture]!, label })),
    pixels: await Promise.all(files.map((file) => readPicture(file, config.preprocess))),
  };
}
