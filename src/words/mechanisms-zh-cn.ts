import type { mechanismsEn } from './mechanisms-en.ts';
import { mechanismsMapsZhCn } from './mechanisms-maps-zh-cn.ts';
import { mechanismsChecksZhCn } from './mechanisms-checks-zh-cn.ts';
import { mechanismsTextsZhCn } from './mechanisms-texts-zh-cn.ts';

/** 原理图的用词。 */
export const mechanismsZhCn: typeof mechanismsEn = {
  many: '许多',
  times: (count) => `重复 ${count} 次`,
  places: (count) => `在 ${count} 个位置上各一次`,
  versions: (count) => `对 ${count} 个版本各一次`,
  methods: (count) => `${count} 种方法各一次`,
  layers: (count) => `${count} 层，每层之后`,
  layersFrom: (last) => (last === null ? '每层之后' : `第 0 层到第 ${last} 层，每层之后`),
  heads: (heads, layers) => `${layers} 层，每层 ${heads} 个头，各算一次`,
  baselines: {
    black: '全黑图片',
    white: '全白图片',
    'mean-colour': '图片的平均颜色',
    blurred: '模糊的图片',
    noise: '噪声',
  },
  names: {
    saliency: '显著图',
    'smooth-grad': 'SmoothGrad',
    'integrated-gradients': '积分梯度',
    lime: 'LIME',
    occlusion: '遮挡',
  },
  labels: {
    forwards: '向前',
    backwards: '向后',
    largest: '最大',
    whole: '完整',
    covered: '遮住',
    steps: '步数',
    sum: '和',
    rankOne: '图 1 中的名次',
    rankOther: '图 2 中的名次',
    layersRandom: '随机的层数',
    method: '方法',
    control: '对照',
    queries: '查询 Q',
    keys: '键 K',
    start: '起点',
    end: '终点',
    meanOfHeads: '各头的平均',
    allHeads: '所有头首尾相接',
    among: '各行之间：p',
    drawing: '画面上：q',
  },
  ...mechanismsMapsZhCn,
  ...mechanismsChecksZhCn,
  ...mechanismsTextsZhCn,
};
