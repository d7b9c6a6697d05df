import { defineConfig } from '../schema/config.ts';
import { coursePictures, food11, shared } from './shared.ts';

/** A small student network of the homework on network compression, saved in PyTorch's legacy format with float16 weights. */
export default defineConfig({
  title: { en: 'A student network for Food-11, explained', 'zh-cn': '解释一个 Food-11 学生网络' },
  models: [
    {
      id: 'hw7-student',
      name: { en: 'Depthwise student network', 'zh-cn': '深度卷积学生网络' },
      about: {
        en: 'Trained by a student on Food-11 from a larger teacher: eight blocks of base width 16, 256 × 256 pixels.',
        'zh-cn': '由学生在 Food-11 上向更大的教师网络学习而得：八个基础宽度为 16 的模块，输入 256 × 256 像素。',
      },
      checkpoint: shared('real', 'food11-checkpoints', 'hw7-student.bin'),
      architecture: 'hw7-student.architecture.json',
      classes: food11,
      preprocess: { resize: { width: 256, height: 256 } },
    },
  ],
  pictures: coursePictures,
  methods: 'all',
});
