import { arrayOf, figureHref, pictureHref, told, type Given } from '../../src/mechanisms/given.ts';
import { defineMechanism, step, type SharedWords } from '../../src/mechanisms/mechanism.ts';
import { arrow, label, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, grid, map, network, picture, slabCount } from '../../src/mechanisms/tiles.ts';

/** Forwards to the score, back to the last maps; their weights, their sum, the sum enlarged. */
export default defineMechanism({
  words: {
    en: {
      title: 'How Grad-CAM gets from the picture to its map',
      caption: 'The last maps of the network are added up, each weighted by how steeply the class score rises with it.',
      picture: { name: 'Picture', text: 'It stays as it is: nothing is hidden or changed.', alt: 'the input picture' },
      network: {
        name: 'There, and a little back',
        text: 'Forwards to the score y of one class, then backwards as far as the last maps A.',
        alt: 'an arrow forwards through the network to the score, and a short one back to its last maps',
      },
      weights: {
        name: 'One weight per map',
        text: (maps: string) =>
          `For each of the ${maps} maps the mean gradient: red speaks for the class, blue against it. Three are drawn.`,
        alt: 'three small maps, each with a bar for its weight',
      },
      sum: {
        name: 'Add up, cut off',
        text: 'Each map times its weight, added place by place. What is negative becomes 0.',
        alt: 'a coarse map of places, black where the sum is not positive',
      },
      map: {
        name: 'Map',
        text: 'Enlarged to the picture. That adds no detail.',
        alt: 'the Grad-CAM map',
      },
    },
    'zh-cn': {
      title: 'Grad-CAM 的图怎样从图片得来',
      caption: '把网络最后的特征图相加，类别分数随哪一幅上升得陡，哪一幅的权重就大。',
      picture: { name: '图片', text: '保持原样：不遮挡，也不改动。', alt: '输入图片' },
      network: {
        name: '向前，再往回一小段',
        text: '向前算到某个类别的分数 y，再往回算，只到最后的特征图 A 为止。',
        alt: '向前穿过网络到分数的箭头，以及回到最后几幅特征图的短箭头',
      },
      weights: {
        name: '每幅一个权重',
        text: (maps) => `${maps} 幅特征图各取梯度的平均：红色支持这个类别，蓝色反对。画出三幅。`,
        alt: '三幅小图，旁边各有一根表示权重的条形',
      },
      sum: {
        name: '相加，舍去负值',
        text: '每幅图乘以它的权重，逐个位置相加，负的变为 0。',
        alt: '由方格组成的粗图，和不为正的地方是黑色',
      },
      map: { name: '图', text: '放大到图片大小，可分辨的位置并不因此变多。', alt: 'Grad-CAM 图' },
    },
  },
  draw: async (given, text, words) => {
    const weights = await arrayOf(given, 'weights', ['maps']);
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        step(picture(pictureHref(given), 0, 0, 144), text.picture, 'x'),
        step(backToMaps(words.labels), text.network, '∂y / ∂A_{k}'),
        step(
          weighted(weights === null ? [0.9, 0.4, -0.6] : threeOf(Array.from(weights.data))),
          { ...text.weights, text: text.weights.text(told(weights?.data.length ?? null, words.many)) },
          'α_{k} = mean_{ij} ∂y / ∂A_{kij}',
        ),
        step(await summed(given), text.sum, 'max(0, Σ_{k} α_{k} A_{k})'),
        step(map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.05, colours: 'hot' }), text.map),
      ],
    };
  },
});

/** A network that is run forwards to its score and backwards as far as the last maps, which stand out. */
function backToMaps({ forwards, backwards }: SharedWords['labels']): string {
  const maps = slabCount - 2;
  return (
    network(6, 72, 108, 76, (slab) => (slab === maps ? 'fa' : 'f')) +
    label(72, 14, forwards, 'c') +
    arrow(4, 22, 140, 22) +
    label(132, 77, 'y', 'c i') +
    arrow(140, 122, 6 + (maps + 0.3) * (108 / slabCount), 122, 'a') +
    label(100, 140, backwards, 'c')
  );
}

/** The two weights that speak most for the class and the one that speaks most against it, the largest as 1. */
function threeOf(weights: readonly number[]): readonly number[] {
  const sorted = weights.toSorted((one, other) => other - one);
  const three = [sorted[0] ?? 0, sorted[1] ?? 0, sorted.at(-1) ?? 0];
  const largest = Math.max(...three.map(Math.abs)) || 1;
  return three.map((weight) => weight / largest);
}

/** Three maps, each with a bar to the right where it speaks for the class and to the left where against. */
function weighted(weights: readonly number[]): string {
  const axis = 98;
  return (
    path(`M${axis} 0v144`) +
    weights
      .map((weight, row) => {
        const y = 2 + row * 50;
        const length = 42 * Math.abs(weight);
        return (
          cells(
            coarseMap(row + 2, 0.45).map((value) => Math.max(value, 0)),
            2,
            y,
            40,
            'hot',
          ) +
          outline(2, y, 40, 40, 'l') +
          rectangle(weight < 0 ? axis - length : axis, y + 13, length, 14, weight < 0 ? 'n' : 'p')
        );
      })
      .join('')
  );
}

/** The coarse map of the report, or a drawn one. */
async function summed(given: Given): Promise<string> {
  const coarse = await arrayOf(given, 'coarse', ['rows', 'columns']);
  const [rows, columns] = coarse?.shape ?? [];
  if (coarse === null || rows === undefined || columns === undefined) {
    return cells(
      coarseMap(1, 0.1).map((value) => Math.max(value, 0)),
      0,
      0,
      144,
      'hot',
    );
  }
  const largest = Math.max(...coarse.data) || 1;
  const values = Array.from(coarse.data, (value) => value / largest);
  return grid(values, { x: 0, y: 0, columns, width: 144 / columns, height: 144 / rows }, 'hot');
}
