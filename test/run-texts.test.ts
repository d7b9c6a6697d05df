import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../schema/report.ts';
import { Result } from '../schema/result.ts';
import { bertArray } from './bert-tiny.ts';
import { texts } from './golden/bert-tests.ts';
import { largestDifference } from './maths-arrays.ts';
import { type Called, readTree, vitrine } from './tiny-project.ts';

const [question, context] = texts[4]!;
/** As few steps as show that it runs. */
const weightsMethod = { method: 'attention-weights', params: { iterations: 40, seeds: [0, 1] } };
const methods: unknown[] = [
  'attention',
  'text-heat',
  'token-attribution',
  'embedding-visualization',
  { method: 'embedding-analysis', params: { shuffles: 20 } },
  weightsMethod,
];
const base = {
  title: 'Texts',
  encoders: [{ id: 'tiny', name: 'Tiny', folder: 'encoder' }],
  texts: [
    { id: 'emily', question, context, answer: 'cats' },
    { id: 'apple', text: texts[0]![0] },
  ],
  words: [
    {
      id: 'fruit-or-firm',
      word: '蘋果',
      senses: { fruit: { en: 'Fruit', 'zh-cn': '水果' }, firm: 'Firm' },
      sentences: [
        { id: 'eaten', text: texts[0]![0], sense: 'fruit' },
        { id: 'cheap', text: texts[1]![0], sense: 'fruit' },
        { id: 'phone', text: texts[2]![0], sense: 'firm' },
      ],
    },
  ],
  attentions: [{ id: 'elsewhere', title: 'From elsewhere', file: 'attention.json' }],
  methods,
  engine: { engine: 'onnxruntime', provider: 'cpu', workers: 1 },
};
/** Tasks of the whole: two texts and one import have attention, text heat in two variants, and weights. */
const ALL = 3 + 2 * 3 + 1 + 2 + 1 + 3;

let folder = '';
let first: Called;
let before: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-run-texts-'));
  await cp('test/fixtures/bert-tiny', join(folder, 'encoder'), { recursive: true });
  const attention = [1, 2].map((layer) => [
    [0.5, 0.25, 0.25],
    [0, 1, 0],
    [0.125 * layer, 0.5, 0.5 - 0.125 * layer],
  ]);
  await writeFile(
    join(folder, 'attention.json'),
    JSON.stringify({ tokens: ['[CLS]', 'red', '[SEP]'], attention: attention.map((head) => [head]) }),
  );
  first = await run({}, 'first');
  before = await readTree(join(folder, 'content'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a configuration under a name of its own, since a module is read once, and calls the command line. */
async function run(changes: object, name: string, ...words: string[]): Promise<Called> {
  await writeFile(join(folder, `${name}.ts`), `export default ${JSON.stringify({ ...base, ...changes })};\n`);
  return vitrine(folder, 'run', '--config', `${name}.ts`, ...words);
}

const json = (tree: Record<string, string>, file: string): unknown =>
  JSON.parse(Buffer.from(tree[file]!, 'base64').toString());
const report = (tree: Record<string, string>): Report => Report.parse(json(tree, 'report.json'));
/** So many values of a text's attention, and its task's folder. */
function storedAttention(text: string, size: number): [values: Float32Array, task: string] {
  const { folder: task } = report(before).tasks.find(({ folder: name }) =>
    name.startsWith(`results/attention/${text}`),
  )!;
  const npy = Buffer.from(before[`${task}/attention.npy`]!, 'base64');
  return [new Float32Array(Uint8Array.from(npy.subarray(-4 * size)).buffer), task];
}

/** What was computed, a line a task. */
const computed = ({ stderr }: Called): string[] =>
  stderr
    .split('\n')
    .flatMap((line) => /^\[ *\d+\/\d+\] (\S+) (\S+)-(?:paper|course)/.exec(line)?.slice(1).join(' ') ?? []);

describe('vitrine run on texts', () => {
  it('does every task, and leaves results that are what the schema says', () => {
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toMatch(new RegExp(`^${ALL} computed, 0 up to date of ${ALL} maps`));
    const { tasks } = report(before);
    expect(tasks.map(({ state }) => state)).toEqual(Array(ALL).fill('done'));
    for (const { folder: task, key } of tasks) {
      const result = Result.parse(json(before, `${task}/result.json`));
      expect(result.key).toBe(key);
      for (const { file, sizeBytes } of [...result.arrays, ...result.figures]) {
        expect(Buffer.from(before[`${task}/${file}`]!, 'base64')).toHaveLength(sizeBytes);
      }
    }
  });

  it('computes nothing the second time, and changes no byte', async () => {
    const second = await run({}, 'second');
    expect(second.stdout).toMatch(new RegExp(`^0 computed, ${ALL} up to date of ${ALL} maps`));
    expect(second.stderr).toBe('');
    expect(await readTree(join(folder, 'content'))).toEqual(before);
  });

  it('gives the same bytes with two workers', async () => {
    const content = join(folder, 'two');
    expect(await run({}, 'workers', '--content', content, '--workers', '2')).toMatchObject({ exitCode: 0 });
    const withoutRuns = async (place: string): Promise<Record<string, string>> => readTree(place, 'run.json');
    expect(await withoutRuns(content)).toEqual(await withoutRuns(join(folder, 'content')));
  });

  it('tells of the encoder and of every text in report.json', () => {
    const { encoders, texts: told, tasks } = report(before);
    expect(encoders).toMatchObject([
      {
        id: 'tiny',
        name: 'Tiny',
        layers: 4,
        heads: 4,
        hiddenSize: 64,
        intermediateSize: 256,
        positions: 512,
        vocabularySize: 200,
        tasks: ['question-answering'],
      },
    ]);
    expect(told).toMatchObject([
      { id: 'emily', kind: 'question', question, context, answer: 'cats', title: question, encoders: ['tiny'] },
      { id: 'apple', kind: 'sentence', text: texts[0]![0], encoders: ['tiny'] },
      { id: 'fruit-or-firm', kind: 'word', word: '蘋果', title: '蘋果', encoders: ['tiny'] },
      { id: 'elsewhere', kind: 'imported', layers: 2, heads: 1, encoders: [] },
    ]);
    const about = (method: string): (string | undefined)[] =>
      tasks
        .filter((task) => task.method === method)
        .map(({ folder: task }) => task.split('/')[2]?.replace(/-\w+-\w+$/, ''));
    expect(about('attention')).toEqual(['emily', 'apple', 'elsewhere']);
    expect(about('embedding-visualization')).toEqual(['emily', 'apple']);
    expect(about('token-attribution')).toEqual(['emily']);
    expect(about('embedding-analysis')).toEqual(['fruit-or-firm']);
  });

  it('stores the attention of an encoder layer by layer, as the peer has it', async () => {
    const [values] = storedAttention('emily', 4 * 4 * 55 * 55);
    expect(largestDifference(values, (await bertArray('in4_attention')).data)).toBeLessThan(1e-5);
  });

  it('keeps imported attention as it came', () => {
    const [values, task] = storedAttention('elsewhere', 2 * 9);
    expect([...values.subarray(9)]).toEqual([0.5, 0.25, 0.25, 0, 1, 0, 0.25, 0.5, 0.25]);
    const { measures } = Result.parse(json(before, `${task}/result.json`));
    // [CLS] and [SEP] are read with 3/4, 0, and 1/2 in both layers.
    expect(measures['special-share']).toMatchObject({ value: expect.closeTo(5 / 12, 6) as number, null: 2 / 3 });
  });
});

describe('vitrine plan on texts', () => {
  it('lists every task and what has become of it', async () => {
    const called = await vitrine(folder, 'plan', '--config', 'first.ts');
    expect(called).toMatchObject({ exitCode: 0, stderr: '' });
    expect(called.stdout).toContain(`0 maps to compute of ${ALL}; 0 measurements to make of 0\n`);
    expect(called.stdout).toMatch(/done +- +results\/token-attribution\/emily-paper-[0-9a-f]{8}/);
    const elsewhere = await vitrine(folder, 'plan', '--config', 'first.ts', '--content', 'nowhere');
    expect(elsewhere.stdout).toContain(`${ALL} maps to compute of ${ALL}; `);
  });
});

describe('what a change makes new', () => {
  const again = async (changes: object, name: string): Promise<string[]> => {
    const content = join(folder, name);
    await cp(join(folder, 'content'), content, { recursive: true });
    return computed(await run(changes, name, '--content', content)).toSorted();
  };

  it('is one method alone where its parameters change', async () => {
    const other = methods.map((one) =>
      one === weightsMethod ? { ...weightsMethod, params: { iterations: 41, seeds: [0] } } : one,
    );
    expect(await again({ methods: other }, 'params')).toEqual([
      'attention-weights apple',
      'attention-weights elsewhere',
      'attention-weights emily',
    ]);
  });

  it('is what concerns one text where that changes', async () => {
    const changed = [base.texts[0], { id: 'apple', text: '今天買了蘋果' }];
    expect(await again({ texts: changed }, 'text')).toEqual([
      'attention apple',
      'attention-weights apple',
      'embedding-visualization apple',
      'text-heat apple',
      'text-heat apple',
    ]);
  });

  it('is nothing where only names change', async () => {
    const named = {
      encoders: [{ ...base.encoders[0], name: 'Another', about: 'What it is.' }],
      texts: base.texts.map((one) => ({ ...one, title: `About ${one.id}` })),
    };
    expect(await again(named, 'names')).toEqual([]);
    expect(
      report({ 'report.json': await readFile(join(folder, 'names', 'report.json'), 'base64') }).texts?.[0]?.title,
    ).toBe('About emily');
  });

  it('is all that an encoder computes where its vocabulary changes, and nothing of what was imported', async () => {
    const vocabulary = await readFile(join(folder, 'encoder', 'vocab.txt'), 'utf8');
    await cp(join(folder, 'encoder'), join(folder, 'other'), { recursive: true });
    await writeFile(join(folder, 'other', 'vocab.txt'), vocabulary.replace('[unused7]', '[unused77]'));
    const tasks = await again({ encoders: [{ ...base.encoders[0], folder: 'other' }] }, 'vocabulary');
    expect(tasks).toHaveLength(ALL - 4);
    expect(tasks.filter((task) => task.endsWith('elsewhere'))).toEqual([]);
  });
});
