import { defineConfig } from '../schema/config.ts';
import { coursePictures, food11, shared } from './shared.ts';

/** A compact Food-11 classifier that a student trained for the homework on network compression, on real photographs. */
export default defineConfig({
  title: { en: 'A student’s compact Food-11 classifier, explained', 'zh-cn': '解释一个学生训练的轻量 Food-11 分类器' },
  models: [
    {
      id: 'hw13-deeper',
      name: { en: 'Depthwise separable classifier', 'zh-cn': '深度可分离卷积分类器' },
      about: {
        en: 'Trained by a student on Food-11 by knowledge distillation: six depthwise separable convolutions, 224 × 224 pixels.',
        'zh-cn': '由学生在 Food-11 上用知识蒸馏训练：六层深度可分离卷积，输入 224 × 224 像素。',
      },
      checkpoint: shared('real', 'food11-checkpoints', 'hw13-deeper.ckpt'),
      architecture: 'hw13-deeper.architecture.json',
      classes: food11,
      preprocess: {
        resize: { shorterSide: 256 },
        crop: { width: 224, height: 224 },
        mean: [0.485, 0.456, 0.406],
        std: [0.229, 0.224, 0.225],
      },
    },
  ],
  pictures: coursePictures,
  methods: 'all',
});
