import { measureOf, figureHref, givenWith, neighbour, paramOf, pictureHref, type Given } from './given.ts';
import { step, type Draw, type Mechanism } from './mechanism.ts';
import { formatShare } from '../data/base/numbers.ts';
import { partName, partOfMeasure } from '../data/results/part-measure.ts';
import { arrow, box, curve, label, outline, path, rectangle } from './parts.ts';
import { drawnNumbers, map, network, picture } from './tiles.ts';

type Words = Parameters<Draw>[1];
type Control = 'randomMap' | 'centreGaussian' | 'sobelEdges';

/** Two ways to a map, one past the model, and one scale for both. */
function control(kind: Control, source: (given: Given) => string): Draw {
  return (given, words): Mechanism => {
    const text = words[kind];
    const shared = words.control;
    const method = methodBeside(given, words);
    const spread = paramOf(given, 'spread');
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(
          lanes(method.name ?? words.labels.method, words.labels.control, asked(given), source(given)),
          { ...text.source, text: textOf(text.source.text, spread) },
          null,
          240,
        ),
        step(
          map(method.href, 0, 0, 68, { noise: 0.25, colours: 'hot' }) +
            map(figureHref(given.done, 'map', given), 0, 76, 68, {
              seed: 2,
              noise: kind === 'randomMap' ? 1 : 0.05,
              colours: 'hot',
            }),
          text.map,
          null,
          96,
        ),
        step(scores(words, given, method), shared.score, null, 208),
      ],
    };
  };
}

function textOf(text: string | ((spread: string | null) => string), spread: number | null): string {
  return typeof text === 'string' ? text : text(spread === null ? null : formatShare(spread));
}

/** A method that the control stands beside. */
interface Beside {
  readonly href: string | null;
  readonly given: Given;
  /** Null for a drawn one. */
  readonly name: string | null;
}

/** The first of some methods that the report has for the same picture. */
function methodBeside(given: Given, { names }: Words): Beside {
  for (const id of ['occlusion', 'saliency', 'smooth-grad']) {
    const found = neighbour(id, given);
    if (found !== null)
      return { href: figureHref(found, 'map', given), given: givenWith(given, found), name: names[id] ?? id };
  }
  return { href: null, given: givenWith(given, null), name: null };
}

function lanes(name: string, control: string, method: string, own: string): string {
  return (
    label(0, 39, name) +
    method +
    label(0, 115, control) +
    `<g transform="translate(0 76)">${own}</g>` +
    arrow(214, 34, 238, 34) +
    arrow(214, 110, 238, 110)
  );
}

function asked(given: Given): string {
  return picture(pictureHref(given), 68, 0, 68) + arrow(138, 34, 150, 34) + network(154, 34, 62, 64);
}

/** The two scores as bars, and what the method has over the control. */
function scores({ labels, control: { share } }: Words, given: Given, method: Beside): string {
  const name = Object.keys(given.done?.result.measures ?? {}).find((each) => partOfMeasure(each) !== null);
  const [own, other] = name === undefined ? [null, null] : [measureOf(given, name), measureOf(method.given, name)];
  const isReal = own !== null && other !== null;
  const [low, high] = isReal ? [own, other] : [0.3, 0.62];
  const scale = 140 / Math.max(low, high, 0.01);
  const bar = (y: number, value: number, title: string, kind: string): string =>
    rectangle(4, y, value * scale, 18, kind) +
    label(8, y - 5, title) +
    (isReal ? label(value * scale + 10, y + 14, formatShare(value), 'm') : '');
  const end = 4 + low * scale;
  const gap = path(`M${end} 38v38`, 'd') + (high > low ? arrow(end, 54, 4 + high * scale, 54, 'a') : '');
  const part = isReal && name !== undefined ? (partOfMeasure(name) ?? '') : null;
  return (
    path('M4 4v114') +
    bar(20, high, method.name ?? labels.method, 'b') +
    bar(94, low, labels.control, 'gr') +
    gap +
    (part === null ? '' : label(4, 138, share(partName(part, given.parts)), 'm'))
  );
}

const random = (): string => {
  const next = drawnNumbers(9);
  const dots = Array.from({ length: 36 }, (_, index) =>
    next() < 0.5 ? box(68 + (index % 6) * 11.3, Math.floor(index / 6) * 11.3, 11.3) : '',
  );
  return (
    rectangle(68, 0, 68, 68, 'wh') + path(dots.join(''), 'bk') + outline(68, 0, 68, 68, 'l') + path('M138 34h74', 'd')
  );
};

const bell = (given: Given): string => {
  const spread = 32 * (paramOf(given, 'spread') ?? 0.25);
  const heights = Array.from({ length: 33 }, (_, index) => Math.exp(-(((index - 16) / spread) ** 2) / 2));
  return path('M66 64h146') + curve(heights, 68, 6, 142, 56) + path('M139 62v-56', 'd');
};

const edges = (given: Given): string =>
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
  outline(152, 4, 60, 62, 'l');

export const randomMap = control('randomMap', random);
export const centreGaussian = control('centreGaussian', bell);
export const sobelEdges = control('sobelEdges', edges);
