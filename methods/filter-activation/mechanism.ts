import { deepest, placeOf, upTo } from '../../src/mechanisms/filters.ts';
import { arrayOf, figureHref, measureOf, pictureHref, told, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { label, outline, pile } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, map, picture } from '../../src/mechanisms/tiles.ts';

/** Picture, network up to the layer, the maps of its filters, one of them. */
export default defineMechanism({
  words: {
    en: {
      title: 'How the map of a filter is made',
      caption: 'The network is run as far as one layer, and the output of one of its filters is shown as a picture.',
      picture: {
        name: 'Picture',
        plain: 'The frame is what one value of the map sees.',
        text: (field: string) => `The frame, ${field} pixels wide, is what one value of the map can see.`,
        alt: 'the input picture with a frame around what one value sees',
      },
      network: {
        name: 'Run to the layer',
        text: 'What comes after the layer plays no part.',
        alt: 'a network, run up to one marked layer',
      },
      maps: {
        name: 'One map per filter',
        text: (filters: string) => `The layer has ${filters} filters; each responds at every place.`,
        alt: 'a pile of coarse maps, one of them marked',
      },
      map: {
        plain: 'One of them',
        name: (filter: string) => `Filter ${filter}`,
        text: 'Its output as it is. The small frame is where it responds most.',
        alt: 'the activation map with a small frame at its largest value',
      },
    },
    'zh-cn': {
      title: '一个滤波器的图怎样得来',
      caption: '让网络只算到某一层，把其中一个滤波器的输出画成图。',
      picture: {
        name: '图片',
        plain: '方框是图中一个值所能看到的范围。',
        text: (field) => `方框宽 ${field} 像素，是图中一个值所能看到的范围。`,
        alt: '输入图片，方框标出一个值所看到的范围',
      },
      network: { name: '算到这一层', text: '后面的各层不起作用。', alt: '网络，只算到标出的一层' },
      maps: {
        name: '每个滤波器一幅图',
        text: (filters) => `这一层有 ${filters} 个滤波器，每个在每处都有反应。`,
        alt: '一叠粗略的图，其中一幅加了框',
      },
      map: {
        plain: '其中一个',
        name: (filter) => `滤波器 ${filter}`,
        text: '它的反应，原样画出。小框是反应最强之处。',
        alt: '激活图，最大值处有一个小框',
      },
    },
  },
  draw: async (first, text, words) => {
    const given = deepest(first);
    const place = placeOf(given);
    const field = measureOf(given, 'receptive-field');
    const strongest = await strongestPlace(given);
    const side = given.model?.inputShape.at(-1) ?? 128;
    const seen = field === null ? 40 : (field / side) * 144;
    const [x, y] = [strongest.x * 144 - seen / 2, strongest.y * 144 - seen / 2];
    const cell = Math.max(8, 144 / strongest.places);
    const number = told(place?.filter ?? null, '');
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(
          picture(pictureHref(given), 0, 0, 144) + seenSquare(x, y, seen),
          { ...text.picture, text: field === null ? text.picture.plain : text.picture.text(told(field, '')) },
          'x',
        ),
        step(upTo(place, 8, 64, 128, 112) + label(72, 140, place?.layer ?? '', 'c'), text.network, 'h^{ℓ}(x)'),
        step(
          pile(
            4,
            14,
            (dx, dy, index) =>
              cells(coarseMap(index + 2, 0.5), dx, dy, 102) + outline(dx, dy, 102, 102, index === 3 ? 'a' : 'l'),
          ),
          { ...text.maps, text: text.maps.text(told(place?.filters ?? null, words.many)) },
        ),
        step(
          map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.1 }) +
            outline(strongest.x * 144 - cell / 2, strongest.y * 144 - cell / 2, cell, cell, 'wa'),
          { ...text.map, name: place === null ? text.map.plain : text.map.name(number) },
          'h^{ℓ}(x)_{kij}',
        ),
      ],
    };
  },
});

/** The square that one value sees, as much of it as lies in the picture. */
function seenSquare(x: number, y: number, size: number): string {
  const [left, top] = [Math.max(1, x), Math.max(1, y)];
  return outline(left, top, Math.min(143, x + size) - left, Math.min(143, y + size) - top, 'wa');
}

/** Where the map is largest, as shares of its sides, and how many places it has in a row. */
async function strongestPlace(given: Given): Promise<{ x: number; y: number; places: number }> {
  const values = await arrayOf(given, 'map', ['rows', 'columns']);
  const [, columns] = values?.shape ?? [];
  if (values === null || columns === undefined) return { x: 0.55, y: 0.45, places: 6 };
  const at = values.data.indexOf(values.data.reduce((a, b) => Math.max(a, b)));
  const rows = values.data.length / columns;
  return { x: ((at % columns) + 0.5) / columns, y: (Math.floor(at / columns) + 0.5) / rows, places: columns };
}
