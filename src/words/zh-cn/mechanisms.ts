import type { mechanismsEn } from '../en/mechanisms.ts';

/** 原理图的用词。 */
export const mechanismsZhCn: typeof mechanismsEn = {
  many: '许多',
  times: (count) => `重复 ${count} 次`,
  layers: (count) => `${count} 层，每层之后`,
  labels: {
    forwards: '向前',
    backwards: '向后',
    whole: '完整',
    covered: '遮住',
    method: '方法',
    control: '对照',
  },
  control: {
    score: {
      name: '同一把尺',
      text: '方法比对照多得的那一段，才说明模型的事。',
      alt: '同一刻度上的两根条形：方法与对照',
    },
    share: (part) => `图落在${part}上的占比`,
  },
};
