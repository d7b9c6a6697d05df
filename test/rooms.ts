import { findRooms, type Rooms } from '../pipeline/config/find-rooms.ts';
import type { AnyMethod } from '../pipeline/explain/text-method.ts';

/** The tool's own methods and metrics. */
export const rooms: Rooms = await findRooms();

/** Other methods with the tool's own metrics. */
export function roomsOf(...methods: readonly AnyMethod[]): Rooms {
  return { methods, metrics: rooms.metrics };
}
