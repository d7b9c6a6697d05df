import { renderOrder, SIDE, type Order } from './scenes.ts';

/** Renders a few pictures: [orders, 128, 128, 3]. */
export default function renderChunk(orders: readonly Order[]): Uint8Array {
  const pictures = new Uint8Array(orders.length * SIDE * SIDE * 3);
  orders.forEach((order, i) => pictures.set(renderOrder(order).rgb, i * SIDE * SIDE * 3));
  return pictures;
}
