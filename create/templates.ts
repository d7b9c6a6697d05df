import type { Language } from '../schema/local-text.ts';

/** A text in every language that a site may have. */
export type Words = Readonly<Record<Language, string>>;

/** What a project can begin with. */
export interface Template {
  readonly id: string;
  /** What is explained, as an answer to that question. */
  readonly label: string;
  /** What it comes with, in a few words. */
  readonly hint: string;
  readonly title: Words;
  /** What to do to explain one's own, a paragraph of the README. */
  readonly next: Words;
  /** How long the first report takes on two cores. */
  readonly firstReport: Words;
}

const underAMinute: Words = { en: 'about a minute', 'zh-cn': '约一分钟' };

/** All templates, in the order of the question. Their files lie in `templates/` and, for what the repository has already, in `make/copies.ts`. */
export const templates: readonly Template[] = [
  {
    id: 'classifier',
    label: 'A classifier of pictures',
    hint: 'a PyTorch checkpoint and its architecture, with four pictures',
    title: { en: 'What my classifier looks at', 'zh-cn': '我的分类器在看什么' },
    firstReport: underAMinute,
    next: {
      en:
        'Put your checkpoint in place of `model.pth`, describe its layers in `model.architecture.json`, your pictures in `pictures/`, and write ' +
        'classes and preprocessing into `vitrine.config.ts`. `{{execute}} predict pictures/*` shows whether the preprocessing is right.',
      'zh-cn':
        '用你的检查点替换 `model.pth`，在 `model.architecture.json` 中写出各层，把图片放进 `pictures/`，再在 `vitrine.config.ts` 中写明类别与预处理。' +
        '`{{execute}} predict pictures/*` 可以看出预处理是否正确。',
    },
  },
  {
    id: 'encoder',
    label: 'A BERT encoder of texts',
    hint: 'a small encoder that answers questions, with three texts',
    title: { en: 'How my BERT reads', 'zh-cn': '我的 BERT 如何阅读' },
    firstReport: underAMinute,
    next: {
      en: 'Put a folder in Hugging Face’s layout in place of `encoder/`, and write your own texts into `vitrine.config.ts`.',
      'zh-cn': '用 Hugging Face 格式的模型文件夹替换 `encoder/`，再把自己的文本写进 `vitrine.config.ts`。',
    },
  },
  {
    id: 'course',
    label: 'The homework on explainable AI',
    hint: 'a checkpoint, ten pictures, and twenty answers that judge themselves by the results',
    title: { en: 'Homework: explainable AI', 'zh-cn': '作业：可解释的人工智能' },
    firstReport: { en: 'two to four minutes', 'zh-cn': '两到四分钟' },
    next: {
      en:
        'Put the course’s checkpoint in place of `model.pth` (and remove `width` in `vitrine.config.ts`) and its pictures into `pictures/`, and write their ' +
        'names into `vitrine.config.ts`. The answers in `content/answers/` are then judged by *your* results: `{{run}} check` says which claims hold. ' +
        'Rewrite the prose of those that do not, then `{{execute}} check --write` keeps the outcomes.',
      'zh-cn':
        '用课程的检查点替换 `model.pth`（并删去 `vitrine.config.ts` 中的 `width`），把课程的图片放进 `pictures/`，文件名写进 `vitrine.config.ts`。' +
        '此后 `content/answers/` 中的回答按你的结果来评判：`{{run}} check` 会列出哪些论断成立。改写不成立的部分，再用 `{{execute}} check --write` 保存结论。',
    },
  },
  {
    id: 'matrices',
    label: 'Labelled matrices',
    hint: 'two tables as heat maps; no model',
    title: { en: 'Matrices', 'zh-cn': '矩阵' },
    firstReport: { en: 'less than a minute', 'zh-cn': '不到一分钟' },
    next: {
      en: 'Put your tables (`.csv`, `.json` or `.npy`) into `matrices/` and name them in `vitrine.config.ts`.',
      'zh-cn': '把表格（`.csv`、`.json` 或 `.npy`）放进 `matrices/`，并在 `vitrine.config.ts` 中写上文件名。',
    },
  },
  {
    id: 'demo',
    label: 'Nothing of mine yet: show me everything',
    hint: 'the report that Vitrine itself shows: two classifiers, two encoders, all methods',
    title: { en: 'What small networks look at', 'zh-cn': '小型网络在看什么' },
    firstReport: { en: 'three to eight minutes', 'zh-cn': '三到八分钟' },
    next: {
      en: 'Change `vitrine.config.ts` piece by piece: models, pictures, texts, methods. What lies in `demo/` is its input, `content/answers/` are its answers.',
      'zh-cn':
        '一步步修改 `vitrine.config.ts`：模型、图片、文本、方法。输入在 `demo/` 中，回答在 `content/answers/` 中。',
    },
  },
];
