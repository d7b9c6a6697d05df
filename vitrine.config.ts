import { defineConfig } from './schema/config.ts';

const drawn = { en: 'Drawn for this project, CC0.', 'zh-cn': '为本项目绘制，CC0。' };
const fromSkimage = (name: string, licence: { en: string; zh: string }) => ({
  en: `scikit-image, picture “${name}”, ${licence.en}.`,
  'zh-cn': `scikit-image 的图片 “${name}”，${licence.zh}。`,
});
const cc0 = { en: 'CC0', zh: 'CC0' };
const publicDomain = { en: 'NASA, public domain', zh: 'NASA，公有领域' };

/** The report that `npm run report` makes: a small classifier of drawn food, explained on ten pictures. */
export default defineConfig({
  title: { en: 'What a small food classifier looks at', 'zh-cn': '一个小型食物分类器在看什么' },
  models: [
    {
      id: 'food11-eighth',
      name: {
        en: 'Food-11 classifier, an eighth of the course’s width',
        'zh-cn': 'Food-11 分类器（课程模型宽度的八分之一）',
      },
      about: {
        en:
          'The course’s architecture with an eighth of its channels, trained for 240 steps of 32 on simple drawn pictures of ' +
          'the eleven classes. It is right on 92% of drawn pictures that it had not seen, and knows nothing of photographs.',
        'zh-cn':
          '课程的网络结构，通道数为其八分之一；用十一类食物的简笔画训练 240 步，每步 32 张。' +
          '对未见过的简笔画有 92% 判断正确，但从未见过照片。',
      },
      checkpoint: 'test/fixtures/peer/model.pth',
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
  pictures: [
    {
      image: 'test/fixtures/peer/pictures/img_0.png',
      label: 'Egg',
      alt: { en: 'A drawn fried egg on dark green', 'zh-cn': '深绿底上画的一个煎蛋' },
      credit: drawn,
    },
    {
      image: 'test/fixtures/peer/pictures/img_1.png',
      label: 'Soup',
      alt: { en: 'A drawn blue bowl of orange soup with green herbs', 'zh-cn': '画的一碗橙色的汤，蓝碗，撒着绿色香草' },
      credit: drawn,
    },
    {
      image: 'test/fixtures/peer/pictures/img_2.png',
      label: 'Noodles/Pasta',
      alt: { en: 'A drawn plate of noodles on brown', 'zh-cn': '褐色底上画的一盘面条' },
      credit: drawn,
    },
    {
      image: 'test/fixtures/peer/pictures/img_3.png',
      label: 'Vegetable/Fruit',
      alt: { en: 'A drawn plate of green leaves and red fruit', 'zh-cn': '画的一盘绿叶和红色果子' },
      credit: drawn,
    },
    {
      image: 'test/fixtures/peer/pictures/img_4.png',
      label: 'Meat',
      alt: { en: 'A drawn grilled steak on dark green', 'zh-cn': '深绿底上画的一块烤肉排' },
      credit: drawn,
    },
    {
      image: 'test/fixtures/peer/pictures/img_5.png',
      label: 'Dessert',
      alt: { en: 'A drawn layer cake with a cherry on lilac', 'zh-cn': '淡紫底上画的一块顶着樱桃的夹层蛋糕' },
      credit: drawn,
    },
    {
      image: 'test/fixtures/peer/pictures/img_6.png',
      label: 'Bread',
      alt: {
        en: 'A photograph of a red cup of coffee with a spoon on its saucer',
        'zh-cn': '照片：红色咖啡杯，碟上有一把勺子',
      },
      credit: fromSkimage('coffee', cc0),
    },
    {
      image: 'test/fixtures/peer/pictures/img_7.png',
      label: 'Bread',
      alt: { en: 'A photograph of a cat’s face', 'zh-cn': '照片：一只猫的脸' },
      credit: fromSkimage('chelsea', cc0),
    },
    {
      image: 'test/fixtures/peer/pictures/img_8.png',
      label: 'Seafood',
      alt: {
        en: 'A photograph of an astronaut in an orange suit beside a model of a space shuttle',
        'zh-cn': '照片：身穿橙色航天服的宇航员，旁边是航天飞机模型',
      },
      credit: fromSkimage('astronaut', publicDomain),
    },
    {
      image: 'test/fixtures/peer/pictures/img_9.png',
      label: 'Dairy product',
      alt: { en: 'A photograph of a raccoon among green leaves', 'zh-cn': '照片：绿叶间的一只浣熊' },
      credit: {
        en: 'SciPy, picture “face”, public domain.',
        'zh-cn': 'SciPy 的图片 “face”，公有领域。',
      },
    },
  ],
  methods: 'all',
});
