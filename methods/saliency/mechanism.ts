import { indexOfMaximum } from '../../numerics/statistics.ts';
import { figureHref, pictureHref } from '../../src/mechanisms/given.ts';
import { step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, bars, label, outline, path, pile } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, map, network, picture } from '../../src/mechanisms/tiles.ts';

/** Once forwards, once backwards; of the slopes of a pixel's three channels the largest. */
export const saliency: Draw = (given, words) => {
  const isCourse = given.done?.task.variant === 'course';
  const text = words.saliency;
  const result = isCourse ? 'L' : 'f';
  return {
    title: text.title,
    caption: isCourse ? text.captionCourse : text.caption,
    parts: [
      step(picture(pictureHref(given), 0, 0, 144), text.picture, 'x'),
      step(thereAndBack(208, words, result), isCourse ? text.networkCourse : text.network, `∂${result} / ∂x`, 208),
      step(channels(words.labels.largest), text.channels, null, 208),
      step(
        map(figureHref(given.done, 'map', given), 0, 0, 144, { colours: 'hot' }),
        text.map,
        `max_{c} |∂${result} / ∂x_{c}|`,
      ),
    ],
  };
};

/** A network that is run forwards and backwards. @param result the letter of what it gives; empty for none */
export function thereAndBack(width: number, { labels }: Parameters<Draw>[1], result: string): string {
  const end = result === '' ? width - 4 : width - 26;
  const middle = width / 2;
  return (
    network(10, 72, end - 10, 76) +
    label(middle, 14, labels.forwards, 'c') +
    arrow(4, 22, width - 4, 22) +
    (result === '' ? '' : label(width - 12, 77, result, 'c i')) +
    arrow(width - 4, 122, 4, 122, 'a') +
    label(middle, 140, labels.backwards, 'c')
  );
}

/** The slopes of one pixel in three channels, taken out of the sheets. */
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
