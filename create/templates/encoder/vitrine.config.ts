import { defineConfig } from 'vitrine';

export default defineConfig({
  title: '%title%',
  languages: ['%languages%'],
  // authors: ['Your name'],
  // date: '2026-12-31',

  encoders: [
    {
      id: 'mine',
      // For readers: what it is, and what it learned from. Yours is another.
      name: { en: 'A small encoder that answers questions', 'zh-cn': '回答问题的小型编码器' },
      about: {
        en: 'BERT’s architecture with hidden states of 64 values, trained on passages that were put together from templates. It knows no other English.',
        'zh-cn': '采用 BERT 的结构，隐藏状态 64 维，用由模板拼成的短文训练，除此之外不懂英语。',
      },
      // Hugging Face's layout: config.json, model.safetensors or pytorch_model.bin, vocab.txt or tokenizer.json.
      folder: 'encoder',
    },
  ],

  // Sentences as `{ id, text }`, questions with the text that their answer stands in.
  texts: [
    {
      id: 'olga-s-pet',
      question: 'What pet does Olga have?',
      context: 'Selma keeps a pig. Gustav keeps a donkey. The pet of Olga is a rat.',
      answer: 'rat',
      lang: 'en',
    },
    {
      id: 'afraid-of-mice',
      question: 'Which animals fear mice?',
      context:
        'Ursula is a bear. Olga is a rabbit. Mia is a bear. Arthur is a bear. Nadia is a rabbit. All rabbits are afraid of mice. ' +
        'All bears are afraid of sheep. Milo is a rabbit.',
      answer: 'rabbits',
      lang: 'en',
    },
    { id: 'a-sentence', text: 'On Wednesday the book club meets.', lang: 'en' },
  ],

  // One word in many sentences: whether its hidden states tell its senses apart.
  words: [
    {
      id: 'meets',
      word: 'meets',
      lang: 'en',
      title: { en: 'Who meets?', 'zh-cn': '谁在聚会？' },
      senses: {
        'on-a-weekday': { en: 'on a weekday', 'zh-cn': '工作日' },
        'on-sunday': { en: 'on Sunday', 'zh-cn': '星期日' },
      },
      sentences: [
        { id: 'wednesday', text: 'On Wednesday the book club meets.', sense: 'on-a-weekday' },
        { id: 'monday', text: 'On Monday the drama club meets.', sense: 'on-a-weekday' },
        { id: 'tuesday', text: 'The running club meets on Tuesday.', sense: 'on-a-weekday' },
        { id: 'circus', text: 'On Sunday the circus meets.', sense: 'on-sunday' },
        { id: 'team', text: 'The team meets on Sunday.', sense: 'on-sunday' },
        { id: 'choir', text: 'On Sunday the book club meets.', sense: 'on-sunday' },
      ],
    },
  ],

  // `npx vitrine methods` lists the methods with their parameters.
  methods: [
    'attention',
    'text-heat',
    'token-attribution',
    'embedding-visualization',
    'embedding-analysis',
    'attention-weights',
  ],
  // attentions: [{ id: 'from-python', title: 'Computed elsewhere', file: 'attention.json' }], // attention without a model
});
