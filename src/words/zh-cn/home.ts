import type { homeEn } from '../en/home.ts';

/** 首页的文字，简体中文。 */
export const homeZhCn: typeof homeEn = {
  lead: (pictures, methods) =>
    `我们让一个网络辨认 ${pictures} 张图片，再用 ${methods} 种方法追问原因。这里的每幅图都是事先算好的，并附有数字，说明它有多可信。`,
  opening: (picture) => `${picture}，以及几种方法所见`,
  intents: '你想看什么？',
  see: '让我看模型在看哪里',
  seeText: '图廊：每张图片、每种方法，并排放在一起。',
  explain: '给我讲一种方法',
  explainText: '每种方法一页：它问了什么，怎样定义，它的图不能说明什么。',
  questions: '答案是什么？',
  questionsText: (count) => `${count} 个问题，每个都有论断，由这里的结果判定是否成立。`,
  answer: '模型的回答是什么？',
  answerText: '每张图片的各类概率，与标签并列。',
  believe: '我能相信吗？',
  evidenceText: '每个数字旁边都有随机得分，每条论断旁边都有判定。一列是一个问题，一格是一条论断，成立的涂实。',
  believeText: '什么在哪里计算，用了多久，哪些失败了。',
  trialText: '在真相已知的情形下检验各种方法：两个模型，其中只有一个依赖图片的某个部分。',
  textLead: (texts) => `另有文本编码器，这里问它们怎样读 ${texts} 段文本。`,
  texts: '文本',
  textsText: '选一段，看它怎样被阅读。',
  read: '让我看看文本怎样被阅读',
  readText: '每个头的注意力，以及答案的依据。',
  pictures: '图片',
  picturesText: '选一张，看每种方法怎样说它。',
};
