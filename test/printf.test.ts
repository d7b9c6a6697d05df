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

  // From CPython 3 (`format % value`), as the fixture is.
  it.each([
    ['%.0e', 2.5, '2e+00'],
    ['%.0e', 3.5, '4e+00'],
    ['%.1e', 1.25, '1.2e+00'],
    ['%.2e', 1.125, '1.12e+00'],
    ['%.1e', 125.0, '1.2e+02'],
    ['%.1e', 135.0, '1.4e+02'],
    ['%.0e', 9.5, '1e+01'],
    ['%.0e', 8.5, '8e+00'],
    ['%.1g', 25000000000.0, '2e+10'],
    ['%.2g', 125.0, '1.2e+02'],
    ['%.2g', 135.0, '1.4e+02'],
    ['%.1g', 9.5, '1e+01'],
    ['%.3e', 1024.5, '1.024e+03'],
    ['%.0f', 3.5, '4'],
    ['%.1f', 0.25, '0.2'],
    ['%.1f', 0.75, '0.8'],
    ['%.0%', 0.125, '12%'],
    ['%.2f', 0.375, '0.38'],
    ['%.2e', 1.1250000001, '1.13e+00'],
    ['%g', 0.0001, '0.0001'],
    ['%g', 1e-5, '1e-05'],
    ['%g', 9.9999999e-5, '0.0001'],
    ['%g', 123456.0, '123456'],
    ['%g', 999999.5, '1e+06'],
    ['%g', 1000000.0, '1e+06'],
    ['%.2g', 99.7, '1e+02'],
    ['%.3g', 100.0, '100'],
    ['%.3g', 15000000000.0, '1.5e+10'],
    ['%.2g', 30000000000.0, '3e+10'],
    ['%.0g', 20.0, '2e+01'],
    ['%g', 0.0, '0'],
    ['%i', 7.9, '7'],
    ['%i', -0.9, '0'],
    ['%+i', 3.0, '+3'],
    ['%F', 1.5, '1.500000'],
    ['%.1E', 12345.0, '1.2E+04'],
    ['%G', 1e-7, '1E-07'],
    ['%.3G', 2.0, '2'],
    ['% d', 5.0, ' 5'],
    ['% d', -5.0, '-5'],
    ['%+d', 5.0, '+5'],
    ['% +d', 5.0, '+5'],
    ['%-6d|', 5.0, '5     |'],
    ['%06.1f', -2.5, '-002.5'],
    ['%-06d|', 5.0, '5     |'],
    ['a%%b %d%%', 3.0, 'a%b 3%'],
  ])('writes %s of %d as Python does, where a form ends, a value is halfway or a flag asks', (format, value, text) => {
    expect(printf(format, value)).toBe(text);
  });

  it('takes a format of 200 characters and none of more', () => {
    expect(isFormat('%d'.padEnd(200, 'x'))).toBe(true);
    expect(isFormat('%d'.padEnd(201, 'x'))).toBe(false);
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
