import type { MapArray } from '../data/maps/map-compare.ts';
import type { MapEntry, MapList } from '../data/maps/map-list.ts';
import { npyFloats } from './npy-floats.ts';
import { npyHeader } from './npy-slices.ts';
import { once } from './once.ts';

export type MapWords = Readonly<Record<string, string>>;
type MapPicture = Pick<MapList, 'key' | 'name' | 'src'>;

/** What all pages know of the report’s maps. */
export interface MapIndex {
  readonly words: MapWords;
  readonly pictures: readonly MapPicture[];
}

/** The report’s maps, read when they are asked for, each file once. All reject where a file cannot be read. */
export interface MapFiles {
  index(): Promise<MapIndex>;
  /** @param picture its key */
  maps(picture: string): Promise<readonly MapEntry[]>;
  /** Null where the numbers are not stored. */
  numbers(map: MapEntry): Promise<MapArray | null>;
  /** The full address of what an index or a list names. */
  address(relative: string): string;
}

/** Opens the files beside the page that compares maps. @param page its full address */
export function openMaps(page: string, fetchFile: typeof fetch = fetch): MapFiles {
  const address = (relative: string): string => new URL(relative, page).href;
  const known = new Map<string, Promise<Response>>();
  const arrays = new Map<string, Promise<MapArray>>();
  const read = async (relative: string): Promise<Response> => {
    const answer = await once(known, relative, async () => {
      const response = await fetchFile(address(relative));
      if (!response.ok) throw new Error(`${response.status} for ${relative}`);
      return response;
    });
    return answer.clone();
  };
  return {
    address,
    index: async () => (await (await read('pictures.json')).json()) as MapIndex,
    maps: async (picture) => (await (await read(`maps/${picture}.json`)).json()) as MapEntry[],
    numbers: async ({ array }) => {
      if (array === null) return null;
      return once(arrays, array.href, async () => {
        const bytes = await (await read(array.href)).arrayBuffer();
        return { shape: npyHeader(bytes).shape, data: npyFloats(bytes) };
      });
    },
  };
}
