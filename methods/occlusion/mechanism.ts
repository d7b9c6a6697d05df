import { figureHref, measureOf, paramOf, pictureHref, told } from '../../src/mechanisms/given.ts';
import { repeated, step, type Draw } from '../../src/mechanisms/mechanism.ts';
import { arrow, dot, label, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { map, network, picture } from '../../src/mechanisms/tiles.ts';

/** A square over the picture, the fall of the score, the mean of the falls at each pixel. */
export const occlusion: Draw = (given, words) => {
  const text = words.occlusion;
  const [patch, stride] = [paramOf(given, 'patch'), paramOf(given, 'stride')];
  const side = given.model?.inputShape.at(-1) ?? 128;
  const scale = 144 / side;
  return {
    title: text.title,
    caption: text.caption,
    parts: [
      repeated(words.places(told(measureOf(given, 'squares'), words.many)), [
        step(
          covered(pictureHref(given), (patch ?? 16) * scale, (stride ?? 8) * scale, paramOf(given, 'grey') ?? 0.5),
          {
            ...text.covered,
            text:
              patch === null || stride === null
                ? text.covered.plain
                : text.covered.text(told(patch, ''), told(stride, '')),
          },
          'x_{S}',
        ),
        step(fall(words.labels), text.fall, 'f(x) − f(x_{S})', 208),
      ]),
      step(overlap((patch ?? 16) / (stride ?? 8)), text.mean, 'mean_{S∋p} (f(x) − f(x_{S}))'),
      step(map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.1 }), text.map),
    ],
  };
};

/** The picture under the square, and where the square goes next. */
function covered(href: string | null, patch: number, stride: number, grey: number): string {
  const [x, y] = [Math.round(72 / stride) * stride, Math.round(48 / stride) * stride];
  const next = outline(x + stride, y, patch, patch, 'wd');
  const shade = Math.round(255 * grey);
  const square = `<path fill="rgb(${shade} ${shade} ${shade})" d="M${x} ${y}h${patch}v${patch}h${-patch}z"/>`;
  return (
    picture(href, 0, 0, 144) +
    next +
    square +
    outline(x, y, patch) +
    arrow(x + patch / 2, y + patch + 9, x + patch / 2 + 3 * stride, y + patch + 9, 'wl')
  );
}

/** The score with and without the square, and what lies between. */
function fall({ whole, covered: hidden }: Parameters<Draw>[1]['labels']): string {
  return (
    network(0, 64, 92, 104) +
    arrow(92, 64, 110, 64) +
    rectangle(120, 16, 22, 96, 'b') +
    rectangle(160, 56, 22, 56, 'b') +
    path('M142 16h60M182 56h20', 'd') +
    arrow(194, 18, 194, 54, 'a') +
    path('M114 112h86') +
    label(131, 128, whole, 'c') +
    label(174, 128, hidden, 'c')
  );
}

/** Squares that cover one pixel. @param perSide how many in a row */
function overlap(perSide: number): string {
  const count = Math.max(1, Math.min(4, Math.round(perSide)));
  const size = (144 * count) / (2 * count - 1) - 1;
  const offset = size / count;
  const squares = Array.from({ length: count * count }, (_, index) => {
    const [x, y] = [0.5 + (index % count) * offset, 0.5 + Math.floor(index / count) * offset];
    return rectangle(x, y, size, size, index % 3 === 1 ? 'np' : 'pp') + outline(x, y, size, size, 'l');
  });
  return squares.join('') + dot(72, 72, 5, 'ad') + label(72, 62, 'p', 'c i');
}
