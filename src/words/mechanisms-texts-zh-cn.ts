import type { mechanismsTextsEn } from './mechanisms-texts-en.ts';

/** 文本方法与矩阵图的原理图用词。 */
export const mechanismsTextsZhCn: typeof mechanismsTextsEn = {
  attention: {
    title: '一层里的注意力怎样产生',
    caption: '每个词元用查询去问，凭键被找到，并把总和为 1 的权重分给所有词元。',
    states: { name: '状态', text: '每个词元一个向量，由前一层写出。画出的是前几个词元。', alt: '词元，各带一个向量' },
    products: {
      name: '查询遇到键',
      text: '二者都由状态经线性变换得到。查询与键方向相同时，乘积就大。',
      alt: '乘积的方格，查询在侧，键在上，其中一对加了框',
    },
    softmax: {
      name: '逐行 softmax',
      text: '有正有负的乘积变成总和为 1 的权重。',
      alt: '有正有负的条形，下面是总和为 1 的条形',
    },
    map: {
      name: (layer, head) => `第 ${layer} 层，第 ${head} 个头`,
      text: '所有的行：谁在读（纵），读谁（横）。',
      alt: '一个头的注意力图',
    },
  },
  textHeat: {
    title: '注意力怎样变成文本的背景',
    caption: '取注意力图的一行，铺在它所说的文本后面。',
    captionCourse: '取注意力图的一行，先平滑，再缩放，然后铺在它所说的文本后面。',
    map: {
      name: '取一行',
      text: (reader) =>
        `最后一层的注意力，各头平均。加框的一行是${reader === null ? '一个词元' : `“${reader}”`}所读的。`,
      alt: '注意力图，其中一行加了框',
    },
    row: { name: '这一行的权重', text: '每个词元一个，画出最重者附近的几个。', alt: '每个词元一根条形' },
    smoothed: {
      name: '课程：平滑并缩放',
      text: '每个词元与左右相邻者平均，再拉伸到最小为 0、最大为 1。',
      alt: '更平滑的条形，括号连着其中三根',
    },
    text: { name: '给文本着色', text: '由值选颜色，从黄到红。', alt: '词元的背景从黄到红' },
  },
  tokenAttribution: {
    title: '怎样把回答追溯到词元',
    caption: '两种方法追问回答的分数本身，两种只读注意力；本页说明它们有多一致。',
    answer: {
      name: '回答的分数',
      text: '起点分数与终点分数之和最大的片段。要解释的就是这个和 S。',
      alt: '编码器和词元，属于回答的标出了起点和终点',
    },
    ways: '给词元 j 估值的四种方法',
    gradient: {
      name: '梯度 × 输入',
      text: 'S 对词嵌入每个数的斜率，乘以这个数，再求和。',
      alt: '词嵌入、它的斜率，以及乘积的条形',
    },
    occlusion: {
      name: '遮挡',
      text: '换成掩码再问一次：同一片段的分数丢了多少？',
      alt: '被遮住的词元，两根条形和其间的落差',
    },
    attention: {
      name: '注意力',
      text: '最后一层里，回答第一个词元的那一行，各头平均。',
      alt: '注意力图，其中一行加了框',
    },
    rollout: { name: '展开', text: '每层的平均与单位矩阵各取一半，再逐层相乘。', alt: '一叠注意力图，对角线很深' },
  },
  embeddingVisualization: {
    title: '隐藏状态怎样变成点',
    caption: '一层里的词元在许多方向上有差别，取差别最大的两个方向作坐标轴。',
    encoder: { name: '编码器', text: '每一层都为每个词元写出一个新的向量。', alt: '一层叠着一层' },
    states: { name: '隐藏状态', text: (size) => `每个词元一行，${size} 个数；先减去平均。`, alt: '词元，各带一行数' },
    directions: {
      name: '主方向',
      text: '点云最长的方向，以及与它垂直的方向中最长的一个。',
      alt: '一团点和两支互相垂直的箭头',
    },
    points: {
      name: '两个坐标',
      text: '其余的方向都丢掉了。蓝色大点：答案；橙色：问题；绿色：其他。',
      alt: '最后一层的词元，画成方框里的点',
    },
  },
  embeddingAnalysis: {
    title: '怎样比较一个词在各句子里的向量',
    caption: '在许多句子里读同一个词，再逐层把它的向量两两比较。',
    sentences: {
      name: '一个词，两个意思',
      text: (word) => `含有${word === null ? '这个词' : `“${word}”`}的句子，颜色表示意思。画出四句。`,
      alt: '四个句子，词按意思着色',
    },
    vectors: { name: '它的向量', text: '每句一个，词的每个词元各一组。', alt: '编码器和四行数' },
    compared: {
      name: '两两比较',
      text: '箭头尖端相距多远？夹角有多小？',
      alt: '从一点出发的两支箭头、夹角和尖端之间的连线',
    },
    matrix: {
      name: '每两个句子',
      text: '同一意思的句子排在一起：出现两个亮块，就说明意思分得开。',
      alt: '余弦的矩阵，线条隔开不同的意思',
    },
  },
  attentionWeights: {
    title: '注意力的行怎样变成点',
    caption: '看着相同地方的词元，权重的行也相似，就画得相近。',
    heads: {
      name: '一个词元的行',
      text: (heads) => `这一层有 ${heads} 个头，每个头里一行。`,
      alt: '一叠注意力图，其中一行加了框',
    },
    rows: {
      name: '两种视图',
      text: '各行的平均，n 个数；或各行首尾相接，H · n 个数。色带也是这样把一个头的各行接起来。',
      alt: '三行平均成一行，以及同样的三行首尾相接',
    },
    neighbours: {
      name: '保住邻居',
      text: 't-SNE 移动各点，直到谁靠近谁在两边都相像。',
      alt: '相连的点，下面是有同样连线的画面',
    },
    points: {
      name: '点',
      text: (seeds) => `每个词元一个。起点是随机的，所以从 ${seeds} 个起点各画一幅，另用 PCA 画一幅。`,
      alt: '最后一层的词元，画成方框里的点',
    },
  },
  matrixFigures: {
    title: '一个数怎样变成颜色',
    caption: '每个数都在同一把色标上查颜色，与相邻的单元格无关。',
    table: { name: '数', text: '行和列保持原来的次序，画出前几个。', alt: '一张数表' },
    scale: {
      name: '在色标上的位置',
      text: '从 vmin 到 vmax。箭头是第一行的最小值和最大值。',
      alt: '色标，两个数指向各自的位置',
    },
    cells: { name: '单元格', text: '涂上该处的颜色。', alt: '同一张表，每格涂上自己的颜色' },
  },
};
