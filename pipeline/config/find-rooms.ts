import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Metric } from '../explain/metric.ts';
import type { AnyMethod } from '../explain/text-method.ts';
import { checkMethod, checkMetric } from './check-room.ts';
import { codeExtension, codeFolder } from '../base/tool-place.ts';
import { importDefault } from './import-default.ts';

/** All methods and metrics that there are, each list in its order. */
export interface Rooms {
  readonly methods: readonly AnyMethod[];
  readonly metrics: readonly Metric[];
}

/** Where a room without an `order` stands: behind those that have one. */
const LAST_ORDER = 1000;

/** The rooms of this tool: a folder in `methods/` or `metrics/` is all that one needs. @throws UserError for one that is none */
export async function findRooms(): Promise<Rooms> {
  const found = async <Room>(kind: RoomKind, check: (exported: unknown, id: string, at: string) => Room) => {
    const top = join(codeFolder, `${kind}s`);
    const file = `${kind}${codeExtension}`;
    const names = (await readdir(top)).filter((name) => existsSync(join(top, name, file)));
    return Promise.all(
      names.map(async (name) => {
        const at = `${kind}s/${name}/${file}`;
        return check(await importDefault(join(codeFolder, at), at, defaultHint(kind)), name, at);
      }),
    );
  };
  return sortRooms({ methods: await found('method', checkMethod), metrics: await found('metric', checkMetric) });
}

export type RoomKind = 'method' | 'metric';

/** How the default export of a room is written. */
export function defaultHint(kind: RoomKind): string {
  return kind === 'method'
    ? 'Write `export default defineMethod({ … })`.'
    : 'Write `export default defineMetric({ … })`.';
}

/** Both lists by `order`, and by id where that is equal. */
export function sortRooms({ methods, metrics }: Rooms): Rooms {
  return { methods: methods.toSorted(compareRooms), metrics: metrics.toSorted(compareRooms) };
}

type Placed = Pick<AnyMethod | Metric, 'id' | 'order'>;

function compareRooms(one: Placed, other: Placed): number {
  const difference = (one.order ?? LAST_ORDER) - (other.order ?? LAST_ORDER);
  return difference !== 0 ? difference : one.id < other.id ? -1 : 1;
}
