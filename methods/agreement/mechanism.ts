import { figureHref, mapHref, neighbour, pictureHref, type Given } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { dot, label, path } from '../../src/mechanisms/parts.ts';
import { cells, drawnNumbers, four, map, network, picture } from '../../src/mechanisms/tiles.ts';

/** Of how many methods the drawn matrix is. */
const DRAWN = 5;

/** One class, several methods, the order of the pixels, the correlation of two orders. */
export default defineMechanism({
  words: {
    en: {
      title: 'How the agreement of methods is measured',
      caption: 'All methods explain the same class of the same picture; what is compared is how they rank its pixels.',
      picture: {
        name: 'One question',
        text: 'The same picture, the same network, the same class.',
        alt: 'the input picture and a network',
      },
      maps: {
        name: 'One map each',
        text: 'Each with its signs, if it has any. Four are drawn.',
        alt: 'maps of four methods',
      },
      ranks: {
        name: 'Compare ranks',
        text: 'Every pixel has a rank in each map; Spearman’s ρ correlates the ranks.',
        alt: 'a scatter of ranks in one map against ranks in another',
      },
      matrix: {
        name: 'Every pair',
        text: 'Red: the same order; white: unrelated; blue: opposite.',
        alt: 'the matrix of correlations',
      },
      repeat: (count: string) => `by each of ${count} methods`,
      /** Short, inside drawings. */
      labels: {
        rankOne: 'rank in map 1',
        rankOther: 'rank in map 2',
      },
    },
    'zh-cn': {
      title: '方法之间的一致怎样测量',
      caption: '各方法解释同一张图片的同一个类别；比较的是它们给像素排出的次序。',
      picture: { name: '同一个问题', text: '同一张图片，同一个网络，同一个类别。', alt: '输入图片和网络' },
      maps: { name: '各画一幅', text: '有正负号的带上正负号。这里画出四幅。', alt: '四种方法的图' },
      ranks: {
        name: '比较次序',
        text: '每个像素在两幅图里各有一个名次，Spearman 的 ρ 是名次的相关。',
        alt: '一幅图的名次对另一幅图的名次，画成散点',
      },
      matrix: { name: '每两种方法', text: '红：次序相同；白：无关；蓝：次序相反。', alt: '相关系数的矩阵' },
      repeat: (count) => `${count} 种方法各一次`,
      labels: {
        rankOne: '图 1 中的名次',
        rankOther: '图 2 中的名次',
      },
    },
  },
  draw: (given, text, words) => {
    const methods = methodsOf(given);
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(picture(pictureHref(given), 0, 0, 92) + network(98, 46, 46, 84), text.picture, 'f(x)'),
        repeated(text.repeat(given.done === null ? words.many : String(methods.length)), [
          step(
            four((x, y, size, index) => map(mapOf(methods[index], given), x, y, size, { seed: index + 1, noise: 0.3 })),
            text.maps,
            'M_{1}, M_{2}, …',
          ),
        ]),
        step(ranks(text.labels), text.ranks, 'ρ = corr(rank M_{1}, rank M_{2})'),
        step(matrix(given), text.matrix, 'ρ_{ij}'),
      ],
    };
  },
});

/** Those whose maps were compared; without a result, all that might be. */
function methodsOf({ done, content }: Given): readonly string[] {
  const isMap = ({ kind, isControl }: (typeof content.catalogue.methods)[number]): boolean =>
    kind === 'pixels' && isControl !== true;
  return done?.result.axes?.['methods']?.labels ?? content.catalogue.methods.filter(isMap).map(({ id }) => id);
}

function mapOf(method: string | undefined, given: Given): string | null {
  return method === undefined ? null : mapHref(neighbour(method, given), given);
}

/** Every pixel a dot: its rank in one map and in the other. */
function ranks({ rankOne, rankOther }: Readonly<Record<'rankOne' | 'rankOther', string>>): string {
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

function matrix(given: Given): string {
  const href = figureHref(given.done, 'spearman', given);
  if (href !== null) return map(href, 0, 0, 144);
  const values = Array.from({ length: DRAWN * DRAWN }, (_, index) =>
    index % (DRAWN + 1) === 0 ? 1 : 0.2 + 0.12 * ((Math.floor(index / DRAWN) + (index % DRAWN)) % 4),
  );
  return cells(values, 0, 0, 144);
}
