import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { parseJson, readJson } from '../pipeline/base/read-json.ts';
import { processorSeconds } from './processor-time.ts';

const refusal = (text: string, rules = {}): string => {
  try {
    parseJson(text, 'a.json', rules);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'nothing refused';
};

describe('JSON', () => {
  it.each([
    '[1,2.5,-3e-2,1E+2,0,-0]',
    '{"a":[],"b":{},"c":[[]],"":""}',
    ' \r\n\t"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00" ',
    'null',
    'true',
    '{"__proto__":{"x":1},"constructor":2}',
    '[9007199254740993, 1e-999]',
  ])('%s is what JSON.parse makes of it', (text) => {
    expect(parseJson(text, 'a.json')).toEqual(JSON.parse(text));
  });

  it('has `__proto__` for a key like any other', () => {
    const value = parseJson('{"__proto__":{"polluted":1}}', 'a.json') as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect((value as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['', 'an empty file'],
    [' \n', 'an empty file'],
    ['[1,]', '`]` instead of a value in line 1, column 4'],
    ['{"a":1,}', '`}` instead of a key in double quotes in line 1, column 8. Remove the comma'],
    ['{\n "a" 1}', '`1` instead of a colon after a key in line 2, column 6'],
    ["{'a':1}", "`'` instead of a key"],
    ['[1 2]', '`2` instead of a comma or `]`'],
    ['{"a":1]', '`]` instead of a comma or `}`'],
    ['[1}', '`}` instead of a comma or `]`'],
    ['[', 'the end of the file instead of a value'],
    ['{', 'the end of the file instead of a key'],
    ['{"a":', 'the end of the file instead of a value'],
    ['[1]]', '`]` instead of the end'],
    ['{"a":1}\n{"a":2}\n', 'line 2, column 1. Put them into one list'],
    ['01', '`1` instead of the end'],
    ['.5', '`.5` instead of a value'],
    ['+1', '`+1` instead of a value'],
    ['1.', 'instead of the end'],
    ['tru', '`tru` instead of a value'],
    ['undefined', '`undefined` instead of a value'],
    ['"abc', 'to the end of the file instead of a text that closes its quotes'],
    ['"a\nb"', 'a line break or control character'],
    ['"\\x41"', 'the escape \\x'],
    ['"\\u12g4"', 'the escape \\u'],
    ['[NaN]', '`NaN` instead of a number or null in line 1, column 2. JSON has neither NaN nor Infinity'],
    ['[-Infinity]', '`-Infinity` instead of a number or null'],
    ['{"rows":1,"r\\u006fws":2}', 'a second "r\\u006fws" instead of keys that differ in line 1, column 11'],
    ['// note\n[1]', '`/` instead of a value'],
  ])('%j is refused with line and column', (text, message) => {
    expect(refusal(text)).toMatch(/^Expected JSON for `a\.json`, but received /);
    expect(refusal(text)).toContain(message);
  });

  it('agrees with JSON.parse about what is JSON, whatever single character is changed', () => {
    const text = '{"a":[1,-2.5e+3,"x\\n\\u00e9"],"b":{"c":null,"d":true},"e":[[],{}]} ';
    for (let index = 0; index < text.length; index += 1) {
      for (const put of ['', '"', '\\', ',', ':', '{', ']', '0', '-', 'e', '\n', '}']) {
        const changed = text.slice(0, index) + put + text.slice(index + 1);
        let isJson = true;
        try {
          JSON.parse(changed);
        } catch {
          isJson = false;
        }
        const message = refusal(changed);
        if (!message.includes('instead of keys that differ'))
          expect([changed, message === 'nothing refused']).toEqual([changed, isJson]);
      }
    }
  });

  it('takes NaN for null and infinities for what they are, where Python’s numbers are read', () => {
    const value = parseJson('[NaN, -Infinity, {"NaN": Infinity}, "NaN"]', 'a.json', { hasPythonNumbers: true });
    expect(value).toEqual([null, -Infinity, { NaN: Infinity }, 'NaN']);
  });

  it('refuses whole numbers that would change their digits, where numbers are all there is', () => {
    const rules = { hasExactIntegers: true };
    expect(refusal('[\n9007199254740993]', rules)).toContain(
      '9007199254740993 instead of whole numbers that a float64 holds in line 2',
    );
    expect(parseJson('[9007199254740992, 1152921504606846976, 9007199254740993.5]', 'a', rules)).toHaveLength(3);
  });

  it.each([
    ['lists in lists', '['.repeat(1e6), 'at most 64 levels of nesting'],
    ['objects in objects', '{"a":'.repeat(1e6), 'at most 64 levels of nesting'],
    ['values', `[${'0,'.repeat(5e6)}0]`, 'at most 4,000,000 values'],
    ['keys', `{${Array.from({ length: 500_001 }, (_, index) => `"${index}":0`).join()}}`, 'at most 500,000 keys'],
    ['digits', `[${'9'.repeat(1e6)}]`, 'instead of a comma'],
  ])('of too many %s is refused before anything is built', async (_, text, message) => {
    const seconds = await processorSeconds(() => {
      expect(refusal(text)).toContain(message);
    });
    expect(seconds).toBeLessThan(2);
  });

  it('takes 64 levels', () => {
    expect(refusal(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe('nothing refused');
  });
});

describe('a JSON file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-json-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff{"a":"猫"}')],
    ['UTF-16 with one', Buffer.from('\ufeff{"a":"猫"}', 'utf16le')],
  ])('is read in %s', async (_, data) => {
    await writeFile(join(folder, 'a.json'), data);
    expect(await readJson(join(folder, 'a.json'), 'a card')).toEqual({ a: '猫' });
  });

  it('that is not UTF-8 is refused by the name that the user gave it', async () => {
    await writeFile(join(folder, 'b.json'), Buffer.from([0x22, 0xb9, 0xb7, 0x22]));
    await expect(readJson(join(folder, 'b.json'), 'a card', { at: 'cards/b.json' })).rejects.toThrow(
      'Expected text in UTF-8 for `cards/b.json`, but received bytes that are not, first in line 1. Save it as UTF-8.',
    );
  });
});
