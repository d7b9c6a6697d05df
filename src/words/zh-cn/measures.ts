import type { measuresEn } from '../en/measures.ts';

/** 对每张图所做测量的用词。 */
export const measuresZhCn: typeof measuresEn = {
  more: '更多数字',
  measure: '指标',
  byChance: '随机得分',
  chance: (mean, spread) => `${mean} ± ${spread}`,
  remarks: {
    'not-measured': '这张图并非所有数字都能测量。结果文件中写明了原因。',
  },
};
