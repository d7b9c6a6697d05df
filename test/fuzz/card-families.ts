import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCard, readEncoderCard } from '../../pipeline/inputs/card.ts';
import { parseConfig } from '../../pipeline/config/config.ts';
import { readJson } from '../../pipeline/base/read-json.ts';
import { parseAnswer } from '../../schema/answers/parse-answer.ts';
import { printf, isFormat } from '../../schema/printf.ts';
import { assert, jsonOf, textFile, type Family } from './family.ts';

const configuration = {
  title: { en: 'A report', 'zh-cn': '报告' },
  languages: ['en', 'zh-cn'],
  models: [
    {
      id: 'm',
      name: 'M',
      checkpoint: 'model.pth',
      architecture: { layers: ['relu'] },
      classes: ['a', 'b'],
      preprocess: { resize: { shorterSide: 8 }, crop: { width: 8, height: 8 }, mean: [0.5, 0.5, 0.5], std: [1, 1, 1] },
    },
  ],
  pictures: [
    { image: 'a.png', label: 'a', masks: { sticker: 'a.sticker.png' }, alt: 'A picture.' },
    { folder: 'more' },
  ],
  methods: ['saliency', { method: 'lime', params: { samples: 10 }, arrays: ['coefficients'] }],
  encoders: [{ id: 'e', name: 'E', folder: 'bert' }],
  texts: [
    { id: 't', text: 'A text.' },
    { id: 'q', question: 'Who?', context: 'Me.', answer: 'Me' },
  ],
  matrices: [{ id: 'x', title: 'X', data: [[1, 2]], rows: ['$\\leq$'], format: '%.1f', vmin: 0, vmax: 2 }],
  engine: { engine: 'onnxruntime', provider: 'cpu', workers: 1 },
};

async function demoCard(): Promise<{ readonly classes: string[]; readonly probes: Record<string, unknown> }> {
  return JSON.parse(await readFile('demo/classifier/card.json', 'utf8')) as Awaited<ReturnType<typeof demoCard>>;
}

export const cardFamilies: readonly Family[] = [
  {
    id: 'model-card',
    file: 'card.json',
    isJson: true,
    seeds: async () => [{ 'card.json': await readFile('demo/classifier/card.json') }],
    read: async (folder) => {
      const { classes, probes } = await demoCard();
      const names = Object.fromEntries(Object.keys(probes).map((id) => [id, 'Counted.']));
      await readCard({ file: 'card.json', probes: names }, classes, folder);
    },
  },
  {
    id: 'encoder-card',
    file: 'card.json',
    isJson: true,
    seeds: async () => [{ 'card.json': await readFile('demo/qa-en/card.json') }],
    read: (folder) => readEncoderCard({ file: 'card.json', probes: {} }, folder),
  },
  {
    id: 'configuration',
    file: 'config.json',
    isJson: true,
    seeds: () => [{ 'config.json': jsonOf(configuration) }],
    read: async (folder) => parseConfig(await readJson(join(folder, 'config.json'), 'a configuration')),
  },
  {
    id: 'answer',
    file: '01.md',
    seeds: async () => [{ '01.md': await readFile('content/answers/en/02.md') }],
    read: async (folder) => parseAnswer(await readFile(join(folder, '01.md'), 'utf8'), 'answers/en/01.md'),
  },
  {
    id: 'printf',
    file: 'format.txt',
    seeds: () => ['%.1f', 'a %+08.3e %%', '%d items'].map((format) => ({ 'format.txt': textFile(format) })),
    read: async (folder) => {
      const format = await readFile(join(folder, 'format.txt'), 'utf8');
      for (const value of isFormat(format) ? [0, -1.5, 1e308, 5e-324, 2 ** 60] : []) {
        assert(printf(format, value).length < 2000 + format.length, 'a number of thousands of characters');
      }
    },
  },
];
