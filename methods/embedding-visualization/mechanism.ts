import { arrayOf, told, tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, dot, path } from '../../src/mechanisms/parts.ts';
import { drawnNumbers } from '../../src/mechanisms/tiles.ts';
import { encoder, firstTokens, scatter, tokenStates, vectors } from '../../src/mechanisms/tokens.ts';

/** Hidden states of a layer, less their mean, along the two directions in which they differ most. */
export default defineMechanism({
  words: {
    en: {
      title: 'How hidden states become points',
      caption:
        'Of all directions in which the tokens of a layer differ, the two in which they differ most become the axes.',
      encoder: {
        name: 'Encoder',
        text: 'Every layer writes a new vector for every token.',
        alt: 'layers one above the other',
      },
      states: {
        name: 'Hidden states',
        text: (size: string) => `Tokens are rows of ${size} numbers; their mean is subtracted.`,
        alt: 'tokens with a row of numbers each',
      },
      directions: {
        name: 'Principal directions',
        text: 'The longest direction of the cloud, and the longest at right angles to it.',
        alt: 'a cloud of points with two arrows at right angles',
      },
      points: {
        name: 'Two coordinates',
        text: 'All other directions are left out. Blue and large: the answer; orange: the question; green: the rest.',
        alt: 'the tokens of the last layer as points in a square',
      },
    },
    'zh-cn': {
      title: '隐藏状态怎样变成点',
      caption: '一层里的词元在许多方向上有差别，取差别最大的两个方向作坐标轴。',
      encoder: { name: '编码器', text: '每一层都为每个词元写出一个新的向量。', alt: '一层叠着一层' },
      states: { name: '隐藏状态', text: (size) => `每个词元一行，${size} 个数；先减去平均。`, alt: '词元，各带一行数' },
      directions: {
        name: '主方向',
        text: '点云最长的方向，以及与它垂直的方向中最长的一个。',
        alt: '一团点和两支互相垂直的箭头',
      },
      points: {
        name: '两个坐标',
        text: '其余的方向都丢掉了。蓝色大点：答案；橙色：问题；绿色：其他。',
        alt: '最后一层的词元，画成方框里的点',
      },
    },
  },
  draw: async (given, text, words) => {
    const count = told(given.encoder?.layers ?? null, words.many);
    const size = given.encoder?.hiddenSize ?? null;
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(encoder(28, 12, 88, 120) + arrow(72, 142, 72, 130) + arrow(72, 14, 72, 2), text.encoder),
        repeated(words.layers(count), [
          step(
            tokenStates(firstTokens(given, 6), 3),
            { ...text.states, text: text.states.text(told(size, words.many)) },
            'X − x̄',
          ),
          step(cloud(), text.directions, 'X − x̄ = U S V^{⊤}'),
          step(await points(given, 'own-basis'), text.points, '(U_{1i} S_{1}, U_{2i} S_{2})'),
        ]),
      ],
    };
  },
});

/** A cloud of points in many dimensions with its longest direction and the next. */
function cloud(): string {
  const random = drawnNumbers(6);
  const dots = Array.from({ length: 36 }, () => {
    const [along, across] = [random() + random() + random() - 1.5, random() + random() - 1];
    return dot(72 + 44 * along + 13 * across, 72 - 26 * along + 22 * across, 2.5, 'gd');
  });
  return (
    dots.join('') +
    arrow(72, 72, 132, 36.5, 'a') +
    arrow(72, 72, 87, 97.5, 'a') +
    path('M4 140V10M4 140h130M4 140l34-24', 'd')
  );
}

/** The tokens of the last layer in two dimensions, by their part in the text. @param array layer, token, coordinates */
async function points(given: Given, array: string): Promise<string> {
  const values = await arrayOf(given, array, ['layers', 'tokens', 2]);
  const roles = tokensOf(given.done).map(({ role }) => role);
  const [layers = 1, count = 24] = values?.shape ?? [];
  const data = values === null ? vectors(8, 24, 2) : [...values.data.slice((layers - 1) * count * 2)];
  return scatter(data, roles);
}
