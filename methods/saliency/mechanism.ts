import { indexOfMaximum } from '../../numerics/statistics.ts';
import { figureHref, pictureHref } from '../../src/mechanisms/given.ts';
import { defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { bars, label, outline, path, pile } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, map, picture, thereAndBack } from '../../src/mechanisms/tiles.ts';

/** Once forwards, once backwards; the largest gradient of a pixel's three channels. */
export default defineMechanism({
  words: {
    en: {
      title: 'How saliency gets from the picture to its map',
      caption:
        'One backward pass through the network gives the gradient of the class score for each value of the picture.',
      captionCourse:
        'One backward pass through the network gives the gradient of the loss for each value of the picture.',
      picture: { name: 'Picture', text: 'It stays as it is: nothing is hidden or changed.', alt: 'the input picture' },
      network: {
        name: 'There and back',
        text: 'Forwards to the score f of one class, then backwards through every layer to the pixels.',
        alt: 'an arrow forwards through the network to the score and one backwards to the pixels',
      },
      networkCourse: {
        name: 'There and back',
        text: 'Forwards to the loss L for one class, then backwards through every layer to the pixels.',
        alt: 'an arrow forwards through the network to the loss and one backwards to the pixels',
      },
      channels: {
        name: 'One gradient per channel',
        text: 'A pixel has three gradients, red up and blue down. The largest counts, whatever its sign.',
        alt: 'three sheets of gradients; the gradients of one pixel as bars, the largest marked',
      },
      map: { name: 'Map', text: 'Bright where a small change would matter most.', alt: 'the saliency map' },
      largest: 'largest',
    },
    'zh-cn': {
      title: '显著图怎样从图片得来',
      caption: '沿网络向后走一遍，就知道类别分数随图片中每个值变化得有多陡。',
      captionCourse: '沿网络向后走一遍，就知道损失随图片中每个值变化得有多陡。',
      picture: { name: '图片', text: '保持原样，什么也不遮，什么也不改。', alt: '输入图片' },
      network: {
        name: '一去一回',
        text: '向前算到一个类别的分数 f，再逐层向后，回到像素。',
        alt: '一支箭头向前穿过网络到分数，一支向后回到像素',
      },
      networkCourse: {
        name: '一去一回',
        text: '向前算到一个类别的损失 L，再逐层向后，回到像素。',
        alt: '一支箭头向前穿过网络到损失，一支向后回到像素',
      },
      channels: {
        name: '每个通道一个梯度',
        text: '一个像素有三个梯度，红向上，蓝向下。取最大的一个，不计正负。',
        alt: '三张梯度图；一个像素的三个梯度画成条形，最大的加了框',
      },
      map: { name: '图', text: '亮处稍有变化，影响就最大。', alt: '显著图' },
      largest: '最大',
    },
  },
  draw: (given, text, words) => {
    const isCourse = given.done?.task.variant === 'course';
    const result = isCourse ? 'L' : 'f';
    return {
      title: text.title,
      caption: isCourse ? text.captionCourse : text.caption,
      parts: [
        step(picture(pictureHref(given), 0, 0, 144), text.picture, 'x'),
        step(
          thereAndBack(208, words.labels, result),
          isCourse ? text.networkCourse : text.network,
          `∂${result} / ∂x`,
          208,
        ),
        step(channels(text.largest), text.channels, null, 208),
        step(
          map(figureHref(given.done, 'map', given), 0, 0, 144, { colours: 'hot' }),
          text.map,
          `max_{c} |∂${result} / ∂x_{c}|`,
        ),
      ],
    };
  },
});

/** The gradients of one pixel in three channels, taken out of the sheets. */
function channels(largest: string): string {
  const sheets = [3, 8, 12].map((seed) => coarseMap(seed, 0.55));
  const [pixel, side, size, offset] = [20, 6, 90, 14];
  const cell = size / side;
  const [left, top] = [2 * offset + (pixel % side) * cell, 8 + 2 * offset + Math.floor(pixel / side) * cell];
  const values = sheets.map((sheet) => sheet[pixel] ?? 0);
  const most = indexOfMaximum(values.map(Math.abs));
  const box = { x: 146, y: 76, width: 14, gap: 8, height: 42 };
  const tip = values[most]! * box.height;
  const x = box.x + most * (box.width + box.gap);
  return (
    pile(3, offset, (dx, dy, index) => cells(sheets[index]!, dx, 8 + dy, size) + outline(dx, 8 + dy, size, size, 'l')) +
    outline(left, top, cell) +
    path(`M${left + cell} ${top + cell / 2}L138 ${box.y}`, 'd') +
    path(`M140 ${box.y}h66`) +
    bars(values, box) +
    outline(x - 2, box.y - Math.max(0, tip) - 2, box.width + 4, Math.abs(tip) + 4) +
    ['R', 'G', 'B'].map((name, index) => label(box.x + 7 + index * 22, 140, name, 'c')).join('') +
    label(172, 14, largest, 'c')
  );
}
