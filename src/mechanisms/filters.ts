import { arrayOf, figureHref, givenWith, measureOf, paramOf, pictureHref, told, type Given } from './given.ts';
import { repeated, step, type Draw } from './mechanism.ts';
import { arrow, curve, label, outline, path, pile, rectangle } from './parts.ts';
import { cells, coarseMap, map, network, picture, slabCount } from './tiles.ts';
import { noiseFilter } from '../../methods/smooth-grad/mechanism.ts';

/** The place of a filter in its network. */
interface FilterPlace {
  readonly layer: string;
  readonly filter: number;
  /** How many filters the layer has. */
  readonly filters: number | null;
  /** How many of the drawn slabs are run. */
  readonly slabs: number;
}

/** The deepest filter that the report has for the first picture: its map is coarse enough to see its places. */
function deepest(given: Given): Given {
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

function placeOf({ done, content }: Given): FilterPlace | null {
  const target = done?.result.target;
  if (target?.kind !== 'filter') return null;
  const layers = content.report.models.find(({ id }) => id === done?.task.model)?.layers ?? [];
  const index = layers.findIndex(({ name }) => name === target.layer);
  const slabs = layers.length === 0 ? 3 : Math.ceil(((index + 1) / layers.length) * slabCount);
  const name = target.cnnid === undefined ? target.layer : `${target.layer} (${target.layerKind})`;
  return { layer: name, filter: target.filter, filters: layers[index]?.outputShape[0] ?? null, slabs };
}

/** The network up to a layer, the rest faint. */
function upTo(place: FilterPlace | null, x: number, middle: number, width: number, height: number): string {
  const slabs = place?.slabs ?? 3;
  return network(x, middle, width, height, (slab) => (slab === slabs - 1 ? 'fa' : slab < slabs ? 'f' : 'd'));
}

/** Picture, network up to the layer, the maps of its filters, one of them. */
export const filterActivation: Draw = async (first, words) => {
  const given = deepest(first);
  const text = words.filterActivation;
  const place = placeOf(given);
  const field = measureOf(given, 'receptive-field');
  const strongest = await strongestPlace(given);
  const side = given.model?.inputShape.at(-1) ?? 128;
  const seen = field === null ? 40 : (field / side) * 144;
  const [x, y] = [strongest.x * 144 - seen / 2, strongest.y * 144 - seen / 2];
  const cell = Math.max(8, 144 / strongest.places);
  const number = told(place?.filter ?? null, '');
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      step(
        picture(pictureHref(given), 0, 0, 144) + seenSquare(x, y, seen),
        { ...text.picture, text: field === null ? text.picture.plain : text.picture.text(told(field, '')) },
        'x',
      ),
      step(upTo(place, 8, 64, 128, 112) + label(72, 140, place?.layer ?? '', 'c'), text.network, 'h^{ℓ}(x)'),
      step(
        pile(
          4,
          14,
          (dx, dy, index) =>
            cells(coarseMap(index + 2, 0.5), dx, dy, 102) + outline(dx, dy, 102, 102, index === 3 ? 'a' : 'l'),
        ),
        { ...text.maps, text: text.maps.text(told(place?.filters ?? null, words.many)) },
      ),
      step(
        map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.1 }) +
          outline(strongest.x * 144 - cell / 2, strongest.y * 144 - cell / 2, cell, cell, 'wa'),
        { ...text.map, name: place === null ? text.map.plain : text.map.name(number) },
        'h^{ℓ}(x)_{kij}',
      ),
    ],
  };
};

/** The square that one value sees, as much of it as lies in the picture. */
function seenSquare(x: number, y: number, size: number): string {
  const [left, top] = [Math.max(1, x), Math.max(1, y)];
  return outline(left, top, Math.min(143, x + size) - left, Math.min(143, y + size) - top, 'wa');
}

/** Where the map is largest, as shares of its sides, and how many places it has in a row. */
async function strongestPlace(given: Given): Promise<{ x: number; y: number; places: number }> {
  const values = await arrayOf(given, 'map');
  const [, columns] = values?.shape ?? [];
  if (values === null || columns === undefined) return { x: 0.55, y: 0.45, places: 6 };
  const at = values.data.indexOf(values.data.reduce((a, b) => Math.max(a, b)));
  const rows = values.data.length / columns;
  return { x: ((at % columns) + 0.5) / columns, y: (Math.floor(at / columns) + 0.5) / rows, places: columns };
}

/** A start, then again and again: the filter's sum, its slope, a step. */
export const filterVisualization: Draw = (first, words) => {
  const given = deepest(first);
  const text = words.filterVisualization;
  const place = placeOf(given);
  const isCourse = given.done?.task.variant === 'course';
  const growth = given.done?.result.series['objective']?.y.values ?? [];
  const rate = paramOf(given, 'learningRate');
  const noise = `${noiseFilter('mech-noise', 2, 0.29)}<g filter="url(#mech-noise)">${rectangle(0, 0, 144, 144, 'gr')}</g>`;
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      isCourse
        ? step(picture(pictureHref(given), 0, 0, 144), text.startPicture, 'x_{0} = x')
        : step(noise, text.startNoise, 'x_{0} ∼ U(0, 1)'),
      repeated(words.times(told(paramOf(given, 'steps'), words.many)), [
        step(
          answer(place),
          { ...text.answer, text: text.answer.text(told(place?.filter ?? null, 'k'), place?.layer ?? 'ℓ') },
          'Σ_{ij} h^{ℓ}(x)_{kij}',
          208,
        ),
        step(
          climb(growth, words.labels),
          text.climb,
          rate === null ? 'x ← Adam(x, ∂Σ / ∂x)' : `x ← Adam(x, ∂Σ / ∂x), η\u00a0=\u00a0${told(rate, '')}`,
        ),
      ]),
      step(map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.6, side: 8 }), text.result, 'x^{⋆}'),
    ],
  };
};

function answer(place: FilterPlace | null): string {
  return (
    upTo(place, 0, 62, 104, 100) +
    label(52, 140, place?.layer ?? '', 'c') +
    arrow(106, 62, 122, 62) +
    cells(coarseMap(5, 0.4), 128, 37, 50) +
    outline(128, 37, 50, 50, 'a') +
    label(196, 68, 'Σ', 'c big')
  );
}

/** How the sum grows: the report's own curve where it has one. */
function climb(values: readonly number[], { steps, sum }: Parameters<Draw>[1]['labels']): string {
  const kept = values.filter((_, index) => index % Math.ceil(values.length / 24) === 0 || index === values.length - 1);
  const [low, high] = [Math.min(...kept), Math.max(...kept)];
  const drawn =
    kept.length > 1 && high > low ? kept.map((value) => (value - low) / (high - low)) : [0, 0.35, 0.6, 0.77, 0.9, 1];
  return path('M14 18v100h126') + curve(drawn, 16, 26, 120, 90) + label(20, 14, sum) + label(77, 138, steps, 'c');
}
