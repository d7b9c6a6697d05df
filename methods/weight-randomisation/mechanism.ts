import { forgettingDepths, forgettingFrame, forgettingFrames, frameHref } from './mechanism-frames.ts';
import type { Given } from '../../src/mechanisms/given.ts';
import { step, defineMechanism, type Step } from '../../src/mechanisms/mechanism.ts';
import { curve, image, label, path } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, network, slabCount } from '../../src/mechanisms/tiles.ts';

/** Layers that lose their weights one after another from the top, the map after each, its likeness to the first. */
export default defineMechanism({
  words: {
    en: {
      title: 'How a map is tested by making the network forget',
      caption: (method: string | null) =>
        method === null
          ? 'Layer by layer, from the last to the first, weights are randomised (dashed), and the same class is explained again.'
          : `Layer by layer, from the last to the first, weights are randomised (dashed), and the same class is explained again; the maps are those of ${method}.`,
      trained: 'As trained',
      random: (count: string) => (count === '1' ? '1 layer random' : `${count} layers random`),
      half: 'Half the layers random',
      all: 'All layers random',
      frameTrained: 'The map that all others are compared with.',
      frameFirst: 'The last layer, which gives the scores, is random.',
      frameMore: 'A random layer stays random, with the same weights.',
      frameAll: 'Nothing that was learned is left.',
      frameAltTrained: 'the trained network and its map',
      frameAltHalf: 'the network with the upper half of its layers random, and its map',
      frameAlt: (count: string) =>
        `the network with the top ${count === '1' ? 'layer' : `${count} layers`} random, and its map`,
      likeness: {
        name: 'Similarity',
        text: 'Rank correlation with the first map, one line per method. What stays high needed no training.',
        alt: 'curves of rank correlation that fall as more layers are random',
      },
      layersRandom: 'random layers',
    },
    'zh-cn': {
      title: '怎样让网络遗忘，以检验一张图',
      caption: (method) =>
        `从最后一层到第一层，权重逐层重新抽取（虚线），每次对同一类别再解释一次${method === null ? '' : `；所示为${method}的图`}。`,
      trained: '训练好的',
      random: (count) => `${count} 层随机`,
      half: '一半的层随机',
      all: '全部随机',
      frameTrained: '其他的图都与它比较。',
      frameFirst: '给出分数的最后一层从头开始。',
      frameMore: '一层变为随机后，一直用同样的权重。',
      frameAll: '学到的东西一点不剩。',
      frameAltTrained: '训练好的网络和它的图',
      frameAltHalf: '上面一半的层随机的网络和它的图',
      frameAlt: (count) => `最上面 ${count} 层随机的网络和它的图`,
      likeness: {
        name: '相似程度',
        text: '与第一张图的秩相关，每种方法一条线。居高不下的部分，不经训练就有。',
        alt: '秩相关曲线，随机的层越多越低',
      },
      layersRandom: '随机的层数',
    },
  },
  draw: (given, text) => {
    const { shown, all: frames, isKnown } = forgettingDepths(given);
    const steps = shown.map((depth): Step => {
      const isHalf = !isKnown && depth > 1;
      const name =
        depth === 0 ? text.trained : depth === frames ? text.all : isHalf ? text.half : text.random(String(depth));
      const alt = depth === 0 ? text.frameAltTrained : isHalf ? text.frameAltHalf : text.frameAlt(String(depth));
      return step(
        frame(given, depth, frames),
        { name, text: frameText(depth, frames, text), alt },
        `M_{${isHalf ? 'k' : depth}}`,
      );
    });
    const method = given.done?.result.axes?.['methods']?.labels[0];
    return {
      title: text.title,
      caption: text.caption(method === undefined ? null : (given.titles[method] ?? method)),
      parts: [
        ...steps,
        step(likeness(given, text.layersRandom), text.likeness, 'ρ_{k} = corr(rank M_{0}, rank M_{k})'),
      ],
    };
  },
  pictures: (given) =>
    forgettingFrames(given).map(({ depth, file }) => ({ file, make: () => forgettingFrame(given, depth) })),
});

type FrameWords = Readonly<Record<'frameTrained' | 'frameFirst' | 'frameMore' | 'frameAll', string>>;

function frameText(depth: number, frames: number, text: FrameWords): string {
  if (depth === 0) return text.frameTrained;
  if (depth === 1) return text.frameFirst;
  return depth === frames ? text.frameAll : text.frameMore;
}

/** The network with its top layers random, above the map that a method makes of it. */
function frame(given: Given, depth: number, frames: number): string {
  const random = depth === 0 ? 0 : Math.max(1, Math.round((depth / frames) * slabCount));
  const drawn = network(24, 22, 104, 44, (slab) => (slab >= slabCount - random ? 'r' : 'f'));
  return drawn + tile(given, depth) + path('M72 46v4', 'l');
}

function tile(given: Given, depth: number): string {
  const href = frameHref(given, depth);
  return href === null ? cells(coarseMap(1, Math.min(1, depth / 8)), 26, 52, 92) : image(href, 26, 52, 92);
}

/** A method's curve and the others' behind it. */
function likeness({ done }: Given, layersRandom: string): string {
  const series = Object.entries(done?.result.series ?? {}).flatMap(([name, { y }]) =>
    name.startsWith('spearman-') ? [y.values] : [],
  );
  const drawn = series.length > 0 ? series : [[1, 0.6, 0.3, 0.15, 0.05, 0, 0.02, 0]];
  const scaled = drawn.map((values) => values.map((value) => Math.max(-0.2, value)));
  return (
    path('M22 8v112M22 100h120') +
    scaled
      .map((values, index) => curve(values, 22, 12, 118, 88, index === 0 ? 'a' : 'l'))
      .reverse()
      .join('') +
    label(16, 17, '1', 'e') +
    label(16, 104, '0', 'e') +
    label(82, 138, layersRandom, 'c')
  );
}
