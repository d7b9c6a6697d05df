import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addCatalogue } from './catalogue.ts';
import { vitrine } from './tiny-project.ts';

const context = 'Wolves are afraid of cats. Mice are afraid of sheep. Emily is a wolf. Cats are afraid of sheep.';

/** Every kind of text, and a matrix. */
const config = {
  title: { en: 'Texts', 'zh-cn': '文本' },
  docs: true,
  encoders: [{ id: 'tiny', name: 'Tiny', folder: resolve('test/fixtures/bert-tiny') }],
  texts: [
    { id: 'apple', text: '今天買了蘋果來吃', lang: 'zh-Hant' },
    { id: 'emily', question: 'What is Emily afraid of?', context, answer: 'cats', lang: 'en' },
  ],
  words: [
    {
      id: 'pingguo',
      word: '蘋果',
      lang: 'zh-Hant',
      senses: { fruit: { en: 'fruit', 'zh-cn': '水果' }, company: { en: 'company', 'zh-cn': '公司' } },
      sentences: [
        { id: 'eat', text: '今天買了蘋果來吃', sense: 'fruit' },
        { id: 'price', text: '進口蘋果平均每公斤下跌', sense: 'fruit' },
        { id: 'phone', text: '蘋果即將於下月發表', sense: 'company' },
        { id: 'patent', text: '今天蘋果獲新專利', sense: 'company' },
      ],
    },
  ],
  attentions: [{ id: 'given', title: { en: 'Given', 'zh-cn': '给定' }, file: 'given.json' }],
  matrices: [
    {
      id: 'table',
      title: 'Table',
      data: [
        [1, 2],
        [3, 4],
      ],
      rows: ['a', 'b'],
      columns: ['$\\leq$ c', 'd'],
      format: '%d',
    },
  ],
  engine: { engine: 'onnxruntime', provider: 'cpu', workers: 1 },
};

/** Computes a report about texts with a small encoder of random weights. @param content the folder to write @param change makes another of what is read */
export async function writeTextReport(
  content: string,
  change: <Read>(read: Read) => Read = (read) => read,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-texts-'));
  try {
    const rows = [
      [0.5, 0.25, 0.25],
      [0, 1, 0],
      [0.2, 0.3, 0.4], // a row that does not sum to 1
    ];
    await writeFile(
      join(folder, 'given.json'),
      JSON.stringify(change({ tokens: ['[CLS]', 'a', 'b'], attention: [[rows, rows]] })),
    );
    await writeFile(join(folder, 'vitrine.config.ts'), `export default ${JSON.stringify(change(config))};\n`);
    const { exitCode, stderr } = await vitrine(folder, 'run', '--content', content);
    if (exitCode !== 0) throw new Error(stderr);
    await addCatalogue(content);
  } finally {
    await rm(folder, { recursive: true });
  }
}
