import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  filesOf,
  inputDigests,
  intactRunFacts,
  isIntact,
  readableJson,
  sealRunFacts,
  sha256,
} from '../schema/digests.ts';
import { oldPlace, taskPlace } from '../schema/task-place.ts';
import { smallReport, smallRun } from './site-report.ts';

const task = { method: 'saliency', input: 'first', variant: 'paper' };
const result = sha256('a result');
const facts = smallRun(task, result);
const bytes = Buffer.from(readableJson(facts));

describe('run.json', () => {
  it('is taken as it was written', () => {
    expect(intactRunFacts(bytes, result)).toEqual(facts);
    expect(sealRunFacts(facts)).toEqual(facts); // the digest is not over itself
  });

  it('is refused with any byte changed, added or cut, and beside another result', () => {
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      expect(intactRunFacts(changed, result), `byte ${index}`).toBeNull();
    }
    for (const text of [
      `${bytes.toString()}\n`,
      ` ${bytes.toString()}`,
      bytes.toString().slice(0, -1),
      '',
      '{}',
      '[]',
    ]) {
      expect(intactRunFacts(Buffer.from(text), result)).toBeNull();
    }
    expect(intactRunFacts(bytes, sha256('another'))).toBeNull();
  });

  it('is refused in another form of the same content', () => {
    const withoutSpaces = JSON.stringify(JSON.parse(bytes.toString()));
    const twice = bytes.toString().replace('{', '{\n  "host": "another",');
    const marked = `\ufeff${bytes.toString()}`;
    for (const text of [withoutSpaces, twice, marked]) expect(intactRunFacts(Buffer.from(text), result)).toBeNull();
  });
});

describe('the other digests', () => {
  it('of a file say its size and bytes', () => {
    const file = { sizeBytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }; // FIPS 180-2, "abc"
    expect(isIntact(file, Buffer.from('abc'))).toBe(true);
    expect(isIntact(file, Buffer.from('abd'))).toBe(false);
    expect(isIntact({ ...file, sizeBytes: 4 }, Buffer.from('abc'))).toBe(false);
  });

  it('cover every picture, mask and larger version, those of trials as well', () => {
    const report = smallReport([], [task]);
    const [first] = report.pictures;
    const digest = sha256('bytes');
    first!.masks = {
      food: { digest, files: { small: 'inputs/small/first.food.png' }, sha256: {}, share: { small: 1 } },
    };
    first!.display = { file: 'inputs/display/first.webp', sha256: digest, width: 1, height: 1 };
    expect([...inputDigests(report)]).toEqual([
      ['inputs/small/first.png', sha256('first')],
      ['inputs/small/first.food.png', undefined],
      ['inputs/display/first.webp', digest],
      ['inputs/small/second.png', sha256('second')],
      ['inputs/small/third.png', sha256('third')],
      ['inputs/plain/third.png', sha256('third')],
      ['inputs/small/fourth.png', sha256('fourth')],
      ['inputs/plain/fourth.png', sha256('fourth')],
    ]);
  });
});

describe('JSON for digests', () => {
  it('has its keys sorted, whatever order they came in, and no blanks', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":3,"d":2}]}');
    expect(readableJson({ b: 1, a: [2] })).toBe('{\n  "a": [\n    2\n  ],\n  "b": 1\n}\n');
  });

  it('is none of what JSON cannot say', () => {
    for (const value of [undefined, NaN, Infinity]) expect(() => canonicalJson(value)).toThrow();
    expect(() => canonicalJson(undefined)).toThrow(new TypeError('undefined is not JSON'));
  });
});

describe('the files of a result', () => {
  it('are its arrays, then its figures', () => {
    const [array, figure] = [{ file: 'a.npy' }, { file: 'b.png' }];
    expect(filesOf({ arrays: [array], figures: [figure] } as never)).toEqual([array, figure]);
  });
});

describe('the place of a task’s result', () => {
  const folder = 'results/lime/p0-paper-1a2b3c4d';
  const old = 'results/lime/.old-p0-paper-1a2b3c4d';
  const digest = sha256('known');
  /** What is read of these files. @param asked the names that were asked for */
  const place = (
    state: string,
    files: Readonly<Record<string, string>>,
    known: string | undefined = digest,
    asked: string[] = [],
  ): Promise<string> =>
    taskPlace({ folder, state, sha256: known }, (file) => {
      asked.push(file);
      return Promise.resolve(files[file] === undefined ? undefined : Buffer.from(files[file]));
    });

  it('is beside its folder while it is being replaced', () => {
    expect(oldPlace(folder)).toBe(old);
    expect(oldPlace('a')).toBe('.old-a');
  });

  it('is its own folder where that has the digest, and the other is not looked at', async () => {
    const asked: string[] = [];
    const both = { [`${folder}/result.json`]: 'known', [`${old}/result.json`]: 'known' };
    expect(await place('done', both, digest, asked)).toBe(folder);
    expect(asked).toEqual([`${folder}/result.json`]);
  });

  it('is the old one where that alone has the digest', async () => {
    expect(await place('done', { [`${old}/result.json`]: 'known' })).toBe(old);
    expect(await place('done', { [`${folder}/result.json`]: 'new', [`${old}/result.json`]: 'known' })).toBe(old);
  });

  it('is its own folder where neither has the digest, or none is known', async () => {
    expect(await place('done', { [`${folder}/result.json`]: 'new', [`${old}/result.json`]: 'other' })).toBe(folder);
    expect(await place('done', {})).toBe(folder);
    const asked: string[] = [];
    const task = { folder, state: 'planned' };
    expect(await taskPlace(task, (file) => Promise.resolve(asked.push(file)).then(() => undefined))).toBe(folder);
    expect(asked).toEqual([]);
  });

  it('is told by the error of a task that failed', async () => {
    expect(await place('failed', { [`${old}/error.json`]: 'known' })).toBe(old);
    expect(await place('failed', { [`${old}/result.json`]: 'known' })).toBe(folder);
    expect(await place('done', { [`${old}/error.json`]: 'known' })).toBe(folder);
  });
});
