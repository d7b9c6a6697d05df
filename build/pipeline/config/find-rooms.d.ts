import type { Metric } from '../explain/metric.ts';
import type { AnyMethod } from '../explain/text-method.ts';
/** All methods and metrics that there are, each list in its order. */
export interface Rooms {
    readonly methods: readonly AnyMethod[];
    readonly metrics: readonly Metric[];
}
/** The rooms of this tool: a folder in `methods/` or `metrics/` is all that one needs. @throws UserError for one that is none */
export declare function findRooms(): Promise<Rooms>;
export type RoomKind = 'method' | 'metric';
/** How the default export of a room is written. */
export declare function defaultHint(kind: RoomKind): string;
/** Both lists by `order`, and by id where that is equal. */
export declare function sortRooms({ methods, metrics }: Rooms): Rooms;
