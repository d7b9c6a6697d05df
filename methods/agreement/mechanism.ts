import { figureHref, neighbour, pictureHref, type Given } from '../../src/mechanisms/given.ts';
import { repeated, step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { dot, label, path } from '../../src/mechanisms/parts.ts';
import { four } from '../smooth-grad/mechanism.ts';
import { cells, drawnNumbers, map, network, picture } from '../../src/mechanisms/tiles.ts';

/** The figure of each method that is a map in one colour a pixel. */
const figures: Readonly<Record<string, string>> = { lime: 'coefficients' };
const compared = ['saliency', 'smooth-grad', 'integrated-gradients', 'lime', 'occlusion'];

/** One class, several methods, the order of the pixels, the correlation of two orders. */
export const agreement: Draw = (given, words) => {
  const text = words.agreement;
  const methods = methodsOf(given);
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      step(picture(pictureHref(given), 0, 0, 92) + network(98, 46, 46, 84), text.picture, 'f(x)'),
      repeated(words.methods(given.done === null ? words.many : String(methods.length)), [
        step(
          four((x, y, size, index) => map(mapOf(methods[index], given), x, y, size, { seed: index + 1, noise: 0.3 })),
          text.maps,
          'M_{1}, M_{2}, …',
        ),
      ]),
      step(ranks(words.labels), text.ranks, 'ρ = corr(rank M_{1}, rank M_{2})'),
      step(matrix(given, methods.length), text.matrix, 'ρ_{ij}'),
    ],
  };
};

function methodsOf({ done }: Given): readonly string[] {
  const listed = done?.result.params['methods'];
  return Array.isArray(listed) ? listed.map(String) : compared;
}

function mapOf(method: string | undefined, given: Given): string | null {
  const found = method === undefined ? null : neighbour(method, given);
  return method === undefined ? null : figureHref(found, figures[method] ?? 'map', given);
}

/** Every pixel a dot: its rank in one map and in the other. */
function ranks({ rankOne, rankOther }: Parameters<Draw>[1]['labels']): string {
  const random = drawnNumbers(4);
  const dots = Array.from({ length: 34 }, (_, index) => {
    const across = index / 33;
    const up = Math.min(1, Math.max(0, across + 0.8 * (random() - 0.5)));
    return dot(24 + across * 112, 112 - up * 98, 2.5, 'ad');
  });
  return (
    path('M18 8v110h124') +
    dots.join('') +
    label(80, 138, rankOne, 'c') +
    `<g transform="rotate(-90 10 63)">${label(10, 66, rankOther, 'c')}</g>`
  );
}

function matrix(given: Given, count: number): string {
  const href = figureHref(given.done, 'spearman', given);
  if (href !== null) return map(href, 0, 0, 144);
  const values = Array.from({ length: count * count }, (_, index) =>
    index % (count + 1) === 0 ? 1 : 0.2 + 0.12 * ((Math.floor(index / count) + (index % count)) % 4),
  );
  return cells(values, 0, 0, 144);
}
