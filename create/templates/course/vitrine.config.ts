import { defineConfig } from 'vitrine';

/** The ten pictures as the course names them, class and number: `8_6.png` is class 8, picture 6. */
const pictures = ['1_0', '1_1', '2_2', '3_3', '5_4', '6_5', '8_6', '5_7', '8_8', '9_9'];

/** Which parts of which picture have a mask, `masks/picture-1.handle.png`. Claims about parts are judged where there are masks. */
const masks: Readonly<Record<number, readonly string[]>> = {
  0: ['food', 'outline'],
  1: ['food', 'handle', 'jug-body', 'outline'],
  2: ['food'],
  3: ['food', 'yolk'],
  4: ['food', 'steak', 'grain'],
  5: ['food'],
  6: ['food'],
  7: ['food'],
  8: ['food', 'shell'],
  9: ['food', 'bowl', 'bowl-outline'],
};

const credit = { en: 'Rendered by the makers of Vitrine, CC0.', 'zh-cn': '由 Vitrine 的作者渲染，CC0。' };

export default defineConfig({
  title: '%title%',
  languages: ['%languages%'],
  // authors: ['Your name'],
  // date: '2026-12-31', // the day that stands on the printed answers

  models: [
    {
      id: 'food11',
      // For readers: what it is, and what it learned from. Yours is another.
      name: { en: 'Food-11 classifier', 'zh-cn': 'Food-11 分类器' },
      about: {
        en: 'The course’s architecture with an eighth of its channels, trained on rendered pictures. It knows nothing of photographs.',
        'zh-cn': '课程的网络结构，通道数为其八分之一，用渲染图片训练，从未见过照片。',
      },
      // The course's own checkpoint.pth, whose network has full width: remove `width`.
      checkpoint: 'model.pth',
      architecture: { name: 'course-food11', width: 0.125 },
      classes: [
        'Bread',
        'Dairy product',
        'Dessert',
        'Egg',
        'Fried food',
        'Meat',
        'Noodles/Pasta',
        'Rice',
        'Seafood',
        'Soup',
        'Vegetable/Fruit',
      ],
      preprocess: { resize: { width: 128, height: 128 } },
    },
  ],

  // Without ids and masks one line does it: `pictures: [{ folder: 'pictures', names: 'label_position' }]`. The answers name pictures by these ids.
  pictures: pictures.map((name) => {
    const [label = 0, position = 0] = name.split('_').map(Number);
    const id = `picture-${position}`;
    const parts = masks[position] ?? [];
    return {
      id,
      image: `pictures/${name}.png`,
      label,
      masks: Object.fromEntries(parts.map((part) => [part, `masks/${id}.${part}.png`])),
      credit,
    };
  }),
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
  },

  // What the twenty questions are about. Where the course and the literature define a method differently, `course` and `paper` are its variants.
  methods: [
    'prediction',
    'lime',
    'saliency',
    { method: 'smooth-grad', variants: ['course'] },
    { method: 'smooth-grad', variants: ['paper'], params: { samples: 100 } },
    'filter-activation',
    'filter-visualization',
    'integrated-gradients',
    // 'occlusion',
    // 'grad-cam',
  ],
});
