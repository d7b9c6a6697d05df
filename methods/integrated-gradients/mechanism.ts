import { figureHref, measureOf, paramOf, pictureHref, told, type Given } from '../../src/mechanisms/given.ts';
import { step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, label, outline, rectangle } from '../../src/mechanisms/parts.ts';
import { noiseFilter } from '../smooth-grad/mechanism.ts';
import { cells, coarseMap, map, picture } from '../../src/mechanisms/tiles.ts';

/** How many pictures of the way are drawn. */
const SHOWN = 5;

/** The straight way from the baseline to the picture, the slopes on it, their mean, times the difference. */
export const integratedGradients: Draw = (given, words) => {
  const text = words.integratedGradients;
  const isCourse = given.done?.task.variant === 'course';
  const steps = measureOf(given, 'steps') ?? paramOf(given, 'steps');
  const mean = cells(coarseMap(2, 0.35), 0, 0, 144);
  const figure = figureHref(given.done, 'map', given);
  const way = step(
    wayOf(given, isCourse ? leftEnds(steps ?? 10) : [0, 0.25, 0.5, 0.75, 1], words.labels.backwards),
    { ...text.way, text: text.way.text(told(steps, words.many), baselineName(given, words)) },
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
};

/** Where the course's steps begin, as many of them as are drawn: the picture itself is never reached. */
function leftEnds(steps: number): readonly number[] {
  return Array.from({ length: SHOWN }, (_, index) => Math.round((index * (steps - 1)) / (SHOWN - 1)) / steps);
}

/** Pictures on the way in one row, their slopes in another. @param places on the way, from 0 at the baseline to 1 at the picture */
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

function baselineName(given: Given, words: Parameters<Draw>[1]): string {
  return words.baselines[kindOf(given)] ?? kindOf(given);
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
