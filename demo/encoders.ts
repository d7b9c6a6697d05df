import type { ConfigInput } from 'vitrine';
import examples from './qa-en/examples.json' with { type: 'json' };
import chinese from './zh/sentences.json' with { type: 'json' };

/** Of the examples two short ones, one of middle length and the longest. */
const shown = [
  'what-pet-does-olga-have',
  'what-has-the-colour-beige',
  'which-animals-fear-mice',
  'who-wrote-the-salt-harbour',
];

/** The embedded encoders of texts, and what they read; `demo/README.md` says how they were made. */
export const textReport = {
  encoders: [
    {
      id: 'qa-en',
      name: { en: 'A small encoder that answers questions', 'zh-cn': '回答问题的小型编码器' },
      folder: 'demo/qa-en',
      about: {
        en:
          'BERT’s architecture with hidden states of 64 values, trained from nothing on passages and questions that were put together from templates. ' +
          'It finds answers in such passages and knows no other English; questions that need two steps it answers no better than by guessing. ' +
          'Two heads of each layer began their training with equal weights for words and for places, so what these show is partly given.',
        'zh-cn':
          '采用 BERT 的结构，隐藏状态 64 维，从零开始在由模板拼成的短文与问题上训练。它会在这类短文里找答案，除此之外不懂英语；需要两步推理的问题，它答得不比猜好。每层有两个头在训练开始时就被设成偏向相同的词或相近的位置，因此它们所显示的有一部分是事先给定的。',
      },
      card: {
        file: 'demo/qa-en/card.json',
        about: {
          en: 'Judged on questions about persons, places and things that never occur in what it learned from.',
          'zh-cn': '用训练材料中从未出现过的人名、地名和物品提问来评判。',
        },
      },
    },
    {
      id: 'zh',
      name: { en: 'A small Chinese masked-language model', 'zh-cn': '小型中文掩码语言模型' },
      folder: 'demo/zh',
      about: {
        en:
          'The same architecture, trained from nothing to fill gaps in Chinese sentences that were put together from templates: about 蘋果 the fruit, ' +
          '蘋果 the company, and everyday things. It knows no other Chinese.',
        'zh-cn':
          '同样的结构，从零开始训练，任务是填补由模板拼成的中文句子里的空缺：内容有作为水果的苹果、作为公司的苹果，以及日常琐事。除此之外不懂中文。',
      },
      card: {
        file: 'demo/zh/card.json',
        about: {
          en: 'Judged on 2,000 sentences that it never learned from, half of them from templates that it never saw; the two halves differ much.',
          'zh-cn': '用训练中从未出现的 2,000 个句子评判，其中约一半出自从未见过的句型；两半差别很大。',
        },
        probes: {
          'new-templates': {
            en: 'Hidden characters filled in right where the whole template was never seen',
            'zh-cn': '整个句型从未见过时，正确填出的被遮字',
          },
          'new-combinations': {
            en: 'The same where the template was seen, with other words in it',
            'zh-cn': '句型见过、填入的词语搭配未见过时，正确填出的被遮字',
          },
          'fruit-for-fruit': {
            en: '蘋果 hidden in a sentence about the fruit: the likeliest other first character begins the name of a fruit',
            'zh-cn': '在谈水果的句子里遮住“蘋果”：除“蘋”“苹”外最可能的首字是某种水果名称的开头',
          },
          'company-for-company': {
            en: '蘋果 hidden in a sentence about the company: the likeliest other first character begins the name of a company',
            'zh-cn': '在谈公司的句子里遮住“蘋果”：除“蘋”“苹”外最可能的首字是某家公司名称的开头',
          },
        },
      },
    },
  ],
  texts: [
    ...examples
      .filter(({ id }) => shown.includes(id))
      .map((example) => ({ ...example, lang: 'en', encoders: ['qa-en'] })),
    { id: 'apple-alone', text: '蘋果', lang: 'zh-Hant', encoders: ['zh'] },
    ...chinese.plain.map((sentence) => ({ ...sentence, lang: 'zh-Hant', encoders: ['zh'] })),
  ],
  words: [
    {
      id: 'pingguo',
      word: '蘋果',
      lang: 'zh-Hant',
      title: { en: '蘋果: the fruit or the company?', 'zh-cn': '“蘋果”：水果还是公司？' },
      senses: {
        fruit: { en: 'the fruit', 'zh-cn': '水果' },
        company: { en: 'the company', 'zh-cn': '公司' },
      },
      sentences: chinese.senses.map(({ id, text, sense }) => ({ id, text, sense })),
      encoders: ['zh'],
    },
  ],
  attentions: [
    {
      id: 'lunch-with-milk',
      title: { en: '午餐我只帶了一個蘋果和一杯牛奶 (imported)', 'zh-cn': '午餐我只帶了一個蘋果和一杯牛奶（导入）' },
      about: {
        en: 'Attention of the Chinese encoder that a Python script computed and wrote as JSON; nothing here ran the model.',
        'zh-cn': '由一个 Python 脚本计算并写成 JSON 的中文编码器注意力；这里没有运行模型。',
      },
      file: 'demo/imported/lunch-with-milk.json',
      lang: 'zh-Hant',
    },
  ],
} satisfies Partial<ConfigInput>;
