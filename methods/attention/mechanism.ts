import { told } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, bars, label, outline } from '../../src/mechanisms/parts.ts';
import { grid } from '../../src/mechanisms/tiles.ts';
import { attentionTile, firstTokens, tokenStates, vector, vectors } from '../../src/mechanisms/tokens.ts';

const SIDE = 5;
const READER = 3;

/** States, queries and keys, their products, one softmax a row. */
export default defineMechanism({
  words: {
    en: {
      title: 'How a layer computes attention',
      caption: 'Every token asks with its query, is found by its key, and spreads a weight of 1 over all tokens.',
      states: {
        name: 'States',
        text: 'One vector per token, from the layer before. The first tokens are drawn.',
        alt: 'tokens with a vector each',
      },
      products: {
        name: 'Queries meet keys',
        text: 'Two linear projections of the states. Where a query and a key point the same way, their product is large.',
        alt: 'a grid of products, queries down the side and keys along the top, one pair marked',
      },
      softmax: {
        name: 'Softmax of a row',
        text: 'Products of either sign become weights that sum to 1.',
        alt: 'bars of either sign above bars that sum to 1',
      },
      map: {
        name: (layer: string, head: string) => `Layer ${layer}, head ${head}`,
        text: 'All rows: who reads (down) from whom (across).',
        alt: 'the attention map of one head',
      },
      repeat: (heads: string, layers: string) => `in each of ${heads} heads of each of ${layers} layers`,
      /** Short, inside drawings. */
      labels: {
        queries: 'queries Q',
        keys: 'keys K',
      },
    },
    'zh-cn': {
      title: '一层里的注意力怎样产生',
      caption: '每个词元用查询去问，凭键被找到，并把总和为 1 的权重分给所有词元。',
      states: { name: '状态', text: '每个词元一个向量，由前一层写出。画出的是前几个词元。', alt: '词元，各带一个向量' },
      products: {
        name: '查询遇到键',
        text: '二者都由状态经线性变换得到。查询与键方向相同时，乘积就大。',
        alt: '乘积的方格，查询在侧，键在上，其中一对加了框',
      },
      softmax: {
        name: '逐行 softmax',
        text: '有正有负的乘积变成总和为 1 的权重。',
        alt: '有正有负的条形，下面是总和为 1 的条形',
      },
      map: {
        name: (layer, head) => `第 ${layer} 层，第 ${head} 个头`,
        text: '所有的行：谁在读（纵），读谁（横）。',
        alt: '一个头的注意力图',
      },
      repeat: (heads, layers) => `${layers} 层，每层 ${heads} 个头，各算一次`,
      labels: {
        queries: '查询 Q',
        keys: '键 K',
      },
    },
  },
  draw: (given, text, words) => {
    const array = given.done?.result.arrays.find(({ name }) => name === 'attention');
    const [layers, heads] = array?.shape ?? [];
    const count = (value: number | undefined): string => told(value ?? null, words.many);
    const shown = { layer: 0, head: 0 };
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(tokenStates(firstTokens(given, SIDE + 1), 3), text.states, 'h_{1}, h_{2}, …'),
        repeated(text.repeat(count(heads), count(layers)), [
          step(products(text.labels), text.products, 'Q K^{⊤} / √d', 208),
          step(softmax(), text.softmax, 'A_{ij} = exp s_{ij} / Σ_{k} exp s_{ik}'),
          step(
            attentionTile(given, 'heads', shown.layer, shown.head),
            { ...text.map, name: text.map.name(String(shown.layer + 1), String(shown.head + 1)) },
            'A',
          ),
        ]),
      ],
    };
  },
});

/** What the drawn heads find between a token and another: large on the diagonal, and for the reader two places on. */
const score = (row: number, column: number): number => {
  const noise = vectors(7, SIDE, SIDE)[row * SIDE + column]! * 0.45;
  return Math.max(-1, Math.min(1, noise + (row === column ? 0.4 : 0) + (row === READER && column === 1 ? 0.8 : 0)));
};

const scores = Array.from({ length: SIDE * SIDE }, (_, index) => score(Math.floor(index / SIDE), index % SIDE));

/** Queries down the side, keys along the top, and a product where two meet. */
function products({ queries, keys }: Readonly<Record<'queries' | 'keys', string>>): string {
  const [left, top, cell] = [84, 54, 18];
  const column = 1;
  const side = (x: number, y: number, seed: number): string => vector(vectors(seed, 1, 3), x, y, 11, cell - 4);
  const upright = (x: number, y: number, seed: number): string =>
    grid(vectors(seed, 1, 3), { x, y, columns: 1, width: cell - 4, height: 11 }) + outline(x, y, cell - 4, 33, 'g');
  const places = Array.from({ length: SIDE }, (_, index) => index);
  return (
    label(left - 44, top - 10, queries, 'c') +
    label(left + (SIDE * cell) / 2 + 70, 24, keys, 'c') +
    places.map((place) => side(left - 42, top + place * cell + 2, place + 11)).join('') +
    places.map((place) => upright(left + place * cell + 2, top - 42, place + 31)).join('') +
    grid(scores, { x: left, y: top, columns: SIDE, width: cell, height: cell }) +
    outline(left - 43, top + READER * cell, 34, cell) +
    outline(left + column * cell, top - 43, cell, 34) +
    outline(left, top, SIDE * cell, SIDE * cell, 'g') +
    outline(left + column * cell, top + READER * cell, cell)
  );
}

/** One row: scores of either sign become weights that sum to 1. */
function softmax(): string {
  const row = scores.slice(READER * SIDE, (READER + 1) * SIDE);
  const powers = row.map((value) => Math.exp(2.2 * value));
  const sum = powers.reduce((a, b) => a + b);
  const places = { x: 22, width: 16, gap: 6 };
  return (
    bars(row, { ...places, y: 34, height: 30 }) +
    arrow(74, 66, 74, 82) +
    bars(
      powers.map((power) => power / sum),
      { ...places, y: 124, height: 54 },
      { up: 'w3', down: 'w3' },
    ) +
    outline(18, 34, 112, 0, 'l') +
    outline(18, 124, 112, 0, 'l') +
    label(74, 141, 'Σ = 1', 'c')
  );
}
