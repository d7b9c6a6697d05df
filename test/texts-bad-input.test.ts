import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionConfig, wordConfig, writeTextConfig } from './bert-small.ts';
import { refusingProject } from './refusing-project.ts';
import { readTree, vitrine } from './tiny-project.ts';

const project = refusingProject();

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
      'a text that is too long to be tokenised',
      text('wolf '.repeat(20_000)),
      /^Expected a text for an encoder of at most 50,000 characters for `texts\[0\]`, but received 100,000 characters\. .* 40 positions/,
    ],
    [
      'an answer that is too long to be looked for',
      asked({ answer: 'mouse '.repeat(1000) }),
      /^Expected an answer or a word of at most 5,000 characters for `texts\[0\]\.answer`/,
    ],
    [
      'more sentences of a word than can be compared',
      word({
        sentences: Array.from({ length: 2001 }, (_, index) => ({ ...wordConfig.sentences[0]!, id: `s${index}` })),
      }),
      /^Expected a word’s list of at most 2,000 sentences for `words\[0\]\.sentences`, but received 2,001/,
    ],
    [
      'more texts than a report has room for',
      { texts: Array.from({ length: 10_001 }, (_, index) => ({ id: `t${index}`, text: 'wolf' })) },
      /^Expected a report of at most 10,000 texts, words and attentions/,
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
      /^Expected an id of its own for `\S+: texts\[1\]\.id`, but received `who`, which `texts\[0\]` has\. Give/,
    ],
    [
      'a word with the id of a text',
      word({ id: 'river' }),
      /words\[0\]\.id`, but received `river`, which `texts\[1\]` has/,
    ],
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
    await project.expectRefusal(name, changes as Record<string, unknown>, line);
  });
});

describe('a task that cannot be done', () => {
  it('fails with one line and leaves the others alone', async () => {
    const methods = [
      'attention',
      { method: 'attention-weights', params: { perplexity: 20, iterations: 2, seeds: [0] } },
      { method: 'text-heat', params: { from: 12 }, variants: ['paper'] },
    ];
    await writeTextConfig(project.folder, { methods }, 'failing.ts');
    const called = await vitrine(project.folder, 'run', '--config', 'failing.ts', '--content', 'failing');
    expect(called.exitCode).toBe(1);
    const files = Object.entries(await readTree(join(project.folder, 'failing')));
    const messages = files
      .filter(([file]) => file.endsWith('error.json'))
      .map(([, bytes]) => (JSON.parse(Buffer.from(bytes, 'base64').toString()) as { message: string }).message);
    // The pair has 27 tokens, the single 9: what the longer one has room for fails for the shorter one only.
    expect(messages.toSorted()).toEqual([
      expect.stringMatching(/^Expected a perplexity .* less than the 9 points, but received 20\./),
      expect.stringMatching(/^Expected the place of one of the 9 tokens for `params\.from`, but received 12\./),
    ]);
    const done = files.filter(([file]) => file.endsWith('result.json')).map(([file]) => file.split('-')[0]);
    expect(done.length).toBe(2 + 1 + 1);
    expect(called.stderr).not.toMatch(/\n\s+at /); // no stacks: all of it is for the user to fix
  });
});
