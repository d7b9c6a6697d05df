import { figureHref, measureOf, paramOf, pictureHref, told } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, dot, label, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { map, network, picture } from '../../src/mechanisms/tiles.ts';

/** A square over the picture, the fall of the score, the mean of the falls at each pixel. */
export default defineMechanism({
  words: {
    en: {
      title: 'How occlusion gets from the picture to its map',
      caption: 'How much the score falls while a place is covered is recorded at that place.',
      covered: {
        name: 'Cover a square',
        plain: 'A square of grey lies on the picture, and moves on.',
        text: (patch: string, stride: string) =>
          `A square of ${patch} by ${patch} pixels in one grey, moved on by ${stride} each time.`,
        alt: 'the picture with a grey square on it and an arrow to where it moves next',
      },
      fall: {
        name: 'Run again',
        text: 'The class score for the whole picture minus that for the covered one.',
        alt: 'a network and two bars, the score of the whole picture and the lower one of the covered picture',
      },
      mean: {
        name: 'Mean at a pixel',
        text: 'Over all squares S that cover the pixel p. Squares that overlap make finer cells.',
        alt: 'overlapping squares, red and blue, around one pixel',
      },
      map: {
        name: 'Map',
        text: 'Red: covering it lowered the score. Blue: covering raised it.',
        alt: 'the map of falls',
      },
      repeat: (count: string) => `at each of ${count} places`,
    },
    'zh-cn': {
      title: '遮挡的图怎样从图片得来',
      caption: '盖住一处时分数丢掉多少，就记在那一处。',
      covered: {
        name: '盖住方块',
        plain: '一个灰色方块盖在图片上，再移到下一处。',
        text: (patch, stride) => `灰色方块边长 ${patch} 像素，每次移动 ${stride} 像素。`,
        alt: '盖着灰色方块的图片，箭头指向方块的下一处',
      },
      fall: {
        name: '再问一次',
        text: '整张图片的类别分数，减去盖住之后的分数。',
        alt: '网络和两根条形：整张图片的分数，以及盖住之后较低的分数',
      },
      mean: {
        name: '像素上的平均',
        text: '对盖住像素 p 的全部方块 S 求平均。方块相互重叠，格子就更细。',
        alt: '一个像素周围相互重叠的红蓝方块',
      },
      map: { name: '图', text: '红：盖住它，分数下降。蓝：盖住它，分数上升。', alt: '分数下降的图' },
      repeat: (count) => `在 ${count} 个位置上各一次`,
    },
  },
  draw: (given, text, words) => {
    const [patch, stride] = [paramOf(given, 'patch'), paramOf(given, 'stride')];
    const side = given.model?.inputShape.at(-1) ?? 128;
    const scale = 144 / side;
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        repeated(text.repeat(told(measureOf(given, 'squares'), words.many)), [
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
  },
});

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

type Labels = Readonly<Record<'whole' | 'covered', string>>;

/** The score with and without the square, and what lies between. */
function fall({ whole, covered: hidden }: Labels): string {
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
