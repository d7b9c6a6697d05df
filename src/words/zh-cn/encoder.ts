import type { encoderEn } from '../en/encoder.ts';

/** 模型页面上关于文本编码器的用词。 */
export const encoderZhCn: typeof encoderEn = {
  shape: '结构',
  shapeOf: (layers, heads, width, wide) =>
    `${layers} 层，每层 ${heads} 个注意力头；隐藏状态 ${width} 维，层内 ${wide} 维`,
  vocabulary: '词表',
  pieces: (count) => `${count} 个词片`,
  positions: '最长文本',
  tokens: (count) => `${count} 个词元`,
  tasks: '能做什么',
  noTask: '只有隐藏状态与注意力',
  taskNames: {
    'question-answering': '在文本中标出问题的答案',
    'masked-language-model': '填补文本中的空缺',
  },
  card: '在未见过的文本上的得分',
  scores: {
    exactMatch: '一字不差的答案',
    f1: '答案与正确答案的重合度（F1）',
    maskedAccuracy: '正确填出的被遮词元',
    perplexity: '被遮词元的困惑度',
    pairs: '提问数',
    sentences: '测试句数',
  },
  training: {
    pairs: '训练用的问题数',
    sentences: '训练用的句子数',
    steps: '训练步数',
  },
};
