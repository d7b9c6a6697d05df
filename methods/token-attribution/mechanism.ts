import { tokensOf, type Given } from '../../src/mechanisms/given.ts';
import { parallel, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, bars, label, outline, path, pile, rectangle } from '../../src/mechanisms/parts.ts';
import { grid } from '../../src/mechanisms/tiles.ts';
import {
  drawnAttention,
  encoder,
  firstTokens,
  rowOutline,
  short,
  vector,
  vectors,
} from '../../src/mechanisms/tokens.ts';

/** The answer's score, and four ways to ask on which tokens it rests. */
export default defineMechanism({
  words: {
    en: {
      title: 'How an answer is traced back to tokens',
      caption:
        'Two ways start from the score of the answer itself, two read only attention; the page says how far they agree.',
      answer: {
        name: 'The answer’s score',
        text: 'The span whose start score plus end score is largest. This sum S is explained.',
        alt: 'an encoder and tokens, those of the answer marked with start and end',
      },
      ways: 'four ways to score token j',
      gradient: {
        name: 'Gradient × input',
        text: 'The gradient of S for each number of the embedding, times that number, summed.',
        alt: 'an embedding, its gradients, and bars of their products',
      },
      occlusion: {
        name: 'Occlusion',
        text: 'Mask it and run again: how much does the same span lose?',
        alt: 'a masked token, and two bars with the fall between them',
      },
      attention: {
        name: 'Attention',
        text: 'The row of the answer’s first token in the last layer, mean of the heads.',
        alt: 'an attention map with one row framed',
      },
      rollout: {
        name: 'Rollout',
        text: 'Each layer’s mean, half mixed with the identity, multiplied through all layers.',
        alt: 'a pile of attention maps with strong diagonals',
      },
      /** Short, inside drawings. */
      labels: {
        start: 'start',
        end: 'end',
      },
    },
    'zh-cn': {
      title: '怎样把回答追溯到词元',
      caption: '两种方法追问回答的分数本身，两种只读注意力；本页说明它们有多一致。',
      answer: {
        name: '回答的分数',
        text: '起点分数与终点分数之和最大的片段。要解释的就是这个和 S。',
        alt: '编码器和词元，属于回答的标出了起点和终点',
      },
      ways: '给词元 j 估值的四种方法',
      gradient: {
        name: '梯度 × 输入',
        text: 'S 对词嵌入每个数的梯度，乘以这个数，再求和。',
        alt: '词嵌入、它的梯度，以及乘积的条形',
      },
      occlusion: {
        name: '遮挡',
        text: '换成掩码再问一次：同一片段的分数丢了多少？',
        alt: '被遮住的词元，两根条形和其间的落差',
      },
      attention: {
        name: '注意力',
        text: '最后一层里，回答第一个词元的那一行，各头平均。',
        alt: '注意力图，其中一行加了框',
      },
      rollout: { name: '展开', text: '每层的平均与单位矩阵各取一半，再逐层相乘。', alt: '一叠注意力图，对角线很深' },
      labels: {
        start: '起点',
        end: '终点',
      },
    },
  },
  draw: (given, text, words) => {
    const mask = given.done?.result.params['mask'];
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(answerSpan(given, text.labels), text.answer, 'S = start_{r} + end_{s}', 200),
        parallel(text.ways, [
          step(product(), text.gradient, 'Σ_{k} ∂S/∂e_{jk} · e_{jk}'),
          step(
            hidden(given, typeof mask === 'string' ? mask : '[MASK]', words.labels),
            text.occlusion,
            'S − S(j → mask)',
          ),
          step(drawnMap() + rowOutline(4, 7), text.attention, 'A_{rj}'),
          step(layersMultiplied(), text.rollout, 'Â_{L} · … · Â_{2} · Â_{1}'),
        ]),
      ],
    };
  },
});

/** Tokens around the model's answer, with its first and its last. */
function answerSpan({ done }: Given, { start, end }: Readonly<Record<'start' | 'end', string>>): string {
  const target = done?.result.target;
  const tokens = tokensOf(done).map(({ label: token }) => token);
  const span = target?.kind === 'answer' ? target : { first: 2, last: 2 };
  const from = Math.max(0, Math.min(tokens.length - 5, span.first - 2));
  const names = tokens.length === 0 ? ['t₁', 't₂', 't₃', 't₄', 't₅'] : tokens.slice(from, from + 5);
  const y = (place: number): number => 6 + (place - (tokens.length === 0 ? 0 : from)) * 28;
  const last = Math.min(span.last, from + 4);
  return (
    encoder(0, 8, 44, 126) +
    arrow(46, 71, 58, 71) +
    names.map((name, row) => label(126, 6 + row * 28 + 15, short(name), 'e')).join('') +
    rectangle(60, y(span.first), 72, 22, 'al') +
    label(126, y(span.first) + 15, short(tokens[span.first] ?? 't₃'), 'e') +
    outline(60, y(span.first), 72, 22 + (last - span.first) * 28) +
    label(138, y(span.first) + (last === span.first ? 8 : 15), start) +
    label(138, y(last) + (last === span.first ? 22 : 15), end)
  );
}

/** An embedding, its gradients, the sum of their products. */
function product(): string {
  const [e, g] = [vectors(5, 1, 7), vectors(17, 1, 7)];
  const products = e.map((value, index) => value * g[index]!);
  return (
    label(14, 25, 'e', 'c i') +
    vector(e, 30, 10, 15, 22) +
    label(82, 47, '×', 'c') +
    label(14, 69, '∂S', 'c i') +
    vector(g, 30, 54, 15, 22) +
    arrow(82, 80, 82, 92) +
    label(14, 119, 'Σ', 'c') +
    bars(products, { x: 32, y: 116, width: 11, gap: 4, height: 34 }) +
    path('M30 116h106')
  );
}

/** A token under a mask, and the score before and after. */
function hidden(given: Given, mask: string, { whole, covered }: Readonly<Record<'whole' | 'covered', string>>): string {
  const names = firstTokens(given, 4).slice(1);
  return (
    names
      .map((name, row) =>
        row === 1
          ? rectangle(0, 16 + row * 28, 62, 22, 'gr') + label(31, 31 + row * 28, mask, 'c ik')
          : label(31, 31 + row * 28, short(name, 8), 'c'),
      )
      .join('') +
    rectangle(76, 16, 20, 96, 'b') +
    rectangle(116, 66, 20, 46, 'b') +
    path('M96 16h48M72 112h70', 'd') +
    arrow(140, 18, 140, 64, 'a') +
    label(86, 128, whole, 'c') +
    label(126, 128, covered, 'c')
  );
}

const drawnMap = (): string =>
  grid(drawnAttention(7), { x: 0, y: 0, columns: 7, width: 144 / 7, height: 144 / 7 }, 'weight');

/** A matrix a layer, one behind the other. */
function layersMultiplied(): string {
  const mixed = drawnAttention(7).map((weight, index) => (weight + (index % 8 === 0 ? 1 : 0)) / 2);
  return pile(
    3,
    22,
    (x, y) =>
      grid(mixed, { x: x + 1, y: y + 1, columns: 7, width: 14, height: 14 }, 'weight') +
      outline(x + 1, y + 1, 98, 98, 'l'),
  );
}
