import { defineConfig } from 'vitrine';

/** The pictures were rendered by the makers of Vitrine, and so was what the network learned from. */
const credit = { en: 'Rendered by the makers of Vitrine, CC0.', 'zh-cn': '由 Vitrine 的作者渲染，CC0。' };

export default defineConfig({
  title: '%title%',
  languages: ['%languages%'],
  // authors: ['Your name'],
  // date: '2026-12-31',

  models: [
    {
      id: 'mine',
      // For readers: what it is, and what it learned from. Yours is another.
      name: { en: 'A small classifier of food', 'zh-cn': '小型食物分类器' },
      about: {
        en: 'Eleven classes of food, learned from rendered pictures. It knows nothing of photographs.',
        'zh-cn': '从渲染图片学会十一类食物，从未见过照片。',
      },
      // From `torch.save`, or `.safetensors`. Nothing in it is executed. A network of any form comes as an ONNX file instead:
      // `onnx: 'model.onnx'` in place of `checkpoint` and `architecture`.
      checkpoint: 'model.pth',
      // stateDict: 'model', // which of several in the file
      // prefix: 'model.', // what the names of its tensors begin with
      architecture: 'model.architecture.json',
      // In the order of the network's outputs.
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
      // What was done to a picture in training. Usual for networks from torchvision:
      //   resize: { shorterSide: 256 }, crop: { width: 224, height: 224 }, mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]
      preprocess: { resize: { width: 128, height: 128 } },
    },
  ],

  // All pictures of a folder: `pictures: [{ folder: 'pictures' }]`. One by one they may have labels, descriptions, and masks of their parts.
  pictures: [
    {
      image: 'pictures/cake.png',
      label: 'Dessert',
      masks: { food: 'pictures/masks/cake.food.png' },
      alt: { en: 'A whole iced cake', 'zh-cn': '一整个裱花蛋糕' },
      credit,
    },
    {
      image: 'pictures/egg.png',
      label: 'Egg',
      masks: { food: 'pictures/masks/egg.food.png' },
      alt: { en: 'A fried egg on a plate', 'zh-cn': '盘中一个煎蛋' },
      credit,
    },
    {
      image: 'pictures/sashimi.png',
      label: 'Seafood',
      masks: { food: 'pictures/masks/sashimi.food.png' },
      alt: { en: 'A plate of sashimi', 'zh-cn': '一盘生鱼片' },
      credit,
    },
    {
      image: 'pictures/soup.png',
      label: 'Soup',
      masks: { food: 'pictures/masks/soup.food.png' },
      alt: { en: 'A bowl of soup', 'zh-cn': '一碗汤' },
      credit,
    },
  ],
  parts: { food: { en: 'the food', 'zh-cn': '食物' } },

  // `methods: 'all'` for every method that there is; `npx vitrine methods` lists them with their parameters.
  methods: [
    'prediction',
    'saliency',
    { method: 'smooth-grad', variants: ['paper'], params: { samples: 50 } },
    'integrated-gradients',
    { method: 'lime', variants: ['paper'] },
    'occlusion',
    'grad-cam',
  ],
  // What is measured of each map. `sensitivity` explains each picture several times more: it costs the most.
  measures: ['localisation', 'faithfulness'],
  // engine: { engine: 'onnxruntime', provider: 'webgpu' }, // a GPU; `npx vitrine doctor` lists what works here
  // plugins: ['./my-method'], // folders of methods and metrics of your own
});
