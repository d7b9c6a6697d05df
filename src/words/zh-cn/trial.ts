import type { trialEn } from '../en/trial.ts';

/** 检验页的文字，简体中文。 */
export const trialZhCn: typeof trialEn = {
  scoring: '怎样评分',
  models: (part) =>
    `两个模型看同样的图片，每张图片里都有这个部分：${part}。第一个模型经过训练，会依赖这个部分；第二个对它一无所知。`,
  score: (part) =>
    `对每幅图，量出正的相关性有多大比例落在这个部分（${part}）上。各图片的平均比例，除以这个部分占图片面积的比例，就是提升倍数：对这个部分一无所知的图，提升倍数为 1。`,
  thresholds: (caught, clear) =>
    `如果对依赖它的模型，提升倍数至少为 ${caught}，而对另一个模型低于 ${clear}，就说方法抓住了它；如果前者成立而后者不成立，就说方法在两个模型中都看到它。这两个界限是约定，在得到结果之前就已定下。`,
  relies: '依赖它的模型',
  control: '另一个模型',
  modelRelies: '依赖它的模型',
  modelControl: '另一个模型',
  answers: '两个模型的回答',
  answered: (count, of) => `${of} 张图片中 ${count} 张的回答是`,
  notAnswered: '报告中还没有对这些图片的回答。',
  verdicts: '每种方法显示了什么',
  verdictsText: '条形从 0 开始。横穿条形的线是随机水平，即提升倍数 1；虚线是界限。',
  method: '方法',
  liftRelies: '提升倍数（依赖）',
  liftControl: '提升倍数（另一个）',
  caught: '抓住的图片',
  verdict: '结论',
  catches: '抓住了',
  both: '两个模型中都看到',
  misses: '没有抓住',
  unknown: '尚不知道',
  caughtOf: (count, of) => `${of} 张中 ${count} 张`,
  caughtControl: (count, of) => `误报：${of} 张中 ${count} 张`,
  empty: (count) => `${count} 张没有正的相关性`,
  unmade: (count) => `${count} 张失败或缺少`,
  isControl: '对照：不看模型',
  isFilter: '没有问及类别',
  maps: '各方法的图',
  mapsText:
    '每张图片后面，先是对依赖它的模型的图，再是对另一个模型的图。图下是它自己的提升倍数，点开是结果文件，里面有全部数字、参数和摘要。',
  alt: (figure, model) => `${figure}；${model}`,
  summary: (verdict, relies, control) => `${verdict}：依赖它的模型 ${relies}，另一个模型 ${control}。`,
  aboutMethod: '关于这种方法',
  again: '计算缺少的结果：',
};
