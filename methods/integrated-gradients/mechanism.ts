import { figureHref, measureOf, paramOf, pictureHref, told, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, label, outline, rectangle } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, map, noiseFilter, picture } from '../../src/mechanisms/tiles.ts';

/** How many pictures of the way are drawn. */
const SHOWN = 5;

/** The straight path from the baseline to the picture, the gradients on it, their mean, times the difference. */
export default defineMechanism({
  words: {
    en: {
      title: 'How Integrated Gradients gets from the picture to its map',
      caption:
        'The gradients along the straight path to the picture, times how far each value went, add up to the rise of the score.',
      captionCourse:
        'The course averages the gradients along the straight path to the picture and leaves out how far each value went.',
      way: {
        name: 'A straight path and its gradients',
        text: (steps: string, baseline: string) =>
          `From the baseline b, ${baseline}, the picture x fades in over ${steps} steps. At each step the network is run backwards.`,
        alt: 'pictures that fade in from left to right, and below each the gradients found there',
      },
      mean: {
        name: 'Mean gradient',
        text: 'Along the whole path, for every channel of every pixel.',
        alt: 'a coarse map of mean gradients',
      },
      meanCourse: {
        name: 'Map',
        text: 'The mean itself, stretched from its smallest to its largest value.',
        alt: 'the map',
      },
      difference: {
        name: 'Times the change',
        text: 'How much a value changed on the path. One that did not change gets nothing.',
        alt: 'the picture minus the baseline',
      },
      map: {
        name: 'Map',
        text: 'Its three channels are added. The sum over all pixels is the rise of the score.',
        alt: 'the map, red for and blue against the class',
      },
      baselines: {
        black: 'a black picture',
        white: 'a white picture',
        'mean-colour': 'the picture’s mean colour',
        blurred: 'the blurred picture',
        noise: 'noise',
      },
    },
    'zh-cn': {
      title: '积分梯度的图怎样从图片得来',
      caption: '沿直线走向图片，把途中的梯度乘以每个值走过的距离，加起来就是分数的上升。',
      captionCourse: '课程把走向图片的直线上遇到的梯度求平均，不乘以每个值走过的距离。',
      way: {
        name: '一条直路，以及路上的梯度',
        text: (steps, baseline) =>
          `从基线 b（${baseline}）出发，图片 x 分 ${steps} 步渐渐显现；每一步都让网络向后算一遍。`,
        alt: '图片从左到右渐渐显现，每张下面是那里的梯度',
      },
      mean: { name: '平均梯度', text: '对整条路求平均，每个像素、每个通道各一个。', alt: '一张粗略的平均梯度图' },
      meanCourse: { name: '图', text: '就是这个平均，从最小值拉伸到最大值。', alt: '积分梯度的图' },
      difference: { name: '乘以变化', text: '每个值在路上变了多少。没有变的什么也得不到。', alt: '图片减去基线' },
      map: {
        name: '图',
        text: '三个通道相加。全部像素之和就是分数的上升。',
        alt: '积分梯度的图，红色支持该类别，蓝色反对',
      },
      baselines: {
        black: '全黑图片',
        white: '全白图片',
        'mean-colour': '图片的平均颜色',
        blurred: '模糊的图片',
        noise: '噪声',
      },
    },
  },
  draw: (given, text, words) => {
    const isCourse = given.done?.task.variant === 'course';
    const steps = measureOf(given, 'steps') ?? paramOf(given, 'steps');
    const mean = cells(coarseMap(2, 0.35), 0, 0, 144);
    const figure = figureHref(given.done, 'map', given);
    const way = step(
      wayOf(given, isCourse ? leftEnds(steps ?? 10) : [0, 0.25, 0.5, 0.75, 1], words.labels.backwards),
      { ...text.way, text: text.way.text(told(steps, words.many), baselineName(given, text.baselines)) },
      'b + t · (x − b)',
      288,
    );
    if (isCourse) {
      const last = step(map(figure, 0, 0, 144, { noise: 0.1 }), text.meanCourse, 'mean_{t} ∂f / ∂x');
      return {
        title: text.title,
        caption: text.captionCourse,
        parts: [way, step(mean, text.mean, '1/n · Σ_{t} ∂f / ∂x'), last],
      };
    }
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        way,
        step(mean, text.mean, '∫ ∂f / ∂x d\u2009t'),
        step(difference(given), text.difference, '× (x − b)'),
        step(map(figure, 0, 0, 144, { noise: 0.1 }), text.map, 'Σ = f(x) − f(b)'),
      ],
    };
  },
});

/** Where the course's steps begin, as many of them as are drawn: the picture itself is never reached. */
function leftEnds(steps: number): readonly number[] {
  return Array.from({ length: SHOWN }, (_, index) => Math.round((index * (steps - 1)) / (SHOWN - 1)) / steps);
}

/** Pictures on the path in one row, their gradients in another. @param places on the path, from 0 at the baseline to 1 at the picture */
function wayOf(given: Given, places: readonly number[], backwards: string): string {
  const href = pictureHref(given);
  const columns = places.map((place, index) => {
    const x = index * 60;
    const faded = `<g opacity="${Math.round(place * 100) / 100}">${picture(href, x, 0, 48)}</g>`;
    return (
      (place < 1 ? baseline(given, x, 0, 48) : '') +
      (place > 0 ? faded : '') +
      arrow(x + 24, 50, x + 24, 60) +
      arrow(x + 24, 83, x + 24, 93, 'a') +
      cells(coarseMap(index + 3, 0.6), x, 96, 48)
    );
  });
  return (
    baselineFilters(given) +
    columns.join('') +
    rectangle(0, 62, 288, 19, 'f') +
    label(144, 76, `${backwards} · ∂f / ∂x`, 'c')
  );
}

function difference(given: Given): string {
  return (
    picture(pictureHref(given), 0, 32, 62) +
    label(72, 68, '−', 'c') +
    baseline(given, 82, 32, 62) +
    label(31, 112, 'x', 'c i') +
    label(113, 112, 'b', 'c i')
  );
}

function kindOf({ done }: Given): string {
  const kind = done?.result.params['baseline'];
  return typeof kind === 'string' ? kind : 'black';
}

function baselineName(given: Given, names: Readonly<Record<string, string>>): string {
  return names[kindOf(given)] ?? kindOf(given);
}

/** What the ways of making a baseline need to be drawn with. */
function baselineFilters(given: Given): string {
  const side = given.model?.inputShape.at(-1) ?? 128;
  const blur = (std: number): string =>
    `<filter id="mech-blur" x="0" y="0" width="1" height="1"><feGaussianBlur stdDeviation="${std}" edgeMode="duplicate"/></filter>`;
  switch (kindOf(given)) {
    case 'noise':
      return noiseFilter('mech-blur', 1, 0.29);
    case 'blurred':
      return blur(((paramOf(given, 'blurSigma') ?? 10) * 48) / side);
    case 'mean-colour':
      return blur(48);
    default:
      return '';
  }
}

function baseline(given: Given, x: number, y: number, size: number): string {
  const kind = kindOf(given);
  const frame = outline(x + 0.5, y + 0.5, size - 1, size - 1, 'g');
  if (kind === 'black' || kind === 'white') return rectangle(x, y, size, size, kind === 'black' ? 'h0' : 'wh') + frame;
  const ground = kind === 'noise' ? rectangle(x, y, size, size, 'gr') : picture(pictureHref(given), x, y, size);
  return `<g filter="url(#mech-blur)">${ground}</g>${frame}`;
}
