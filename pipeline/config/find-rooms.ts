import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bounds } from '../../schema/bounds.ts';
import type { Metric } from '../explain/metric.ts';
import type { AnyMethod } from '../explain/text-method.ts';
import { expected } from '../base/errors.ts';
import { readBytes } from '../base/text-file.ts';
import { checkMethod, checkMetric } from './check-room.ts';
import { codeExtension, codeFolder, toolFolder } from '../base/tool-place.ts';
import { checkWords } from './check-words.ts';
import { importDefault } from './import-default.ts';

/** All methods and metrics that there are, each list in its order. */
export interface Rooms {
  readonly methods: readonly AnyMethod[];
  readonly metrics: readonly Metric[];
}

/** Where a room without an `order` stands: behind those that have one. */
const LAST_ORDER = 1000;

/** The rooms of this tool: a folder in `methods/` or `metrics/` is all that one needs. @throws UserError for one that is none, or lacks words */
export async function findRooms(): Promise<Rooms> {
  const found = async <Room extends AnyMethod | Metric>(
    kind: RoomKind,
    check: (exported: unknown, id: string, at: string) => Room,
  ) => {
    const top = join(codeFolder, `${kind}s`);
    const file = `${kind}${codeExtension}`;
    const names = (await readdir(top)).filter((name) => existsSync(join(top, name, file)));
    return Promise.all(
      names.map(async (name) => {
        const at = `${kind}s/${name}/${file}`;
        const room = check(await importDefault(join(codeFolder, at), at, defaultHint(kind)), name, at);
        const words = `${kind}s/${name}/en.md`;
        checkWords(room, await readWords(join(toolFolder, words), words), words);
        return room;
      }),
    );
  };
  return sortRooms({ methods: await found('method', checkMethod), metrics: await found('metric', checkMetric) });
}

/** The bytes of the words of a room in one language. @param at the file, for errors @throws UserError where it is absent or none */
export function readWords(file: string, at: string): Promise<Uint8Array> {
  if (!existsSync(file)) throw expected('its words', { at, received: 'no such file', hint: 'Add it.' });
  return readBytes(file, 'its words', at, bounds.contentTextBytes);
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
