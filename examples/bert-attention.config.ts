import { defineConfig } from '../schema/config.ts';
import { shared } from './shared.ts';

/** Attention of the real bert-base-uncased, read from files and drawn without the model: 12 layers of 12 heads. */
export default defineConfig({
  title: { en: 'What bert-base-uncased attends to', 'zh-cn': 'bert-base-uncased 注意哪些词元' },
  attentions: [
    {
      id: 'cat-mat-rug',
      title: 'the cat sat on the mat / the cat lay on the rug',
      about: {
        en: 'bert-base-uncased reading two sentences that differ in two words; from a notebook of BertViz (Apache-2.0).',
        'zh-cn': 'bert-base-uncased 读两个只差两个词的句子；数值取自 BertViz 的笔记本（Apache-2.0）。',
      },
      file: shared('real', 'bert-attention', 'cat_mat_rug_bert-base-uncased.json'),
    },
    {
      id: 'rabbit-turtle',
      title: 'the rabbit quickly hopped / the turtle slowly crawled',
      about: {
        en: 'bert-base-uncased reading two sentences of one build; from a notebook of BertViz (Apache-2.0).',
        'zh-cn': 'bert-base-uncased 读两个结构相同的句子；数值取自 BertViz 的笔记本（Apache-2.0）。',
      },
      file: shared('real', 'bert-attention', 'rabbit_turtle_bert-base-uncased.json'),
    },
  ],
  methods: ['attention', 'text-heat', 'attention-weights'],
});
