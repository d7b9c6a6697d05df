import { figureHref, measureOf, paramOf, pictureHref, told, type Given } from '../../src/mechanisms/given.ts';
import { limeHref, limeVersion, limeVersions, VERSION_GAP } from './mechanism-versions.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, box, dot, image, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { drawnNumbers, map, network, picture } from '../../src/mechanisms/tiles.ts';

/** Of a drawn version, and between two. */
const SIDE = 66;
const GAP = VERSION_GAP * SIDE;

/** Switches that are drawn of each version. */
const SWITCHES = 9;

/** Lengths of the drawn scores, in pixels. */
const SCORES = [46, 22, 35, 14];

/** Regions, versions with regions switched off, a weighted ridge regression, one coefficient a region. */
export default defineMechanism({
  words: {
    en: {
      title: 'How LIME gets from the picture to its map',
      caption:
        'Only the network’s scores are used; a weighted sum over regions is fitted to them, and its coefficients are the map.',
      regions: {
        name: 'Cut',
        text: (regions: string) => `SLIC cuts the picture into ${regions} regions of similar colour.`,
        alt: 'the picture with the outlines of its regions',
      },
      versions: {
        name: 'Switch off',
        text: 'Regions are on or off (dark) at random. Off means a region’s mean colour. Two versions are drawn.',
        alt: 'two rows, each with switches in the shape of the regions and the picture that they make',
      },
      network: {
        name: 'Score',
        text: 'The score of the class for each version, forwards only.',
        alt: 'a network and one bar per version',
      },
      regression: {
        name: 'Fit a sum',
        text: 'Ridge regression from switches to scores. A version counts more (dot) the more it shows.',
        alt: 'rows of black and white switches, a dot for the weight of each and a bar for its score',
      },
      coefficients: {
        name: 'Coefficients',
        text: 'One per region: red raises the score when shown, blue lowers it.',
        alt: 'the regions in the colours of their coefficients',
      },
      repeat: (count: string) => `for each of ${count} versions`,
    },
    'zh-cn': {
      title: 'LIME 的图怎样从图片得来',
      caption: '对网络只是提问；用各区域的加权和去拟合它的回答，所得的系数就是图。',
      regions: {
        name: '切分',
        text: (regions) => `SLIC 把图片切成 ${regions} 个颜色相近的区域。`,
        alt: '画出区域轮廓的图片',
      },
      versions: {
        name: '关掉一些区域',
        text: '各区域随机打开或关掉（暗），关掉就换成它的平均颜色。画出两个版本。',
        alt: '两行，每行是按区域形状画出的开关，以及由此得到的图片',
      },
      network: { name: '提问', text: '每个版本的类别分数，只需向前算。', alt: '网络，每个版本一根条形' },
      regression: {
        name: '拟合一个和',
        text: '从开关到分数的岭回归。版本显示得越多，权重（圆点）越大。',
        alt: '一行行黑白开关，圆点是各行的权重，条形是分数',
      },
      coefficients: {
        name: '系数',
        text: '每个区域一个：红色在显示时使分数升高，蓝色使它降低。',
        alt: '按系数着色的各个区域',
      },
      repeat: (count) => `对 ${count} 个版本各一次`,
    },
  },
  draw: (given, text, words) => {
    const alpha = paramOf(given, 'alpha');
    const regions = figureHref(given.done, 'segments', given);
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(regions === null ? drawnRegions(given) : image(regions, 0, 0, 144), {
          ...text.regions,
          text: text.regions.text(told(measureOf(given, 'segments'), words.many)),
        }),
        repeated(text.repeat(told(paramOf(given, 'samples'), words.many)), [
          step(versionRows(given), text.versions, 'z_{n} = (1, 0, 1, …)'),
          step(asked(), text.network, 'f(z_{n})'),
        ]),
        step(
          regression(),
          text.regression,
          `Σ_{n} π_{n} r_{n}^{2} + α ‖w‖^{2}${alpha === null ? '' : `, α\u00a0=\u00a0${told(alpha, '')}`}`,
        ),
        step(
          map(figureHref(given.done, 'coefficients', given), 0, 0, 144, { noise: 0.1, side: 5 }),
          text.coefficients,
          'w_{1}, w_{2}, …',
        ),
      ],
    };
  },
  pictures: (given) =>
    Array.from({ length: limeVersions }, (_, index) => index + 1).flatMap((version) => {
      const make = (): Promise<Uint8Array> => limeVersion(given, (regions) => drawnMask(version, regions));
      return limeHref(given, version) === null ? [] : [{ file: `lime-${version}.webp`, make }];
    }),
});

/** Which regions a drawn version shows; the first shows all. */
export function drawnMask(version: number, regions: number): readonly boolean[] {
  const random = drawnNumbers(version + 27);
  return Array.from({ length: regions }, () => random() < 0.5 || version === 0);
}

/** Two rows, each with its switches and the version of the picture that they make. */
function versionRows(given: Given): string {
  return Array.from({ length: limeVersions }, (_, index) => versionRow(given, index + 1, index * (SIDE + GAP))).join(
    '',
  );
}

function versionRow(given: Given, version: number, y: number): string {
  const href = limeHref(given, version);
  if (href !== null)
    return image(href, 0, y, 2 * SIDE + GAP, 'im', SIDE) + outline(0.5, y + 0.5, SIDE - 1, SIDE - 1, 'l');
  const cell = SIDE / 4;
  const mask = drawnMask(version, 16);
  const off = (left: number): string =>
    mask
      .map((isOn, place) => (isOn ? '' : box(left + (place % 4) * cell, y + Math.floor(place / 4) * cell, cell)))
      .join('');
  return (
    rectangle(0, y, SIDE, SIDE, 'wh') +
    path(off(0), 'bk') +
    outline(0.5, y + 0.5, SIDE - 1, SIDE - 1, 'l') +
    picture(pictureHref(given), SIDE + GAP, y, SIDE) +
    path(off(SIDE + GAP), 'gr')
  );
}

function drawnRegions(given: Given): string {
  const lines = [36, 72, 108].map((at) => `M0 ${at}l36 6 36 -8 36 5 36 -3M${at} 0l-5 36 8 36 -7 36 4 36`).join('');
  return picture(pictureHref(given), 0, 0, 144) + path(lines, 'a');
}

/** One network, a score for each version. */
function asked(): string {
  return (
    network(0, 72, 68, 92) +
    arrow(68, 72, 84, 72) +
    SCORES.map((score, index) => rectangle(92, 22 + index * 28, score, 14, 'b')).join('') +
    path('M92 12v120')
  );
}

/** Rows of switches, how much each row counts, and the score that it is to give. */
function regression(): string {
  const rows = [0, 1, 2, 3].map((version) => drawnMask(version, SWITCHES));
  const y = (row: number): number => 22 + row * 28;
  const off = rows.flatMap((mask, row) =>
    mask.map((isOn, column) => (isOn ? '' : box(22 + column * 9, y(row), 9, 14))),
  );
  const share = (mask: readonly boolean[]): number => mask.filter(Boolean).length / SWITCHES;
  return (
    rows.map((mask, row) => dot(9, y(row) + 7, 2 + 6 * share(mask) ** 2, 'ad')).join('') +
    path(rows.map((_, row) => box(22, y(row), 9 * SWITCHES, 14)).join(''), 'wh') +
    path(off.join(''), 'bk') +
    path(rows.map((_, row) => switchLines(y(row))).join('')) +
    SCORES.map((score, row) => rectangle(112, y(row), score * 0.65, 14, 'b')).join('') +
    path('M112 12v120')
  );
}

/** The borders of a row of switches. */
function switchLines(y: number): string {
  const between = Array.from({ length: SWITCHES - 1 }, (_, index) => `M${31 + index * 9} ${y}v14`).join('');
  return box(22, y, 9 * SWITCHES, 14) + between;
}
