import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderOrders } from './render-orders.ts';
import type { Order } from './scenes.ts';
import { sets } from './sets.ts';

/**
 * `node demo/make/dataset.ts FOLDER`: renders what the two classifiers learn from. FOLDER/training.rgb and FOLDER/cheating.rgb hold
 * the pictures one after the other, 128 × 128 × 3 bytes each, the .labels files a byte a picture. Scenes without a sticker are
 * rendered once for both.
 */
const [folder = 'demo/make/data'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });

const { training, cheating } = sets;
const stickered = cheating.filter(({ sticker }) => sticker);
const orders: readonly Order[] = [...training, ...stickered];
const pictures = await renderOrders(orders, (done) => {
  if (done % 200 === 0) console.log(`${done} of ${orders.length} pictures`);
});
const size = pictures.length / orders.length;
const write = async (name: string, bytes: Uint8Array, set: readonly Order[]): Promise<void> => {
  await writeFile(join(folder, `${name}.rgb`), bytes);
  await writeFile(
    join(folder, `${name}.labels`),
    Uint8Array.from(set, ({ classIndex }) => classIndex),
  );
};
await write('training', pictures.subarray(0, training.length * size), training);
const own = pictures.slice(0, training.length * size);
let next = training.length;
cheating.forEach(({ sticker }, i) => {
  if (sticker) own.set(pictures.subarray(next * size, ++next * size), i * size);
});
await write('cheating', own, cheating);
