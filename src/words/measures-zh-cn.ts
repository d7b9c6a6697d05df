import type { measuresEn } from './measures-en.ts';

/** 对每张图所做测量的用词。 */
export const measuresZhCn: typeof measuresEn = {
  more: '更多数字',
  measure: '指标',
  byChance: '随机得分',
  chance: (mean, spread) => `${mean} ± ${spread}`,
  curves: {
    title: '像素被替换与放回时的概率',
    deletion: '模糊，最相关的先',
    insertion: '放回，最相关的先',
    across: '像素的比例，从无到全部',
    up: '概率，从 0 到 1',
  },
  remarks: {
    'not-measured': '这张图并非所有数字都能测量。结果文件中写明了原因。',
  },
};
