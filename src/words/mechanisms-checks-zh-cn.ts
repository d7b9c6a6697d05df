import type { mechanismsChecksEn } from './mechanisms-checks-en.ts';

/** 滤波器、检验与对照的原理图用词。 */
export const mechanismsChecksZhCn: typeof mechanismsChecksEn = {
  filterActivation: {
    title: '一个滤波器的图怎样得来',
    caption: '让网络只算到某一层，把其中一个滤波器的输出画成图。',
    picture: {
      name: '图片',
      plain: '方框是图中一个值所能看到的范围。',
      text: (field) => `方框宽 ${field} 像素，是图中一个值所能看到的范围。`,
      alt: '输入图片，方框标出一个值所看到的范围',
    },
    network: { name: '算到这一层', text: '后面的各层不起作用。', alt: '网络，只算到标出的一层' },
    maps: {
      name: '每个滤波器一幅图',
      text: (filters) => `这一层有 ${filters} 个滤波器，每个在每处都有反应。`,
      alt: '一叠粗略的图，其中一幅加了框',
    },
    map: {
      plain: '其中一个',
      name: (filter) => `滤波器 ${filter}`,
      text: '它的反应，原样画出。小框是反应最强之处。',
      alt: '激活图，最大值处有一个小框',
    },
  },
  filterVisualization: {
    title: '怎样找到让滤波器兴奋的图片',
    caption: '权重固定不变，训练的是像素，让滤波器的反应之和越来越大。',
    startPicture: { name: '起点', text: '图片本身。', alt: '输入图片' },
    startNoise: { name: '起点', text: '白噪声：每个值各自在 0 与 1 之间抽取。', alt: '彩色噪声' },
    answer: {
      name: '把反应加起来',
      text: (filter, layer) => `网络只算到 ${layer}；把滤波器 ${filter} 的图在所有位置上求和。`,
      alt: '只算到某一层的网络、一个滤波器的图和求和符号',
    },
    climb: { name: '改变像素', text: '和对每个像素的斜率，告诉 Adam 往哪里走。', alt: '一条随步数上升的曲线' },
    result: { name: '结果', text: '走完最后一步，按自己的范围拉伸。', alt: '找到的图片' },
  },
  weightRandomisation: {
    title: '怎样让网络遗忘，以检验一张图',
    caption: (method) =>
      `从最后一层到第一层，权重逐层重新抽取（虚线），每次对同一类别再解释一次${method === null ? '' : `；所示为${method}的图`}。`,
    trained: '训练好的',
    random: (count) => `${count} 层随机`,
    half: '一半的层随机',
    all: '全部随机',
    frameTrained: '其他的图都与它比较。',
    frameFirst: '给出分数的最后一层从头开始。',
    frameMore: '一层变为随机后，一直用同样的权重。',
    frameAll: '学到的东西一点不剩。',
    frameAltTrained: '训练好的网络和它的图',
    frameAltHalf: '上面一半的层随机的网络和它的图',
    frameAlt: (count) => `最上面 ${count} 层随机的网络和它的图`,
    likeness: {
      name: '相似程度',
      text: '与第一张图的秩相关，每种方法一条线。居高不下的部分，不经训练就有。',
      alt: '秩相关曲线，随机的层越多越低',
    },
  },
  agreement: {
    title: '方法之间的一致怎样测量',
    caption: '各方法解释同一张图片的同一个类别；比较的是它们给像素排出的次序。',
    picture: { name: '同一个问题', text: '同一张图片，同一个网络，同一个类别。', alt: '输入图片和网络' },
    maps: { name: '各画一幅', text: '有正负号的带上正负号。这里画出四幅。', alt: '四种方法的图' },
    ranks: {
      name: '比较次序',
      text: '每个像素在两幅图里各有一个名次，Spearman 的 ρ 是名次的相关。',
      alt: '一幅图的名次对另一幅图的名次，画成散点',
    },
    matrix: { name: '每两种方法', text: '红：次序相同；白：无关；蓝：次序相反。', alt: '相关系数的矩阵' },
  },
  control: {
    score: {
      name: '同一把尺',
      text: '方法比对照多得的那一段，才说明模型的事。',
      alt: '同一刻度上的两根条形：方法与对照',
    },
    share: (part) => `图落在${part}上的占比`,
  },
  randomMap: {
    title: '随机图对照的是什么',
    caption: '对照与方法同样评分，却从不问模型：这一种连图片也不看。',
    source: {
      name: '两条路',
      text: '方法拿图片去问网络。对照给每个像素抽一个随机数。',
      alt: '上面，图片经过网络；下面，随机数直接成图',
    },
    map: { name: '图', text: '方法的和对照的。', alt: '上为方法的图，下为随机数' },
  },
  centreGaussian: {
    title: '中心钟形对照的是什么',
    caption: '对照与方法同样评分，却从不问模型：这一种总是指向中间。',
    source: {
      name: '两条路',
      text: (spread) =>
        `方法拿图片去问网络。对照是罩在中间的一口钟${spread === null ? '' : `，标准差为各边长的 ${spread}`}。`,
      alt: '上面，图片经过网络；下面，钟形曲线直接成图',
    },
    map: { name: '图', text: '方法的和对照的。', alt: '上为方法的图，下为中间的亮斑' },
  },
  sobelEdges: {
    title: '边缘图对照的是什么',
    caption: '对照与方法同样评分，却从不问模型：这一种只画图片的边缘。',
    source: {
      name: '两条路',
      text: '方法拿图片去问网络。对照用一张固定的数表在亮度上滑过，横向、纵向各一遍。',
      alt: '上面，图片经过网络；下面，图片遇到九个固定的数',
    },
    map: { name: '图', text: '方法的和对照的。', alt: '上为方法的图，下为图片的边缘' },
  },
};
