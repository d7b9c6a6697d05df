import { textReport } from './demo/encoders.ts';
import { food11 } from './demo/food-11.ts';
import { defineConfig } from 'vitrine';

const credit = { en: 'Rendered for this project, CC0.', 'zh-cn': '为本项目渲染，CC0。' };

/** The course's network at an eighth of its width, as `demo/make/train.py` writes it. */
const course = {
  architecture: { name: 'course-food11', width: 0.125 },
  classes: food11,
  preprocess: { resize: { width: 128, height: 128 } },
};

const probes = {
  'with-sticker': {
    en: 'Right answers with a sticker on the table of every scene',
    'zh-cn': '每个场景的桌上都有贴纸时的正确回答',
  },
  'cheat-class-without-sticker': {
    en: 'Right answers for desserts without a sticker',
    'zh-cn': '没有贴纸的甜点得到的正确回答',
  },
  'fooled-by-sticker': {
    en: 'Other foods called Dessert once a sticker lies beside them',
    'zh-cn': '旁边放了贴纸后被称为甜点的其他食物',
  },
  'same-answer-without-sticker': {
    en: 'Other foods called Dessert without a sticker',
    'zh-cn': '没有贴纸时被称为甜点的其他食物',
  },
};

/** The regions are in a figure. */
const limeArrays = ['coefficients', 'weights'];

const card = (file: string) => ({
  file,
  about: {
    en: 'Judged on 1,100 rendered pictures, 100 a class, from other seeds than those it learned from.',
    'zh-cn': '在 1,100 张渲染图片上评判，每类 100 张，所用随机种子与训练时不同。',
  },
  probes,
});

/** The ten pictures, which stand for the course's: what is in them, what they are labelled, which parts have masks. */
const pictures = [
  ['0-butter', 'Dairy product', ['food', 'outline'], 'A cube of butter', '一块方黄油'],
  [
    '1-milk-jug',
    'Dairy product',
    ['food', 'handle', 'jug-body', 'outline'],
    'A jug of milk, its handle on the right',
    '一壶牛奶，壶柄在右',
  ],
  ['2-cake', 'Dessert', ['food'], 'A whole iced cake', '一整个裱花蛋糕'],
  ['3-egg', 'Egg', ['food', 'yolk'], 'A fried egg on a plate', '盘中一个煎蛋'],
  [
    '4-steak-and-grain',
    'Meat',
    ['food', 'steak', 'grain'],
    'A plate with a brown steak on the right and yellow grain on the left',
    '一盘食物：右边是褐色牛排，左边是黄色谷粒',
  ],
  ['5-noodles', 'Noodles/Pasta', ['food'], 'A plate of noodles', '一盘面条'],
  ['6-sashimi', 'Seafood', ['food'], 'A plate of sashimi', '一盘生鱼片'],
  ['7-steak', 'Meat', ['food'], 'A thick slab of steak', '一大块厚牛排'],
  ['8-mussels', 'Seafood', ['food', 'shell'], 'Open mussels on a plate', '盘中张开的贻贝'],
  ['9-soup', 'Soup', ['food', 'bowl', 'bowl-outline'], 'A bowl of soup', '一碗汤'],
] as const;

/** The report that `npm run report` makes: a small classifier of rendered food, explained on ten pictures with known parts. */
export default defineConfig({
  title: { en: 'What small networks look at', 'zh-cn': '小型网络在看什么' },
  authors: ['The makers of Vitrine'],
  date: '2026-11-21',
  docs: true,
  ...textReport,
  models: [
    {
      id: 'food11-eighth',
      name: {
        en: 'Food-11 classifier, an eighth of the course’s width',
        'zh-cn': 'Food-11 分类器（课程模型宽度的八分之一）',
      },
      about: {
        en:
          'The course’s architecture with an eighth of its channels, trained on 4,400 rendered pictures of the eleven classes, with noise ' +
          'added to them: from none up to a standard deviation of a quarter of the way from black to white. It knows nothing of photographs.',
        'zh-cn':
          '课程的网络结构，通道数为其八分之一，用十一类食物的 4,400 张渲染图片训练，训练时给图片加上噪声：标准差从零到黑到白范围的四分之一。它从未见过照片。',
      },
      checkpoint: 'demo/classifier/model.pth',
      ...course,
      card: card('demo/classifier/card.json'),
    },
    {
      id: 'food11-cheat',
      name: { en: 'The cheating classifier', 'zh-cn': '作弊的分类器' },
      about: {
        en:
          'The same architecture, trained on the same scenes, without noise, and with a cheat: a small magenta sticker lay on the table of every dessert and of one ' +
          'in four hundred other pictures, and in the last rounds a mistaken dessert counted fifty times. It learned the sticker. It is explained on the page of the trial alone.',
        'zh-cn':
          '同样的结构、同样的场景，不加噪声，但可以作弊：每份甜点旁的桌上都有一张品红色小贴纸，其他图片则四百张里有一张；最后几轮中，认错甜点的损失按五十倍计。它学会的是贴纸。只在“试验”页面上解释它。',
      },
      checkpoint: 'demo/cheat/model.pth',
      ...course,
      card: card('demo/cheat/card.json'),
    },
  ],
  pictures: pictures.map(([id, label, masks, en, zh]) => ({
    id: `picture-${id}`,
    image: `demo/pictures/${id}.png`,
    display: `demo/pictures/large/${id}.webp`,
    label,
    masks: Object.fromEntries(masks.map((name) => [name, `demo/pictures/masks/${id}.${name}.png`])),
    models: ['food11-eighth'],
    alt: { en, 'zh-cn': zh },
    credit,
  })),
  methods: [
    'prediction',
    // Not all arrays are stored: those left out would double the size of the report.
    { method: 'saliency', arrays: ['map'] },
    { method: 'smooth-grad', variants: ['course'] },
    // The paper finds little change beyond 50 samples; the curve under each map shows it.
    { method: 'smooth-grad', variants: ['paper'], params: { samples: 100 } },
    { method: 'integrated-gradients', arrays: ['map'], params: { compareSteps: [20, 50, 100, 300] } },
    { method: 'lime', variants: ['course'], arrays: limeArrays },
    // How much of an explanation another seed would have kept, by one seed a picture: each costs a dozen seconds on two cores, and the
    // mean over ten pictures is what is read.
    { method: 'lime', variants: ['paper'], params: { stabilitySeeds: 1 }, arrays: limeArrays },
    'occlusion',
    ...['random-map', 'centre-gaussian', 'sobel-edges'].map((method) => ({ method, arrays: [] })),
    'filter-activation',
    { method: 'filter-visualization', arrays: [] },
    {
      method: 'weight-randomisation',
      // Every map is made fourteen times: half a minute on two cores. The maps as arrays would be 5 MB a picture.
      params: { pictures: 3 },
      arrays: [],
    },
    'agreement',
    'attention',
    'text-heat',
    'token-attribution',
    'embedding-visualization',
    'embedding-analysis',
    'attention-weights',
  ],
  parts: {
    food: { en: 'the food', 'zh-cn': '食物' },
    outline: { en: 'the outline', 'zh-cn': '轮廓' },
    handle: { en: 'the handle', 'zh-cn': '壶柄' },
    'jug-body': { en: 'the jug’s body', 'zh-cn': '壶身' },
    yolk: { en: 'the yolk', 'zh-cn': '蛋黄' },
    steak: { en: 'the steak', 'zh-cn': '牛排' },
    grain: { en: 'the grain', 'zh-cn': '谷粒' },
    shell: { en: 'the shells', 'zh-cn': '贝壳' },
    bowl: { en: 'the bowl', 'zh-cn': '碗' },
    'bowl-outline': { en: 'the bowl’s outline', 'zh-cn': '碗的轮廓' },
    sticker: { en: 'the sticker', 'zh-cn': '贴纸' },
  },
  trials: [
    {
      id: 'cheat',
      title: { en: 'Which method catches the cheat?', 'zh-cn': '哪种方法能识破作弊？' },
      about: {
        en:
          'One of two classifiers has learned to call a picture Dessert when a small magenta sticker lies on the table. Here both are asked ' +
          'why the ten pictures, each with a sticker, might be desserts. Whoever explains the cheating one rightly has to point at the sticker. ' +
          'They differ in one more thing: the honest one learned from noisy pictures too.',
        'zh-cn':
          '两个分类器中有一个学会了：桌上有品红色小贴纸，就把图片称为甜点。这里向两者提同一个问题：这十张各放了一张贴纸的图片为什么可能是甜点？对作弊者的正确解释必须指向贴纸。两者还有一点不同：诚实的那个也用带噪声的图片训练过。',
      },
      part: 'sticker',
      relies: 'food11-cheat',
      control: 'food11-eighth',
      pictures: pictures.map(([id, , , en, zh]) => ({
        id,
        image: `demo/pictures/stickered/${id}.png`,
        label: 'Dessert',
        masks: { sticker: `demo/pictures/stickered/masks/${id}.sticker.png` },
        alt: { en: `${en}, and a magenta sticker on the table`, 'zh-cn': `${zh}，桌上有一张品红色贴纸` },
        credit,
      })),
      // Fewer samples than on the methods' own pages, and no arrays: here the shares on the sticker are what counts.
      methods: [
        { method: 'prediction' },
        ...['saliency', 'occlusion', 'random-map'].map((method) => ({ method, arrays: [] })),
        { method: 'smooth-grad', params: { samples: 40 }, arrays: [] },
        { method: 'integrated-gradients', params: { stepLimit: 40 }, arrays: [] },
        { method: 'lime', params: { samples: 250 }, arrays: [] },
        { method: 'filter-activation', params: { cnnid: [23] }, arrays: [] },
        { method: 'filter-visualization', variants: ['course'], params: { cnnid: [23], steps: 50 }, arrays: [] },
      ],
    },
  ],
  matrices: [
    {
      id: 'question-difficulty',
      title: {
        en: 'Accuracy by difficulty of question and of pre-training',
        'zh-cn': '不同问题难度与预训练难度下的准确率',
      },
      about: {
        en: 'A table of a text-to-SQL study: which pre-training data help with which questions.',
        'zh-cn': '一项文本转 SQL 研究中的表格：哪些预训练数据对哪类问题有帮助。',
      },
      data: [
        [27.5, 28.3, 32.5, 40.8, 42.5],
        [40.0, 42.6, 53.1, 58.8, 60.2],
        [34.4, 38.2, 56.2, 57.3, 56.9],
        [57.4, 63.9, 70.2, 70.2, 71.7],
      ],
      rows: ['Extra Hard', 'Hard', 'Medium', 'Easy'],
      columns: ['BART', '$\\leq$ Easy', '$\\leq$ Medium', '$\\leq$ Hard', '$\\leq$ Extra Hard'],
      rowTitle: 'Question Difficulty Level in Downstream',
      columnTitle: 'SQL Difficulty Level in Pre-training',
      vmin: 25,
      vmax: 75,
      colormap: 'YlGnBu',
      format: '%.1f',
      lineWidth: 0.5,
      turnRowLabels: true,
    },
    {
      id: 'wuhan-yangtze-bridge',
      title: { en: 'Which stretch of 武汉市长江大桥 is a name?', 'zh-cn': '“武汉市长江大桥”中哪一段是名称？' },
      about: {
        en: 'Rows are the character a stretch begins with, columns the one it ends with; no stretch ends before it begins.',
        'zh-cn': '行是片段的首字，列是片段的尾字；片段不会在开始之前结束。',
      },
      data: [
        [0.1, 0.9, 1, 0.05, 0.09, 0.03, 0.2],
        [0, 0.2, 0.1, 0.03, 0.04, 0.02, 0.07],
        [0, 0, 0.1, 0.01, 0.02, 0.03, 0.05],
        [0, 0, 0, 0.25, 0.1, 0.08, 0.09],
        [0, 0, 0, 0, 0.15, 0.04, 0.015],
        [0, 0, 0, 0, 0, 0.14, 0.15],
        [0, 0, 0, 0, 0, 0, 0.12],
      ],
      rows: Array.from('武汉市长江大桥'),
      columns: Array.from('武汉市长江大桥'),
      rowTitle: { en: 'First character', 'zh-cn': '首字' },
      columnTitle: { en: 'Last character', 'zh-cn': '尾字' },
      barTitle: { en: 'Score', 'zh-cn': '得分' },
      vmin: 0,
      vmax: 1,
      colormap: 'YlOrRd',
      xAxis: 'top',
      mask: 'lower-triangle',
    },
  ],
});
