import type { socialEn } from '../en/social.ts';

/** 给搜索引擎和社交网络的一句话说明。 */
export const socialZhCn: typeof socialEn = {
  models: '这里所解释的网络：逐层的结构，答对多少，从哪里来。',
  trials: '在真相已知的情形下检验各种方法，并逐一给出结论。',
  page: (title: string) => `${title}：用图解释神经网络在做什么，每幅图都说明有多可信。`,
  card: (title: string) => `写有标题“${title}”的卡片`,
};
