import { arrayOf, told, tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, dot, label, outline, path, pile } from '../../src/mechanisms/parts.ts';
import { grid } from '../../src/mechanisms/tiles.ts';
import { drawnAttention, scatter, vectors } from '../../src/mechanisms/tokens.ts';

const SIDE = 6;

/** A token's rows of attention as one row of numbers, and two ways of drawing such rows as points. */
export default defineMechanism({
  words: {
    en: {
      title: 'How rows of attention become points',
      caption: 'Tokens that read the same places have similar rows of weights and are drawn near each other.',
      heads: {
        name: 'A token’s rows',
        text: (heads: string) => `One in each of the layer’s ${heads} heads.`,
        alt: 'a pile of attention maps with one row framed',
      },
      rows: {
        name: 'Two views',
        text: 'The mean of the rows, n numbers; or all rows end to end, H · n numbers. The strips draw all rows of a head that way.',
        alt: 'three rows averaged to one, and the same three rows end to end',
      },
      neighbours: {
        name: 'Keep neighbours',
        text: 't-SNE moves the points until both have the same neighbours.',
        alt: 'linked points, and below them a drawing with the same links',
      },
      points: {
        name: 'Points',
        text: (seeds: string) =>
          `One per token. The start is random, so there are drawings from ${seeds} starts, and one by PCA.`,
        alt: 'the tokens of the last layer as points in a square',
      },
      /** Short, inside drawings. */
      labels: {
        meanOfHeads: 'mean of the heads',
        allHeads: 'all heads, end to end',
        among: 'among the rows: p',
        drawing: 'in the drawing: q',
      },
    },
    'zh-cn': {
      title: '注意力的行怎样变成点',
      caption: '看着相同地方的词元，权重的行也相似，就画得相近。',
      heads: {
        name: '一个词元的行',
        text: (heads) => `这一层有 ${heads} 个头，每个头里一行。`,
        alt: '一叠注意力图，其中一行加了框',
      },
      rows: {
        name: '两种视图',
        text: '各行的平均，n 个数；或各行首尾相接，H · n 个数。色带也是这样把一个头的各行接起来。',
        alt: '三行平均成一行，以及同样的三行首尾相接',
      },
      neighbours: {
        name: '保住邻居',
        text: 't-SNE 移动各点，直到谁靠近谁在两边都相像。',
        alt: '相连的点，下面是有同样连线的画面',
      },
      points: {
        name: '点',
        text: (seeds) => `每个词元一个。起点是随机的，所以从 ${seeds} 个起点各画一幅，另用 PCA 画一幅。`,
        alt: '最后一层的词元，画成方框里的点',
      },
      labels: {
        meanOfHeads: '各头的平均',
        allHeads: '所有头首尾相接',
        among: '各行之间：p',
        drawing: '画面上：q',
      },
    },
  },
  draw: async (given, text, words) => {
    const tsne = await arrayOf(given, 'tsne', ['views', 'layers', 'seeds', 'tokens', 2]);
    const [, layers = null, seeds = null] = tsne?.shape ?? [];
    const heads = given.encoder?.heads ?? null;
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        repeated(words.layers(told(layers, words.many)), [
          step(piled(), { ...text.heads, text: text.heads.text(told(heads, words.many)) }, 'A^{1}, …, A^{H}'),
          step(views(text.labels), text.rows, null, 208),
          step(neighbours(text.labels), text.neighbours, 'KL(P ‖ Q) → min'),
          step(lastLayer(given, tsne), { ...text.points, text: text.points.text(told(seeds, words.many)) }),
        ]),
      ],
    };
  },
});

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
function views({ meanOfHeads, allHeads }: Readonly<Record<'meanOfHeads' | 'allHeads', string>>): string {
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
function neighbours({ among, drawing }: Readonly<Record<'among' | 'drawing', string>>): string {
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
