import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isFormat, printf } from '../schema/printf.ts';

const file = new URL('fixtures/render/printf.json', import.meta.url);
const { cases } = JSON.parse(await readFile(file, 'utf8')) as { cases: readonly [string, number, string][] };

describe('printf', () => {
  it.each(cases)('writes %s of %s as Python does: %s', (format, value, text) => {
    expect(printf(format, value)).toBe(text);
  });

  it.each(['%.1f', '%d', '%.2e', '%.0%', 'p = %g', '%.0f%%', '%+5.2f m'])('takes %s for a format', (format) => {
    expect(isFormat(format)).toBe(true);
  });

  it.each([
    ['%.1f', 1e21, '1000000000000000000000.0'],
    ['%d', -(2 ** 70), '-1180591620717411303424'],
    ['%.0f', 1e22, '10000000000000000000000'],
    ['%.0%', 1e20, '10000000000000000000000%'],
    ['%.2e', 1e-310, '1.00e-310'],
    ['%.2e', -1e308, '-1.00e+308'],
    ['%.50f', 0.5, `0.5${'0'.repeat(49)}`],
    ['%.50g', 0.0001, '0.00010000000000000000479217360238592959831294137984514'],
    ['%50d', 1, '1'.padStart(50)],
  ])('writes %s of %d with all its digits, as Python does', (format, value, text) => {
    expect(printf(format, value)).toBe(text);
  });

  it('writes a hundred times the greatest number', () => {
    expect(printf('%.1%', Number.MAX_VALUE)).toBe(`${BigInt(Number.MAX_VALUE) * 100n}.0%`);
  });

  it.each(['%51d', '%999999999f', '%.51f', '%.999999999f', `%${'0'.repeat(300)}d`, '%%'.repeat(5000) + 'x'])(
    'refuses what would be too wide at once: %s',
    (format) => {
      expect(isFormat(format)).toBe(false);
    },
  );

  it.each(['', 'no directive', '%', '%%', '%s', '%.1f %.1f', '%.1', '%ld', '{:.1f}'])('refuses "%s"', (format) => {
    expect(isFormat(format)).toBe(false);
    expect(() => printf(format, 1)).toThrow('No format for one number');
  });
});
