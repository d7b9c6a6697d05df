import { figureHref, measureOf, paramOf, pictureHref, told } from '../../src/mechanisms/given.ts';
import { repeated, step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { thereAndBack } from '../saliency/mechanism.ts';
import { cells, coarseMap, map, picture } from '../../src/mechanisms/tiles.ts';

/** How much `feTurbulence` scatters around its mean, as a share of the range from black to white. */
const TURBULENCE_SPREAD = 0.106;

/** Four of a kind, so that the second panel of four is seen to follow from the first. */
export function four(draw: (x: number, y: number, size: number, index: number) => string): string {
  return [0, 1, 2, 3].map((index) => draw((index % 2) * 78, Math.floor(index / 2) * 78, 66, index)).join('');
}

/** Noise that is added to what it filters. @param std of the noise, 0 … 1 */
export function noiseFilter(id: string, seed: number, std: number): string {
  const strength = Math.round((100 * std) / TURBULENCE_SPREAD) / 100;
  return (
    `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">` +
    `<feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="1" seed="${seed}"/>` +
    '<feColorMatrix values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 0 1" result="n"/>' +
    `<feComposite in="SourceGraphic" in2="n" operator="arithmetic" k2="1" k3="${strength}" k4="${-strength / 2}"/></filter>`
  );
}

/** Noisy copies, the slopes of each, their mean. */
export const smoothGrad: Draw = (given, words) => {
  const text = words.smoothGrad;
  const isCourse = given.done?.task.variant === 'course';
  const std = measureOf(given, 'noise-std');
  const href = pictureHref(given);
  const noise = [1, 2, 3, 4].map((seed) => noiseFilter(`mech-noise-${seed}`, seed, std ?? 0.15)).join('');
  const colours = isCourse ? 'hot' : 'signed';
  const slope = isCourse ? '|∂L / ∂x|' : '∂f / ∂x';
  const copies = four(
    (x, y, size, index) => `<g filter="url(#mech-noise-${index + 1})">${picture(href, x, y, size)}</g>`,
  );
  return {
    title: text.title,
    caption: isCourse ? text.captionCourse : text.caption,
    parts: [
      step(picture(href, 0, 0, 144), text.picture, 'x'),
      repeated(words.times(told(paramOf(given, 'samples'), words.many)), [
        step(noise + copies, text.copies, std === null ? 'x + ε' : `x + ε,  σ\u00a0=\u00a0${told(std, '')}`),
        step(thereAndBack(144, words, ''), text.network, slope),
        step(
          four((x, y, size, index) => cells(coarseMap(index + 3, 0.55), x, y, size, colours)),
          isCourse ? text.slopesCourse : text.slopes,
          'g(x + ε_{k})',
        ),
      ]),
      step(
        map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.05, colours: 'hot' }),
        isCourse ? text.meanCourse : text.mean,
        isCourse ? '1/n · Σ_{k} g(x + ε_{k})' : '|1/n · Σ_{k} g(x + ε_{k})|',
      ),
    ],
  };
};
