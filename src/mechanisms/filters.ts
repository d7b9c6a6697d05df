import { givenWith, type Given } from './given.ts';
import { network, slabCount } from './tiles.ts';

/** The place of a filter in its network. */
export interface FilterPlace {
  readonly layer: string;
  readonly filter: number;
  /** How many filters the layer has. */
  readonly filters: number | null;
  /** How many of the drawn slabs are run. */
  readonly slabs: number;
}

/** The deepest filter that the report has for the first picture: its map is coarse enough to see its places. */
export function deepest(given: Given): Given {
  const { done, content } = given;
  const same = content.outcomes.filter(
    (outcome) =>
      outcome.state === 'done' &&
      outcome.task.method === given.method &&
      outcome.task.input === done?.task.input &&
      outcome.task.model === done.task.model &&
      outcome.task.variant === done.task.variant,
  );
  const depth = ({ task }: (typeof same)[number]): number =>
    task.target.kind === 'filter' ? (task.target.cnnid ?? 0) : 0;
  const last = same.reduce<(typeof same)[number] | undefined>(
    (best, each) => (best === undefined || depth(each) > depth(best) ? each : best),
    undefined,
  );
  return last?.state === 'done' ? givenWith(given, last) : given;
}

/** Where the filter of a result is; null where there is no result of a filter. */
export function placeOf({ done, content }: Given): FilterPlace | null {
  const target = done?.result.target;
  if (target?.kind !== 'filter') return null;
  const layers = content.report.models.find(({ id }) => id === done?.task.model)?.layers ?? [];
  const index = layers.findIndex(({ name }) => name === target.layer);
  const slabs = layers.length === 0 ? 3 : Math.ceil(((index + 1) / layers.length) * slabCount);
  const name = target.cnnid === undefined ? target.layer : `${target.layer} (${target.layerKind})`;
  return { layer: name, filter: target.filter, filters: layers[index]?.outputShape[0] ?? null, slabs };
}

/** The network up to a layer, the rest faint. */
export function upTo(place: FilterPlace | null, x: number, middle: number, width: number, height: number): string {
  const slabs = place?.slabs ?? 3;
  return network(x, middle, width, height, (slab) => (slab === slabs - 1 ? 'fa' : slab < slabs ? 'f' : 'd'));
}
