import type { sanityEn } from '../en/sanity.ts';

/** “权重随机化”页面的词语。 */
export const sanityZhCn: typeof sanityEn = {
  nav: '合理性检查',
  title: '网络遗忘时，图会察觉吗？',
  lead: '如果一张图显示的是网络学到的东西，那么网络忘掉它之后，图就必须改变。这里从 logits 往下，各层的权重一层接一层地丢失，各方法每次都对同一张图片的同一类别再解释一次。',
  reading:
    '从左到右读每一条。第一张图来自训练好的网络；此后每一张之前，又有一层被填上随机数，先前的各层保持随机。每张图下面的 ρ 是它与第一张图的秩相关：1 表示像素的次序完全相同，0 表示毫无关系。',
  meaning:
    '很快变成另一副样子的那一条，属于依赖所学内容的方法。物体轮廓一直留到最后的那一条，不管网络知道什么，显示的都是轮廓。',
  about: '权重怎样抽取，以及这一检查不能说明什么：',
  page: '这些图另有一页：',
  verdicts: '哪些方法察觉了',
  bound: (bound, pictures) =>
    `问题是：最上面三层变为随机之后还剩下什么，即 ρ 在 ${pictures} 张图片上的平均。低于 ${bound} 算作图已消失；这是一个事先定下的约定。`,
  fallen: (methods, bound) =>
    `低于 ${bound}：${methods}。没有最上面三层学到的东西，这些图的次序就所剩无几。一张图要能说明模型，这是必要的，但还不够。`,
  kept: (methods, bound) =>
    `不低于 ${bound}：${methods}。三层已一无所知，图却还留下这么多。它来自图片本身的边缘和纹理，也来自下面的各层。显示梯度大小的图容易如此：它没有可以反转的正负，而未经训练的卷积也会对边缘有反应（Adebayo 等，2018）。这样的图中，只有与随机网络的图不同之处才说明类别。`,
  fallenAtEnd: (methods, bound) =>
    `所有层都随机时，这些方法也低于 ${bound}：${methods}。可见留下的部分有许多来自下面各层学到的东西；单凭图片只剩下这些。`,
  keptAtEnd: (methods, bound) =>
    `所有层都随机时，这些方法仍不低于 ${bound}：${methods}。图的这一部分完全不需要训练，只需要图片。`,
  scoreOf: (method, score) => `${method}（ρ\u00a0${score}）`,
  keptUnsigned: (methods, bound) =>
    `带符号时低于 ${bound}，不带符号时则不然：${methods}。什么支持、什么反对该类别已经消失，但图在哪里强仍有一部分相同。若只显示绝对值，这样的图会让人以为学到了图片里本来就有的东西。`,
  divided: (methods, bound) =>
    `因图片而异，${bound} 的两边都有：${methods}。每张图片的随机权重只抽一次；再抽一次，平均值可能落到界限的另一边。`,
  noTop: '这个网络带权重的层不足三层，所以没有结论。',
  method: '方法',
  scores: {
    spearman: 'ρ',
    'absolute-spearman': '|值| 的 ρ',
    ssim: 'SSIM',
  },
  range: 'ρ 的最小与最大',
  outcome: '低于界限',
  yes: '是',
  no: '否',
  chart: '逐层变化',
  chartText: (pictures) => `${pictures === 1 ? '唯一一张图片的数值' : `${pictures} 张图片的平均`}。虚线为界限。`,
  chartAlt: '各方法的图与训练好的网络的图的相似程度，随变为随机的层而变',
  axis: '从此层往上为随机',
  trained: '训练好的',
  oneMore: (layer) => `+ ${layer}`,
  score: (value) => `ρ ${value}`,
  alt: (method, frame, score) => `${method}，${frame}：${score}`,
  sheet: '所有的图合成一张',
  values: '全部数值',
  valuesOf: (picture) => `${picture} 的全部数值`,
  frame: '随机到哪一层',
  result: 'result.json',
};
