import type { textEn } from './text-en.ts';

/** 文本页面的用词。 */
export const textZhCn: typeof textEn = {
  readBy: (encoder: string) => `编码器：${encoder}`,
  roles: {
    special: '特殊词元',
    text: '文本',
    question: '问题',
    context: '上下文',
    answer: '答案',
  },
};
