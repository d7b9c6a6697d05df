import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Files,
  makeTextProject,
  questionConfig,
  renamed,
  smallConfig,
  smallFile,
  smallTensors,
  smallVocabulary,
  wordConfig,
  writeEncoder,
  writeTextConfig,
} from './bert-small.ts';
import { readTree, safetensors, vitrine } from './tiny-project.ts';

let folder = '';
let before: Record<string, string> = {};
beforeAll(async () => {
  folder = await makeTextProject();
  expect(await vitrine(folder, 'run')).toMatchObject({ exitCode: 0 });
  before = await readTree(join(folder, 'content'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a user sees: one line, exit code 2, and all that was there as it was. */
async function expectRefusal(name: string, changes: Record<string, unknown>, line: RegExp): Promise<void> {
  const config = `${name.replaceAll(/\W/g, '-')}.ts`;
  await writeTextConfig(folder, changes, config);
  const called = await vitrine(folder, 'run', '--config', config, '--force');
  expect(called).toMatchObject({ exitCode: 2, stdout: '' });
  expect(called.stderr).toMatch(line);
  expect(called.stderr).toMatch(/^Expected .*, but received [^\n]*\n$/);
  expect(await readTree(join(folder, 'content'))).toEqual(before);
  expect((await readdir(folder)).filter((entry) => entry.startsWith('.'))).toEqual([]);
}

const config = (changes: Record<string, unknown>): Files => ({ 'config.json': smallConfig(changes) });
const tensors = smallTensors();
const without = (pattern: RegExp): Files => ({
  'model.safetensors': safetensors(renamed(tensors, (name) => (pattern.test(name) ? '' : name))),
});
const shaped = (name: string, shape: number[]): Files => ({
  'model.safetensors': safetensors({ ...tensors, [name]: { ...tensors[name]!, shape } }),
});

describe('an encoder that does not fit together', () => {
  const cases: [string, Files, RegExp][] = [
    [
      'a vocabulary of another size',
      { 'vocab.txt': [...smallVocabulary(), 'zebra'].join('\n') },
      /^Expected a vocabulary of 60 entries, .* for `bad-1`, but received 61\. Use the vocabulary/,
    ],
    [
      'more embeddings than config.json says',
      { ...config({ vocab_size: 61 }), 'vocab.txt': [...smallVocabulary(), 'zebra'].join('\n') },
      /`bad-2\/model\.safetensors`.*wrongly shaped: .*word_embeddings\.weight.* \[60, 8\] instead of \[61, 8\]\. Use the config\.json/,
    ],
    [
      'a promised head that is not there',
      without(/^qa_outputs/),
      /^Expected the question-answering head of BertForQuestionAnswering for `bad-3\/model\.safetensors`, but received no tensor `qa_outputs\.weight`\. Save the whole model/,
    ],
    ['half of a head', without(/^qa_outputs\.bias/), /missing: .*qa_outputs\.bias.* \[2\]/],
    [
      'a missing tensor',
      without(/layer\.1\.output\.dense\.bias/),
      /missing: .*encoder\.layer\.1\.output\.dense\.bias.* \[8\]/,
    ],
    ['a layer too many', config({ num_hidden_layers: 1 }), /unexpected: .*encoder\.layer\.1\..* and 8 more/],
    ['a layer too few', config({ num_hidden_layers: 3 }), /missing: .*encoder\.layer\.2\..* and 8 more/],
    [
      'a matrix in the other direction',
      shaped('bert.encoder.layer.0.intermediate.dense.weight', [8, 12]),
      /wrongly shaped: .*intermediate\.dense\.weight.* \[8, 12\] instead of \[12, 8\]/,
    ],
    [
      'one tensor under two names',
      {
        'model.safetensors': safetensors({
          ...tensors,
          'encoder.layer.0.output.dense.bias': tensors['bert.encoder.layer.0.output.dense.bias']!,
        }),
      },
      /^Expected each tensor once .*`encoder\.layer\.0\.output\.dense\.bias` twice/,
    ],
    [
      'another family of models',
      config({ model_type: 'roberta' }),
      /Expected `bert` for `bad-10\/config\.json: model_type`/,
    ],
    [
      'another activation',
      config({ hidden_act: 'gelu_new' }),
      /Expected `gelu` .*hidden_act`, but received the text "gelu_new"/,
    ],
    [
      'relative positions',
      config({ position_embedding_type: 'relative_key' }),
      /Expected `absolute` .*position_embedding_type/,
    ],
    ['a decoder', config({ is_decoder: true }), /Expected `false` .*is_decoder`, but received true/],
    [
      'heads that do not divide the width',
      config({ num_attention_heads: 3 }),
      /^Expected a hidden_size that num_attention_heads divides for `bad-14\/config\.json`, but received 8 and 3\./,
    ],
    [
      'no weights',
      { 'model.safetensors': null },
      /^Expected weights for `bad-15`, but received neither `model\.safetensors` nor `pytorch_model\.bin`\. Save/,
    ],
    [
      'no config.json',
      { 'config.json': null },
      /Expected an encoder’s configuration .*config\.json`, but received no such file/,
    ],
    ['a config.json that is none', { 'config.json': '{' }, /Expected JSON .*config\.json/],
    ['no vocabulary', { 'vocab.txt': null }, /`vocab\.txt` or `tokenizer\.json`.*but received neither/],
    [
      'weights that are cut short',
      { 'model.safetensors': smallFile('answers.safetensors').slice(0, -4) },
      /model\.safetensors/,
    ],
    ['weights that are none', { 'model.safetensors': 'These are no weights.' }, /model\.safetensors/],
  ];

  it.each(cases.map((one, index) => [...one, index + 1] as const))('%s', async (name, files, line, number) => {
    await writeEncoder(join(folder, `bad-${number}`), files);
    const encoders = [{ id: 'small', name: 'Small', folder: `bad-${number}` }];
    await expectRefusal(`encoder ${name}`, { encoders }, line);
  });

  it('says where an encoder’s folder was looked for', async () => {
    const encoders = [{ id: 'small', name: 'Small', folder: 'nowhere' }];
    await expectRefusal(
      'no folder',
      { encoders },
      /nowhere\/config\.json`, but received no such file\. Paths are relative/,
    );
  });
});

describe('a text that its encoder cannot read', () => {
  const text = (value: string): unknown => ({ texts: [{ id: 'one', text: value }] });
  const asked = (changes: object): unknown => ({ texts: [{ ...questionConfig, ...changes }] });
  const word = (changes: object): unknown => ({ words: [{ ...wordConfig, ...changes }] });
  const sentences = (at: number, changes: object): unknown =>
    word({ sentences: wordConfig.sentences.map((one, index) => (index === at ? { ...one, ...changes } : one)) });
  const cases: [string, unknown, RegExp][] = [
    [
      'an answer that is not in the context',
      asked({ answer: 'old mouse' }),
      /^Expected an answer that occurs in the context for `texts\[0\]\.answer`, but received "old mouse"\. Copy it/,
    ],
    ['an empty text', text(''), /Expected a text with a length of at least 1 .*texts\[0\]/],
    ['a text of white space', text(' \t '), /^Expected words in the first text for `texts\[0\]`, but received " \\t "/],
    [
      'a context of white space',
      asked({ context: '  ', answer: undefined }),
      /^Expected words in the second text for `texts\[0\]`/,
    ],
    [
      'a text with more tokens than there are positions',
      text('wolf '.repeat(39)),
      /^Expected at most 40 tokens, .* for `texts\[0\]`, but received 41\. Shorten the text/,
    ],
    [
      'a question whose context is too long',
      asked({ context: `young mouse ${'wolf '.repeat(40)}` }),
      /^Expected at most 40 tokens, .* for `texts\[0\]`, but received 50\./,
    ],
    [
      'a sentence without the word',
      sentences(1, { text: 'the cat sat' }),
      /^Expected `bank` once for `words\[0\]\.sentences\[1\]`, but received a sentence without it/,
    ],
    [
      'a sentence with the word twice',
      sentences(2, { text: 'bank by bank' }),
      /^Expected `bank` once for `words\[0\]\.sentences\[2\]`, but received a sentence with several/,
    ],
    [
      'a sense without a name',
      sentences(3, { sense: 'blood' }),
      /^Expected one of the senses river, money for `words\[0\]\.sentences\[3\]\.sense`, but received `blood`/,
    ],
    [
      'a sense that every object has',
      sentences(3, { sense: 'constructor' }),
      /^Expected one of the senses river, money .*`constructor`/,
    ],
    [
      'one sense alone',
      word({ sentences: wordConfig.sentences.map((one) => ({ ...one, sense: 'river' })) }),
      /^Expected sentences in two senses or more for `words\[0\]\.sentences`, but received one sense/,
    ],
    [
      'a word in different pieces',
      word({
        word: 'cats',
        sentences: wordConfig.sentences.map((one, index) => ({
          ...one,
          text: index === 2 ? 'the catsx' : 'the cats',
        })),
      }),
      /^Expected `cats` in 2 tokens, as in the first sentence for `words\[0\]\.sentences\[2\]`, but received 1\./,
    ],
    [
      'a word that is no token',
      word({ word: ' ', sentences: wordConfig.sentences.map((one) => ({ ...one, text: 'the cat' })) }),
      /^Expected a word with tokens for `words\[0\]/,
    ],
    [
      'an encoder that is not there',
      asked({ encoders: ['smal'] }),
      /^Expected the id of an encoder for `texts\[0\]\.encoders`, but received `smal`\. Did you mean `small`\?/,
    ],
    [
      'an encoder of a word that is not there',
      word({ encoders: ['smll'] }),
      /`words\[0\]\.encoders`, but received `smll`\. Did you mean `small`\?/,
    ],
    [
      'two texts with one id',
      { texts: [questionConfig, { id: 'who', text: 'the cat' }] },
      /^Expected a different id for every text, word and attention, but received `who` twice\. Rename/,
    ],
    ['a word with the id of a text', word({ id: 'river' }), /but received `river` twice/],
    [
      'a method that no text is for',
      { texts: [], methods: ['token-attribution'] },
      /^Expected an encoder with a head for answers \(`qa_outputs`\) and a question for `methods\[0\]`, but received none for `token-attribution`\. Add one/,
    ],
    [
      'a method of a word without one',
      { words: [], methods: ['attention', 'embedding-analysis'] },
      /^Expected an encoder with a word in sentences for `methods\[1\]`/,
    ],
    [
      'a parameter that is not known',
      { methods: [{ method: 'attention-weights', params: { perplexty: 5 } }] },
      /`perplexty`\. Did you mean `perplexity`\?/,
    ],
    [
      'an encoder of a method that is not there',
      { methods: [{ method: 'attention', models: ['smal'] }] },
      /Did you mean `small`\?/,
    ],
  ];

  it.each(cases)('%s', async (name, changes, line) => {
    await expectRefusal(name, changes as Record<string, unknown>, line);
  });

  it('a method of answers for an encoder without a head for them', async () => {
    await writeEncoder(join(folder, 'bare'), { ...config({ architectures: null }), ...without(/^qa_outputs/) });
    const encoders = [{ id: 'bare', name: 'Bare', folder: 'bare' }];
    await expectRefusal(
      'bare',
      { encoders, methods: ['token-attribution'] },
      /^Expected an encoder with a head for answers/,
    );
  });
});

describe('a task that cannot be done', () => {
  it('fails with one line and leaves the others alone', async () => {
    const methods = [
      'attention',
      { method: 'attention-weights', params: { perplexity: 20, iterations: 2, seeds: [0] } },
      { method: 'text-heat', params: { head: 3 }, variants: ['paper'] },
      { method: 'text-heat', params: { layer: 3 }, variants: ['paper'] },
      { method: 'text-heat', params: { from: 12 }, variants: ['paper'] },
      { method: 'token-attribution', params: { mask: '[mask]' } },
    ];
    await writeTextConfig(folder, { methods }, 'failing.ts');
    const called = await vitrine(folder, 'run', '--config', 'failing.ts', '--content', 'failing');
    expect(called.exitCode).toBe(1);
    const files = Object.entries(await readTree(join(folder, 'failing')));
    const messages = files
      .filter(([file]) => file.endsWith('error.json'))
      .map(([, bytes]) => (JSON.parse(Buffer.from(bytes, 'base64').toString()) as { message: string }).message);
    // The pair has 27 tokens, the single 9: what the longer one has room for fails for the shorter one only.
    expect(messages.toSorted()).toEqual([
      expect.stringMatching(/^Expected a head from 1 to 2 for `params\.head`, but received 3\./),
      expect.stringMatching(/^Expected a head from 1 to 2 for `params\.head`, but received 3\./),
      expect.stringMatching(/^Expected a layer from 1 to 2 for `params\.layer`, but received 3\./),
      expect.stringMatching(/^Expected a layer from 1 to 2 for `params\.layer`, but received 3\./),
      expect.stringMatching(/^Expected a perplexity .* less than the 9 points, but received 20\./),
      expect.stringMatching(/^Expected a token of the vocabulary for `params\.mask`, but received `\[mask\]`\./),
      expect.stringMatching(/^Expected the place of one of the 9 tokens for `params\.from`, but received 12\./),
    ]);
    const done = files.filter(([file]) => file.endsWith('result.json')).map(([file]) => file.split('-')[0]);
    expect(done.length).toBe(2 + 1 + 1);
    expect(called.stderr).not.toMatch(/\n\s+at /); // no stacks: all of it is for the user to mend
  });
});
