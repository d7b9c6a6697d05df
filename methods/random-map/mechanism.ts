import { drawControl } from '../../src/mechanisms/control.ts';
import { defineMechanism } from '../../src/mechanisms/mechanism.ts';
import { box, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { drawnNumbers } from '../../src/mechanisms/tiles.ts';

export default defineMechanism({
  words: {
    en: {
      title: 'What the random map is a control for',
      caption:
        'A control is scored like a method but never asks the model: this one does not even look at the picture.',
      source: {
        name: 'Two ways to a map',
        text: 'A method asks the network about the picture. The control draws a random number for every pixel.',
        alt: 'above, the picture goes through the network; below, random numbers go straight to the map',
      },
      map: { name: 'Maps', text: 'Of the method and of the control.', alt: 'a method’s map above random numbers' },
    },
    'zh-cn': {
      title: '随机图对照的是什么',
      caption: '对照与方法同样评分，却从不问模型：这一种连图片也不看。',
      source: {
        name: '两条路',
        text: '方法拿图片去问网络。对照给每个像素抽一个随机数。',
        alt: '上面，图片经过网络；下面，随机数直接成图',
      },
      map: { name: '图', text: '方法的和对照的。', alt: '上为方法的图，下为随机数' },
    },
  },
  draw: (given, text, words) => drawControl(given, text, words, { source: dice(), noise: 1 }),
});

/** Random numbers that lead straight to the map. */
function dice(): string {
  const next = drawnNumbers(9);
  const dots = Array.from({ length: 36 }, (_, index) =>
    next() < 0.5 ? box(68 + (index % 6) * 11.3, Math.floor(index / 6) * 11.3, 11.3) : '',
  );
  return (
    rectangle(68, 0, 68, 68, 'wh') + path(dots.join(''), 'bk') + outline(68, 0, 68, 68, 'l') + path('M138 34h74', 'd')
  );
}
