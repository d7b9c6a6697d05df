import type { mechanismsMapsEn } from './mechanisms-maps-en.ts';

/** 解释类别的方法的原理图用词。 */
export const mechanismsMapsZhCn: typeof mechanismsMapsEn = {
  prediction: {
    title: '网络怎样得出回答',
    caption: '网络算一遍，给每个类别一个分数；softmax 把分数变成总和为 1 的数。',
    picture: { name: '图片', text: '每个像素三个数：红、绿、蓝。', alt: '输入图片' },
    network: { name: '网络', text: '一层层把数越算越少；所有类别只需算一遍。', alt: '一支箭头穿过网络，各层越来越小' },
    scores: {
      name: '分数',
      text: '每个类别一个数，可正可负，叫 logit。画出的是最大的几个。',
      alt: '最大的几个类别分数，画成条形',
    },
    softmax: {
      name: 'Softmax',
      text: '以 e 为底，以分数为指数，再除以全部类别之和。',
      alt: '同几个类别的概率，画成条形',
    },
  },
  saliency: {
    title: '显著图怎样从图片得来',
    caption: '沿网络向后走一遍，就知道类别分数随图片中每个值变化得有多陡。',
    captionCourse: '沿网络向后走一遍，就知道损失随图片中每个值变化得有多陡。',
    picture: { name: '图片', text: '保持原样，什么也不遮，什么也不改。', alt: '输入图片' },
    network: {
      name: '一去一回',
      text: '向前算到一个类别的分数 f，再逐层向后，回到像素。',
      alt: '一支箭头向前穿过网络到分数，一支向后回到像素',
    },
    networkCourse: {
      name: '一去一回',
      text: '向前算到一个类别的损失 L，再逐层向后，回到像素。',
      alt: '一支箭头向前穿过网络到损失，一支向后回到像素',
    },
    channels: {
      name: '每个通道一个斜率',
      text: '一个像素有三个斜率，红向上，蓝向下。取最大的一个，不计正负。',
      alt: '三张斜率图；一个像素的三个斜率画成条形，最大的加了框',
    },
    map: { name: '图', text: '亮处稍有变化，影响就最大。', alt: '显著图' },
  },
  smoothGrad: {
    title: 'SmoothGrad 的图怎样从图片得来',
    caption: '在副本之间随机跳动的斜率，平均后相互抵消；每份副本都有的留了下来。',
    captionCourse: '把斜率的大小在带噪声的副本上平均，每份副本都有的就突出来。',
    picture: { name: '图片', text: '每次都用同一张。', alt: '输入图片' },
    copies: { name: '加噪声', text: '每份副本的每个值都加上新的正态噪声。', alt: '带噪声的四份图片副本' },
    network: { name: '一去一回', text: '向前一遍，向后一遍，与显著图相同。', alt: '网络，一支箭头向前，一支向后' },
    slopes: { name: '斜率', text: '每份副本各有一套，带正负号。', alt: '四张粗略的斜率图，有一处共同的红斑' },
    slopesCourse: { name: '斜率', text: '每份副本各有一套，去掉正负号。', alt: '四张粗略的斜率图，有一处共同的亮斑' },
    mean: { name: '平均', text: '对全部副本求平均，最后才去掉正负号。', alt: 'SmoothGrad 的图' },
    meanCourse: { name: '平均', text: '对全部副本求平均，各通道分开。', alt: 'SmoothGrad 的图' },
  },
  integratedGradients: {
    title: '积分梯度的图怎样从图片得来',
    caption: '沿直线走向图片，把途中的斜率乘以每个值走过的距离，加起来就是分数的上升。',
    captionCourse: '课程把走向图片的直线上遇到的斜率求平均，不乘以每个值走过的距离。',
    way: {
      name: '一条直路，以及路上的斜率',
      text: (steps, baseline) =>
        `从基线 b（${baseline}）出发，图片 x 分 ${steps} 步渐渐显现；每一步都让网络向后算一遍。`,
      alt: '图片从左到右渐渐显现，每张下面是那里的斜率',
    },
    mean: { name: '平均斜率', text: '对整条路求平均，每个像素、每个通道各一个。', alt: '一张粗略的平均斜率图' },
    meanCourse: { name: '图', text: '就是这个平均，从最小值拉伸到最大值。', alt: '积分梯度的图' },
    difference: { name: '乘以变化', text: '每个值在路上变了多少。没有变的什么也得不到。', alt: '图片减去基线' },
    map: {
      name: '图',
      text: '三个通道相加。全部像素之和就是分数的上升。',
      alt: '积分梯度的图，红色支持该类别，蓝色反对',
    },
  },
  gradCam: {
    title: 'Grad-CAM 的图怎样从图片得来',
    caption: '把网络最后的特征图相加，类别分数随哪一幅上升得陡，哪一幅的权重就大。',
    picture: { name: '图片', text: '保持原样：不遮挡，也不改动。', alt: '输入图片' },
    network: {
      name: '向前，再往回一小段',
      text: '向前算到某个类别的分数 y，再往回算，只到最后的特征图 A 为止。',
      alt: '向前穿过网络到分数的箭头，以及回到最后几幅特征图的短箭头',
    },
    weights: {
      name: '每幅一个权重',
      text: (maps) => `${maps} 幅特征图各取斜率的平均：红色支持这个类别，蓝色反对。画出三幅。`,
      alt: '三幅小图，旁边各有一根表示权重的条形',
    },
    sum: {
      name: '相加，舍去负值',
      text: '每幅图乘以它的权重，逐个位置相加，负的变为 0。',
      alt: '由方格组成的粗图，和不为正的地方是黑色',
    },
    map: { name: '图', text: '放大到图片大小，可分辨的位置并不因此变多。', alt: 'Grad-CAM 图' },
  },
  occlusion: {
    title: '遮挡的图怎样从图片得来',
    caption: '盖住一处时分数丢掉多少，就记在那一处。',
    covered: {
      name: '盖住方块',
      plain: '一个灰色方块盖在图片上，再移到下一处。',
      text: (patch, stride) => `灰色方块边长 ${patch} 像素，每次移动 ${stride} 像素。`,
      alt: '盖着灰色方块的图片，箭头指向方块的下一处',
    },
    fall: {
      name: '再问一次',
      text: '整张图片的类别分数，减去盖住之后的分数。',
      alt: '网络和两根条形：整张图片的分数，以及盖住之后较低的分数',
    },
    mean: {
      name: '像素上的平均',
      text: '对盖住像素 p 的全部方块 S 求平均。方块相互重叠，格子就更细。',
      alt: '一个像素周围相互重叠的红蓝方块',
    },
    map: { name: '图', text: '红：盖住它，分数下降。蓝：盖住它，分数上升。', alt: '分数下降的图' },
  },
  lime: {
    title: 'LIME 的图怎样从图片得来',
    caption: '对网络只是提问；用各区域的加权和去拟合它的回答，所得的系数就是图。',
    regions: {
      name: '切分',
      text: (regions) => `SLIC 把图片切成 ${regions} 个颜色相近的区域。`,
      alt: '画出区域轮廓的图片',
    },
    versions: {
      name: '关掉一些区域',
      text: '各区域随机打开或关掉（暗），关掉就换成它的平均颜色。画出两个版本。',
      alt: '两行，每行是按区域形状画出的开关，以及由此得到的图片',
    },
    network: { name: '提问', text: '每个版本的类别分数，只需向前算。', alt: '网络，每个版本一根条形' },
    regression: {
      name: '拟合一个和',
      text: '从开关到分数的岭回归。版本显示得越多，权重（圆点）越大。',
      alt: '一行行黑白开关，圆点是各行的权重，条形是分数',
    },
    coefficients: {
      name: '系数',
      text: '每个区域一个：红色在显示时使分数升高，蓝色使它降低。',
      alt: '按系数着色的各个区域',
    },
  },
};
