import { figureHref, measureOf, paramOf, pictureHref, told } from '../../src/mechanisms/given.ts';
import { repeated, defineMechanism, step } from '../../src/mechanisms/mechanism.ts';
import { cells, coarseMap, four, map, noiseFilter, picture, thereAndBack } from '../../src/mechanisms/tiles.ts';

/** Noisy copies, the gradients of each, their mean. */
export default defineMechanism({
  words: {
    en: {
      title: 'How SmoothGrad gets from the picture to its map',
      caption:
        'Gradients that vary at random from copy to copy cancel in the mean; those that every copy shares remain.',
      captionCourse:
        'The absolute gradients are averaged over noisy copies, so that what every copy shares stands out.',
      picture: { name: 'Picture', text: 'The same one is used every time.', alt: 'the input picture' },
      copies: {
        name: 'Add noise',
        text: 'Every copy gets new Gaussian noise on every value.',
        alt: 'four copies of the picture with noise',
      },
      network: {
        name: 'There and back',
        text: 'One pass forwards and one backwards, as for saliency.',
        alt: 'a network with an arrow forwards and one backwards',
      },
      gradients: {
        name: 'Gradients',
        text: 'Each copy has its own, with their signs.',
        alt: 'four coarse maps of gradients that share a red spot',
      },
      gradientsCourse: {
        name: 'Gradients',
        text: 'Each copy has its own. The signs are dropped.',
        alt: 'four coarse maps of gradients that share a bright spot',
      },
      mean: { name: 'Mean', text: 'Over all copies; the sign is dropped at the end.', alt: 'the SmoothGrad map' },
      meanCourse: { name: 'Mean', text: 'Over all copies, for each channel.', alt: 'the SmoothGrad map' },
    },
    'zh-cn': {
      title: 'SmoothGrad 的图怎样从图片得来',
      caption: '在副本之间随机跳动的梯度，平均后相互抵消；每份副本都有的留了下来。',
      captionCourse: '把梯度的大小在带噪声的副本上平均，每份副本都有的就突出来。',
      picture: { name: '图片', text: '每次都用同一张。', alt: '输入图片' },
      copies: { name: '加噪声', text: '每份副本的每个值都加上新的正态噪声。', alt: '带噪声的四份图片副本' },
      network: { name: '一去一回', text: '向前一遍，向后一遍，与显著图相同。', alt: '网络，一支箭头向前，一支向后' },
      gradients: { name: '梯度', text: '每份副本各有一套，带正负号。', alt: '四张粗略的梯度图，有一处共同的红斑' },
      gradientsCourse: {
        name: '梯度',
        text: '每份副本各有一套，去掉正负号。',
        alt: '四张粗略的梯度图，有一处共同的亮斑',
      },
      mean: { name: '平均', text: '对全部副本求平均，最后才去掉正负号。', alt: 'SmoothGrad 的图' },
      meanCourse: { name: '平均', text: '对全部副本求平均，各通道分开。', alt: 'SmoothGrad 的图' },
    },
  },
  draw: (given, text, words) => {
    const isCourse = given.done?.task.variant === 'course';
    const std = measureOf(given, 'noise-std');
    const href = pictureHref(given);
    const noise = [1, 2, 3, 4].map((seed) => noiseFilter(`mech-noise-${seed}`, seed, std ?? 0.15)).join('');
    const colours = isCourse ? 'hot' : 'signed';
    const gradient = isCourse ? '|∂L / ∂x|' : '∂f / ∂x';
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
          step(thereAndBack(144, words.labels, ''), text.network, gradient),
          step(
            four((x, y, size, index) => cells(coarseMap(index + 3, 0.55), x, y, size, colours)),
            isCourse ? text.gradientsCourse : text.gradients,
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
  },
});
