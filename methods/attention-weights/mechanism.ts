import { arrayOf, told, tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { repeated, step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, dot, label, outline, path, pile } from '../../src/mechanisms/parts.ts';
import { scatter } from '../embedding-visualization/mechanism.ts';
import { grid } from '../../src/mechanisms/tiles.ts';
import { drawnAttention, vectors } from '../../src/mechanisms/tokens.ts';

const SIDE = 6;

/** A token's rows of attention as one row of numbers, and two ways of drawing such rows as points. */
export const attentionWeights: Draw = async (given, words) => {
  const text = words.attentionWeights;
  const tsne = await arrayOf(given, 'tsne');
  const [, layers = null, seeds = null] = tsne?.shape ?? [];
  const heads = given.encoder?.heads ?? null;
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      repeated(words.layers(told(layers, words.many)), [
        step(piled(), { ...text.heads, text: text.heads.text(told(heads, words.many)) }, 'A^{1}, …, A^{H}'),
        step(views(words.labels), text.rows, null, 208),
        step(neighbours(words.labels), text.neighbours, 'KL(P ‖ Q) → min'),
        step(lastLayer(given, tsne), { ...text.points, text: text.points.text(told(seeds, words.many)) }),
      ]),
    ],
  };
};

const piled = (): string =>
  pile(
    3,
    16,
    (x, y) =>
      grid(drawnAttention(SIDE), { x: x + 1, y: y + 1, columns: SIDE, width: 18, height: 18 }, 'weight') +
      outline(x + 1, y + 1, 108, 108, 'l') +
      outline(x + 1, y + 37, 108, 18),
  );

/** The mean of a token's rows, and the rows end to end. */
function views({ meanOfHeads, allHeads }: Parameters<Draw>[1]['labels']): string {
  const rows = [0.1, 0.3, 0.5].map((shift) =>
    drawnAttention(SIDE)
      .slice(12, 18)
      .map((value, index) => Math.min(1, Math.abs(value + shift * (index % 2 === 0 ? 0.6 : -0.2)))),
  );
  const mean = rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);
  const strip = (values: readonly number[], x: number, y: number, width: number): string =>
    grid(values, { x, y, columns: values.length, width, height: 18 }, 'weight') +
    outline(x, y, values.length * width, 18, 'l');
  return (
    label(0, 14, meanOfHeads) +
    rows.map((row, index) => strip(row, 0, 24 + index * 14, 12)).join('') +
    arrow(80, 47, 100, 47) +
    strip(mean, 108, 38, 16) +
    label(0, 106, allHeads) +
    strip(rows.flat(), 0, 116, 11.5)
  );
}

/** Who is near whom: by the rows, and on the drawing. */
function neighbours({ among, drawing }: Parameters<Draw>[1]['labels']): string {
  const places = [
    [20, 22],
    [52, 12],
    [44, 46],
    [104, 20],
    [126, 44],
  ] as const;
  const at = (index: number, isDrawn: boolean): string => {
    const [x, y] = places[index]!;
    return isDrawn ? `${8 + x * 0.95} ${80 + y * 0.9}` : `${x} ${y}`;
  };
  const links = [
    [0, 1],
    [1, 2],
    [0, 2],
    [3, 4],
  ] as const;
  const drawn = (isDrawn: boolean): string =>
    path(links.map(([one, other]) => `M${at(one, isDrawn)}L${at(other, isDrawn)}`).join(''), isDrawn ? 'l' : 'a') +
    places
      .map((_, index) => {
        const [x, y] = at(index, isDrawn).split(' ').map(Number);
        return dot(x!, y!, 3.5, isDrawn ? 'k' : 'ad');
      })
      .join('');
  return drawn(false) + drawn(true) + label(84, 66, among, 'c') + label(84, 140, drawing, 'c');
}

/** The last layer's points from the first start, by the mean of the heads. */
function lastLayer({ done }: Given, tsne: Awaited<ReturnType<typeof arrayOf>>): string {
  const roles = tokensOf(done).map(({ role }) => role);
  const [, layers = 1, seeds = 1, count = 12] = tsne?.shape ?? [];
  const start = (layers - 1) * seeds * count * 2;
  return scatter(tsne === null ? vectors(12, 12, 2) : [...tsne.data.slice(start, start + count * 2)], roles);
}
