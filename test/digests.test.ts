import { describe, expect, it } from 'vitest';
import { inputDigests, intactRunFacts, isIntact, readableJson, sealRunFacts, sha256 } from '../schema/digests.ts';
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
