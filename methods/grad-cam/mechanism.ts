import { arrayOf, figureHref, pictureHref, told, type Given } from '../../src/mechanisms/given.ts';
import { step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, label, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, grid, map, network, picture, slabCount } from '../../src/mechanisms/tiles.ts';

/** Forwards to the score, back to the last maps; their weights, their sum, the sum enlarged. */
export const gradCam: Draw = async (given, words) => {
  const text = words.gradCam;
  const weights = await arrayOf(given, 'weights');
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      step(picture(pictureHref(given), 0, 0, 144), text.picture, 'x'),
      step(backToMaps(words.labels), text.network, '∂y / ∂A_{k}'),
      step(
        weighted(weights === null ? [0.9, 0.4, -0.6] : threeOf(Array.from(weights.data))),
        { ...text.weights, text: text.weights.text(told(weights?.data.length ?? null, words.many)) },
        'α_{k} = mean_{ij} ∂y / ∂A_{kij}',
      ),
      step(await summed(given), text.sum, 'max(0, Σ_{k} α_{k} A_{k})'),
      step(map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.05, colours: 'hot' }), text.map),
    ],
  };
};

/** A network that is run forwards to its score and backwards as far as the last maps, which stand out. */
function backToMaps({ forwards, backwards }: Parameters<Draw>[1]['labels']): string {
  const maps = slabCount - 2;
  return (
    network(6, 72, 108, 76, (slab) => (slab === maps ? 'fa' : 'f')) +
    label(72, 14, forwards, 'c') +
    arrow(4, 22, 140, 22) +
    label(132, 77, 'y', 'c i') +
    arrow(140, 122, 6 + (maps + 0.3) * (108 / slabCount), 122, 'a') +
    label(100, 140, backwards, 'c')
  );
}

/** The two weights that speak most for the class and the one that speaks most against it, the largest as 1. */
function threeOf(weights: readonly number[]): readonly number[] {
  const sorted = weights.toSorted((one, other) => other - one);
  const three = [sorted[0] ?? 0, sorted[1] ?? 0, sorted.at(-1) ?? 0];
  const largest = Math.max(...three.map(Math.abs)) || 1;
  return three.map((weight) => weight / largest);
}

/** Three maps, each with a bar to the right where it speaks for the class and to the left where against. */
function weighted(weights: readonly number[]): string {
  const axis = 98;
  return (
    path(`M${axis} 0v144`) +
    weights
      .map((weight, row) => {
        const y = 2 + row * 50;
        const length = 42 * Math.abs(weight);
        return (
          cells(
            coarseMap(row + 2, 0.45).map((value) => Math.max(value, 0)),
            2,
            y,
            40,
            'hot',
          ) +
          outline(2, y, 40, 40, 'l') +
          rectangle(weight < 0 ? axis - length : axis, y + 13, length, 14, weight < 0 ? 'n' : 'p')
        );
      })
      .join('')
  );
}

/** The coarse map of the report, or a drawn one. */
async function summed(given: Given): Promise<string> {
  const coarse = await arrayOf(given, 'coarse');
  const [rows, columns] = coarse?.shape ?? [];
  if (coarse === null || rows === undefined || columns === undefined) {
    return cells(
      coarseMap(1, 0.1).map((value) => Math.max(value, 0)),
      0,
      0,
      144,
      'hot',
    );
  }
  const largest = Math.max(...coarse.data) || 1;
  const values = Array.from(coarse.data, (value) => value / largest);
  return grid(values, { x: 0, y: 0, columns, width: 144 / columns, height: 144 / rows }, 'hot');
}
