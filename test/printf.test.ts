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

  it.each(['', 'no directive', '%', '%%', '%s', '%.1f %.1f', '%.1', '%ld', '{:.1f}'])('refuses "%s"', (format) => {
    expect(isFormat(format)).toBe(false);
    expect(() => printf(format, 1)).toThrow('No format for one number');
  });
});
