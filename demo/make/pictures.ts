import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import sharp from 'sharp';
import { encodePng } from '../../pipeline/render/png.ts';
import { Chance } from './chance.ts';
import { demoPictures, type DemoPicture } from './demo-pictures.ts';
import { joined, outlineBand } from './outline.ts';
import { render, type Picture } from './render/picture.ts';
import { SIDE } from './scenes.ts';
import { setting } from './setting.ts';
import { withSticker } from './sticker.ts';

/** Pixels a side of the version that the site shows large. */
const LARGE = 512;
/** Half the width of an outline's band in pixels. */
const BAND = 2.5;

/**
 * The files of one of the ten pictures by their names: what the classifiers see, its masks, and both again with a sticker on the
 * table.
 */
export async function filesOf(picture: DemoPicture): Promise<ReadonlyMap<string, Uint8Array>> {
  const plain = renderDemo(picture, SIDE, false);
  const stickered = renderDemo(picture, SIDE, true);
  const files = new Map([
    [`${picture.id}.png`, await colourPng(plain)],
    [`stickered/${picture.id}.png`, await colourPng(stickered)],
    [`stickered/masks/${picture.id}.sticker.png`, await greyPng(partsOf(stickered, ['sticker']))],
  ]);
  const masks = new Map(Object.entries(picture.masks).map(([name, parts]) => [name, partsOf(plain, parts)]));
  for (const [name, of] of Object.entries(picture.outlines ?? {})) {
    masks.set(name, outlineBand(masks.get(of)!, SIDE, BAND));
  }
  for (const [name, mask] of masks) files.set(`masks/${picture.id}.${name}.png`, await greyPng(mask));
  return files;
}

/** Renders one of the ten pictures; the sticker changes nothing else. */
export function renderDemo({ recipe, seed }: DemoPicture, side: number, sticker: boolean): Picture {
  const chance = new Chance(seed, 0);
  const scene = setting(recipe(chance), chance);
  return render(sticker ? withSticker(scene, new Chance(seed, 1)) : scene, side);
}

function partsOf({ masks, side }: Picture, parts: readonly string[]): Uint8Array {
  const found = parts.map((part) => {
    const mask = masks.get(part);
    if (mask === undefined) throw new Error(`No part is called ${part}; there are ${[...masks.keys()].join(', ')}`);
    return mask;
  });
  return joined(found, side * side);
}

const colourPng = ({ rgb, side }: Picture): Promise<Uint8Array> => encodePng({ rgb, width: side, height: side });

const greyPng = (mask: Uint8Array): Promise<Uint8Array> =>
  sharp(mask, { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();

/** `node demo/make/pictures.ts`: renders the ten pictures into demo/pictures. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../pictures', import.meta.url));
  for (const name of ['large', 'masks', 'stickered/masks']) await mkdir(join(folder, name), { recursive: true });
  for (const picture of demoPictures) {
    for (const [name, bytes] of await filesOf(picture)) await writeFile(join(folder, name), bytes);
    const { rgb } = renderDemo(picture, LARGE, false);
    await sharp(rgb, { raw: { width: LARGE, height: LARGE, channels: 3 } })
      .webp({ quality: 88 })
      .toFile(join(folder, 'large', `${picture.id}.webp`));
    console.log(picture.id);
  }
}
