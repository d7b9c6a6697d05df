import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkWords } from '../pipeline/config/check-words.ts';
import { languages } from '../schema/config.ts';
import { brighten } from './tiny.ts';
import { rooms } from './rooms.ts';

const every = [
  ...rooms.methods.map((room) => ({ room, folder: `methods/${room.id}` })),
  ...rooms.metrics.map((room) => ({ room, folder: `metrics/${room.id}` })),
].flatMap(({ room, folder }) => languages.map((language) => [`${folder}/${language}.md`, room] as const));

const method = {
  ...brighten,
  paramsSchema: z.strictObject({ gain: z.number().default(2), samples: z.int().default(3) }),
  arrays: ['bright', 'dark'],
};
const check = (front: string): void =>
  checkWords(method, new TextEncoder().encode(`---\ntitle: A\nquestion: Why?\n${front}---\nText.\n`), 'a/en.md');
const arrays = 'arrays: { bright: b, dark: d }\n';

describe('the words of a room', () => {
  it.each(every)('name every parameter, array and measure that is known without a result: %s', async (file, room) => {
    const bytes = await readFile(file);
    expect(() => checkWords(room, bytes, file)).not.toThrow();
  });

  it('are enough where they name parameters and arrays, whatever else a result may ask for', () => {
    expect(() => check(`params: { gain: g, samples: s }\n${arrays}`)).not.toThrow();
  });

  it.each([
    [
      '',
      'Expected `params.gain`, `params.samples`, `arrays.bright`, `arrays.dark` in the front matter for `a/en.md`, but received ' +
        'nothing. Add what is missing.',
    ],
    [
      `params: { gain: g, sampels: s }\n${arrays}`,
      'Expected `params.samples` in the front matter for `a/en.md`, but received `params.sampels`, which it does not have. ' +
        'Correct the names, or add what is missing.',
    ],
    [
      `params: { gain: g, samples: s, toString: t }\n${arrays}`,
      'Expected words for what the method has for `a/en.md`, but received also `params.toString`. Correct the name, or remove it.',
    ],
    ['params: { gain: g, samples: s }\narrays: { bright: b, dark: d, grey: g }\n', 'but received also `arrays.grey`.'],
    ['order: 5\n', 'Expected `order` in `method.ts` alone for `a/en.md: order`, but received 5. Remove it.'],
    ['parms: {}\n', 'Expected a known key for `a/en.md`, but received `parms`. Did you mean `params`?'],
    [
      'question: again\n',
      'Expected front matter in YAML between two lines of `---` for `a/en.md`, but received something else.',
    ],
  ])('are refused in one line with %j', (front, line) => {
    expect(() => check(front)).toThrow(line);
  });
});
