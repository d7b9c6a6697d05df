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
  strip: {
    hide: (tokens: string) => `隐藏 ${tokens}`,
    hidden: (tokens: string) => `${tokens} 已隐藏。其他词元的颜色不变。`,
    hiddenShare: (tokens: string, share: string) =>
      `${tokens} 已隐藏，它们占全部权重的 ${share}：剩下的权重之和不再是 1。颜色不变。`,
    reading: (token: string) => `加框的是“${token}”，即在读的词元。`,
    answer: (answer: string) => `加框的是模型的回答“${answer}”。`,
    isGiven: '它就是给定的答案。',
    isOther: '它不是给定的答案。',
    noneGiven: '没有给定的答案可以比较。',
    values: '全部数值',
    place: '位置',
    token: '词元',
    part: '部分',
    value: '数值',
    valuesOf: (title: string) => `各词元的数值：${title}`,
    agreement: '它们有多一致',
    agreementText:
      '两行在问题和上下文的词元上的秩相关：1 是顺序相同，0 是没有关系。注意力只是几种信号之一，不是解释本身。',
    with: (name: string) => `与${name}`,
  },
};
