import { formatShare } from '../../src/data/base/numbers.ts';
import { drawControl } from '../../src/mechanisms/control.ts';
import { paramOf, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism } from '../../src/mechanisms/mechanism.ts';
import { curve, path } from '../../src/mechanisms/parts.ts';

export default defineMechanism({
  words: {
    en: {
      title: 'What the centre bell is a control for',
      caption: 'A control is scored like a method but never asks the model: this one always points at the middle.',
      source: {
        name: 'Two ways to a map',
        text: (spread: string | null) =>
          `A method asks the network about the picture. The control is a bell over the middle${spread === null ? '' : `; its standard deviation is ${spread} of each side`}.`,
        alt: 'above, the picture goes through the network; below, a bell curve goes straight to the map',
      },
      map: {
        name: 'Maps',
        text: 'Of the method and of the control.',
        alt: 'a method’s map above a bright spot in the middle',
      },
    },
    'zh-cn': {
      title: '中心钟形对照的是什么',
      caption: '对照与方法同样评分，却从不问模型：这一种总是指向中间。',
      source: {
        name: '两条路',
        text: (spread) =>
          `方法拿图片去问网络。对照是罩在中间的一口钟${spread === null ? '' : `，标准差为各边长的 ${spread}`}。`,
        alt: '上面，图片经过网络；下面，钟形曲线直接成图',
      },
      map: { name: '图', text: '方法的和对照的。', alt: '上为方法的图，下为中间的亮斑' },
    },
  },
  draw: (given, text, words) => {
    const spread = paramOf(given, 'spread');
    const source = { ...text.source, text: text.source.text(spread === null ? null : formatShare(spread)) };
    return drawControl(given, { ...text, source }, words, { source: bell(given) });
  },
});

/** A bell over the middle, as wide as the report has it. */
function bell(given: Given): string {
  const spread = 32 * (paramOf(given, 'spread') ?? 0.25);
  const heights = Array.from({ length: 33 }, (_, index) => Math.exp(-(((index - 16) / spread) ** 2) / 2));
  return path('M66 64h146') + curve(heights, 68, 6, 142, 56) + path('M139 62v-56', 'd');
}
