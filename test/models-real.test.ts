import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOnnxruntime } from '../pipeline/engine/onnxruntime.ts';
import { encodeOnnx } from '../pipeline/graph/onnx.ts';
import { loadImageModel } from '../pipeline/models/load.ts';
import { LOGITS, PICTURE } from '../pipeline/models/model.ts';
import { readPicture } from '../pipeline/pictures/picture.ts';
import { ModelConfig, type Preprocess } from '../schema/config.ts';
import { shared, withoutShared } from './shared.ts';

const EXAMPLES = join(import.meta.dirname, '..', 'examples');

/** How many photographs of a folder, named by their classes, a classifier gets right. */
async function countRight(
  checkpoint: string,
  architecture: string,
  preprocess: unknown,
  folder: string,
): Promise<number> {
  const config = ModelConfig.parse({
    id: 'real',
    name: 'Real',
    checkpoint: shared('real', 'food11-checkpoints', checkpoint),
    architecture,
    classes: Array.from({ length: 11 }, (_, index) => `class ${index}`),
    preprocess,
  });
  const { graph, inputShape } = await loadImageModel(config, EXAMPLES);
  const session = await openOnnxruntime('cpu').open(encodeOnnx(graph));
  let right = 0;
  for (const name of readdirSync(shared('real', folder))) {
    const data = await readPicture(shared('real', folder, name), config.preprocess);
    const { [LOGITS]: logits } = await session.run({ [PICTURE]: { shape: [1, ...inputShape], data } });
    const predicted = logits!.data.indexOf(Math.max(...logits!.data));
    if (predicted === Number.parseInt(name)) right++;
  }
  await session.release();
  return right;
}

const imagenet: Partial<Preprocess> = { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] };

describe.skipIf(withoutShared)('classifiers that students trained', () => {
  it('hw13-deeper is right on 10 of 10 photographs', async () => {
    const preprocess = { resize: { shorterSide: 256 }, crop: { width: 224, height: 224 }, ...imagenet };
    const right = await countRight('hw13-deeper.ckpt', 'hw13-deeper.architecture.json', preprocess, 'course-2022');
    expect(right).toBe(10);
  });

  it('hw7-student is right on 8 of 10 photographs of one year and 7 of 10 of another', async () => {
    const preprocess = { resize: { width: 256, height: 256 } };
    const count = (folder: string) =>
      countRight('hw7-student.bin', 'hw7-student.architecture.json', preprocess, folder);
    expect(await count('course-2022')).toBe(8);
    expect(await count('course-2021')).toBe(7);
  });
});
