import { drawControl } from '../../src/mechanisms/control.ts';
import { pictureHref, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism } from '../../src/mechanisms/mechanism.ts';
import { arrow, label, outline } from '../../src/mechanisms/parts.ts';
import { picture } from '../../src/mechanisms/tiles.ts';

export default defineMechanism({
  words: {
    en: {
      title: 'What the edges are a control for',
      caption: 'A control is scored like a method but never asks the model: this one draws the picture’s edges.',
      source: {
        name: 'Two ways to a map',
        text: 'A method asks the network about the picture. The control slides a fixed table of numbers over its brightness, across and down.',
        alt: 'above, the picture goes through the network; below, it meets a table of nine fixed numbers',
      },
      map: { name: 'Maps', text: 'Of the method and of the control.', alt: 'a method’s map above the picture’s edges' },
    },
    'zh-cn': {
      title: '边缘图对照的是什么',
      caption: '对照与方法同样评分，却从不问模型：这一种只画图片的边缘。',
      source: {
        name: '两条路',
        text: '方法拿图片去问网络。对照用一张固定的数表在亮度上滑过，横向、纵向各一遍。',
        alt: '上面，图片经过网络；下面，图片遇到九个固定的数',
      },
      map: { name: '图', text: '方法的和对照的。', alt: '上为方法的图，下为图片的边缘' },
    },
  },
  draw: (given, text, words) => drawControl(given, text, words, { source: table(given) }),
});

/** The picture under a table of fixed numbers. */
function table(given: Given): string {
  return (
    picture(pictureHref(given), 68, 0, 68) +
    arrow(138, 34, 150, 34) +
    label(162, 20, '−1', 'c') +
    label(162, 39, '−2', 'c') +
    label(162, 58, '−1', 'c') +
    label(182, 20, '0', 'c m') +
    label(182, 39, '0', 'c m') +
    label(182, 58, '0', 'c m') +
    label(202, 20, '1', 'c') +
    label(202, 39, '2', 'c') +
    label(202, 58, '1', 'c') +
    outline(152, 4, 60, 62, 'l')
  );
}
