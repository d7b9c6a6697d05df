import { formatShare } from '../../src/data/base/numbers.ts';
import { arrayOf, pictureHref, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, label, path, rectangle } from '../../src/mechanisms/parts.ts';
import { network, picture } from '../../src/mechanisms/tiles.ts';

/** As many classes as have a line of text in a panel. */
const SHOWN = 5;
const LONGEST = 14;

interface Row {
  readonly name: string;
  readonly score: number;
  readonly probability: number;
}

/** Picture, network, scores, softmax. */
export default defineMechanism({
  words: {
    en: {
      title: 'How the network gets its answer',
      caption:
        'One run of the network gives one score per class; the softmax turns them into probabilities that add up to 1.',
      picture: { name: 'Picture', text: 'Three numbers per pixel: red, green and blue.', alt: 'the input picture' },
      network: {
        name: 'Network',
        text: 'Its layers turn the numbers into fewer and fewer, one run for all classes.',
        alt: 'an arrow through a network whose layers shrink',
      },
      scores: {
        name: 'Scores',
        text: 'One number per class, of either sign: the logits. The largest are drawn.',
        alt: 'bars of the largest class scores',
      },
      softmax: {
        name: 'Softmax',
        text: 'e is raised to each score and divided by the sum over all classes.',
        alt: 'bars of the probabilities of the same classes',
      },
    },
    'zh-cn': {
      title: '网络怎样得出回答',
      caption: '网络算一遍，给每个类别一个分数；softmax 把分数变成总和为 1 的数。',
      picture: { name: '图片', text: '每个像素三个数：红、绿、蓝。', alt: '输入图片' },
      network: {
        name: '网络',
        text: '一层层把数越算越少；所有类别只需算一遍。',
        alt: '一支箭头穿过网络，各层越来越小',
      },
      scores: {
        name: '分数',
        text: '每个类别一个数，可正可负，叫 logit。画出的是最大的几个。',
        alt: '最大的几个类别分数，画成条形',
      },
      softmax: {
        name: 'Softmax',
        text: '以 e 为底，以分数为指数，再除以全部类别之和。',
        alt: '同几个类别的概率，画成条形',
      },
    },
  },
  draw: async (given, text) => {
    const rows = await shownClasses(given);
    const unknown = rows.length === 0 ? drawnRows : rows;
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(picture(pictureHref(given), 0, 0, 144), text.picture, 'x'),
        step(network(8, 72, 128, 120) + arrow(0, 72, 142, 72), text.network, 'f(x)'),
        step(scores(unknown), text.scores, 'f_{1}(x), f_{2}(x), …', 208),
        step(probabilities(unknown, rows.length > 0), text.softmax, 'p_{k} = exp f_{k} / Σ_{j} exp f_{j}', 208),
      ],
    };
  },
});

/** The classes with the largest scores, the largest first. */
async function shownClasses(given: Given): Promise<readonly Row[]> {
  const [logits, probabilities] = await Promise.all([
    arrayOf(given, 'logits', ['classes']),
    arrayOf(given, 'probabilities', ['classes']),
  ]);
  if (given.model === null || logits === null || probabilities === null) return [];
  const rows = given.model.classes.map((name, index) => ({
    name: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
    score: logits.data[index] ?? 0,
    probability: probabilities.data[index] ?? 0,
  }));
  return rows.sort((one, other) => other.score - one.score).slice(0, SHOWN);
}

/** What a report without predictions shows: shapes without names or numbers. */
const drawnRows: readonly Row[] = [3, 1.6, 0.4, -0.7, -1.4].map((score) => ({
  name: '',
  score,
  probability: Math.exp(score) / 27.5,
}));

const baseline = (row: number): number => 18 + row * 28;

function scores(rows: readonly Row[]): string {
  const low = Math.min(0, ...rows.map(({ score }) => score));
  const scale = 108 / (Math.max(0, ...rows.map(({ score }) => score)) - low || 1);
  const zero = 96 - low * scale;
  return (
    rows
      .map(({ name, score }, row) => {
        const [left, width] = [zero + Math.min(0, score * scale), Math.abs(score * scale)];
        return (
          label(90, baseline(row), name, 'e') + rectangle(left, baseline(row) - 11, width, 14, score < 0 ? 'n' : 'p')
        );
      })
      .join('') + path(`M${zero} 0v140`)
  );
}

function probabilities(rows: readonly Row[], hasNumbers: boolean): string {
  return rows
    .map(({ name, probability }, row) => {
      const value = hasNumbers ? label(96 + 62 * probability + 5, baseline(row), formatShare(probability), 'm') : '';
      return (
        label(90, baseline(row), name, 'e') +
        rectangle(96, baseline(row) - 11, Math.max(1, 62 * probability), 14, 'b') +
        value
      );
    })
    .join('');
}
