import { deepest, placeOf, upTo, type FilterPlace } from '../../src/mechanisms/filters.ts';
import { figureHref, paramOf, pictureHref, told } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { arrow, curve, label, outline, path, rectangle } from '../../src/mechanisms/parts.ts';
import { cells, coarseMap, map, noiseFilter, picture } from '../../src/mechanisms/tiles.ts';

/** A start, then again and again: the filter's sum, its gradient, a step. */
export default defineMechanism({
  words: {
    en: {
      title: 'How a picture that excites a filter is found',
      caption: 'The weights stay fixed and the pixels are trained, so that the sum of the filter’s responses grows.',
      startPicture: { name: 'Start', text: 'The picture itself.', alt: 'the input picture' },
      startNoise: {
        name: 'Start',
        text: 'White noise: each value is drawn independently, between 0 and 1.',
        alt: 'coloured noise',
      },
      answer: {
        name: 'Add up the responses',
        text: (filter: string, layer: string) =>
          `The network is run as far as ${layer}; the map of filter ${filter} is summed over all places.`,
        alt: 'a network up to one layer, the map of one filter, and a sign for a sum',
      },
      climb: {
        name: 'Change the pixels',
        text: 'Adam follows the gradient of the sum for every pixel.',
        alt: 'a curve of the sum that grows with the steps',
      },
      result: {
        name: 'Result',
        text: 'After the last step, stretched to its own range.',
        alt: 'the picture that was found',
      },
      /** Short, inside drawings. */
      labels: {
        steps: 'steps',
        sum: 'sum',
      },
    },
    'zh-cn': {
      title: '怎样找到让滤波器兴奋的图片',
      caption: '权重固定不变，训练的是像素，让滤波器的反应之和越来越大。',
      startPicture: { name: '起点', text: '图片本身。', alt: '输入图片' },
      startNoise: { name: '起点', text: '白噪声：每个值各自在 0 与 1 之间抽取。', alt: '彩色噪声' },
      answer: {
        name: '把反应加起来',
        text: (filter, layer) => `网络只算到 ${layer}；把滤波器 ${filter} 的图在所有位置上求和。`,
        alt: '只算到某一层的网络、一个滤波器的图和求和符号',
      },
      climb: { name: '改变像素', text: '和对每个像素的梯度，告诉 Adam 往哪里走。', alt: '一条随步数上升的曲线' },
      result: { name: '结果', text: '走完最后一步，按自己的范围拉伸。', alt: '找到的图片' },
      labels: {
        steps: '步数',
        sum: '和',
      },
    },
  },
  draw: (first, text, words) => {
    const given = deepest(first);
    const place = placeOf(given);
    const isCourse = given.done?.task.variant === 'course';
    const growth = given.done?.result.series['objective']?.y.values ?? [];
    const rate = paramOf(given, 'learningRate');
    const noise = `${noiseFilter('mech-noise', 2, 0.29)}<g filter="url(#mech-noise)">${rectangle(0, 0, 144, 144, 'gr')}</g>`;
    return {
      title: text.title,
      caption: text.caption,
      parts: [
        isCourse
          ? step(picture(pictureHref(given), 0, 0, 144), text.startPicture, 'x_{0} = x')
          : step(noise, text.startNoise, 'x_{0} ∼ U(0, 1)'),
        repeated(words.times(told(paramOf(given, 'steps'), words.many)), [
          step(
            answer(place),
            { ...text.answer, text: text.answer.text(told(place?.filter ?? null, 'k'), place?.layer ?? 'ℓ') },
            'Σ_{ij} h^{ℓ}(x)_{kij}',
            208,
          ),
          step(
            climb(growth, text.labels),
            text.climb,
            rate === null ? 'x ← Adam(x, ∂Σ / ∂x)' : `x ← Adam(x, ∂Σ / ∂x), η\u00a0=\u00a0${told(rate, '')}`,
          ),
        ]),
        step(map(figureHref(given.done, 'map', given), 0, 0, 144, { noise: 0.6, side: 8 }), text.result, 'x^{⋆}'),
      ],
    };
  },
});

function answer(place: FilterPlace | null): string {
  return (
    upTo(place, 0, 62, 104, 100) +
    label(52, 140, place?.layer ?? '', 'c') +
    arrow(106, 62, 122, 62) +
    cells(coarseMap(5, 0.4), 128, 37, 50) +
    outline(128, 37, 50, 50, 'a') +
    label(196, 68, 'Σ', 'c big')
  );
}

/** How the sum grows: the report's own curve where it has one. */
function climb(values: readonly number[], { steps, sum }: Readonly<Record<'steps' | 'sum', string>>): string {
  const kept = values.filter((_, index) => index % Math.ceil(values.length / 24) === 0 || index === values.length - 1);
  const [low, high] = [Math.min(...kept), Math.max(...kept)];
  const drawn =
    kept.length > 1 && high > low ? kept.map((value) => (value - low) / (high - low)) : [0, 0.35, 0.6, 0.77, 0.9, 1];
  return path('M14 18v100h126') + curve(drawn, 16, 26, 120, 90) + label(20, 14, sum) + label(77, 138, steps, 'c');
}
