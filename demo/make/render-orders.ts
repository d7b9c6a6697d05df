import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Order } from './scenes.ts';

/** Orders that a worker takes at a time. */
const CHUNK = 8;

/**
 * Renders pictures on all cores.
 *
 * @param onProgress is called with the number of pictures that are done
 * @returns [orders, 128, 128, 3], sRGB bytes, in the order of `orders`
 */
export async function renderOrders(
  orders: readonly Order[],
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('render-worker.ts', import.meta.url)),
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
  });
  const chunks = Array.from({ length: Math.ceil(orders.length / CHUNK) }, (_, i) =>
    orders.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  let done = 0;
  const rendered = await Promise.all(
    chunks.map(async (chunk) => {
      const pictures = (await pool.run(chunk)) as Uint8Array;
      onProgress((done += chunk.length));
      return pictures;
    }),
  );
  await pool.destroy();
  return Buffer.concat(rendered);
}
