import sharp from 'sharp';
import { Chance } from './chance.ts';
import { recipes } from './recipes.ts';
import { render } from './render/picture.ts';
import { setting } from './setting.ts';

/**
 * `node demo/make/contact-sheet.ts OUT.png [CLASS…] [--each N] [--seed S]`: rendered pictures side by side, a row a recipe, to be
 * looked at.
 */
const words = process.argv.slice(2);
const option = (name: string, otherwise: number): number => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(words.splice(at, 2)[1]);
};
const each = option('each', 6);
const seed = option('seed', 1);
const [out = 'contact-sheet.png', ...wanted] = words;
const SIDE = 128;

const rows = Object.entries(recipes)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .flatMap(([, ways]) => ways);
const started = performance.now();
const tiles = rows.flatMap((recipe, row) =>
  Array.from({ length: each }, (_, column) => {
    const chance = new Chance(seed, 1000 * row + column);
    const { rgb } = render(setting(recipe(chance), chance), SIDE);
    return {
      input: Buffer.from(rgb),
      raw: { width: SIDE, height: SIDE, channels: 3 as const },
      left: column * (SIDE + 4),
      top: row * (SIDE + 4),
    };
  }),
);
await sharp({
  create: { width: each * (SIDE + 4), height: rows.length * (SIDE + 4), channels: 3, background: '#fff' },
})
  .composite(tiles)
  .png()
  .toFile(out);
console.log(`${tiles.length} pictures, ${((performance.now() - started) / tiles.length).toFixed(0)} ms each: ${out}`);
