import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isAllowed, licensesText, productionPackages } from './licenses/list-licenses.ts';

const lock: unknown = JSON.parse(await readFile('package-lock.json', 'utf8'));

describe('licences of production dependencies', () => {
  it('are all among those that are allowed', () => {
    expect(productionPackages(lock).filter((one) => !isAllowed(one))).toEqual([]);
  });

  it('stand in LICENSES.md as the lock file has them: run `npm run licenses`', async () => {
    expect(await readFile('LICENSES.md', 'utf8')).toBe(licensesText(productionPackages(lock)));
  });

  it.each(['GPL-3.0-only', 'GPL-2.0-or-later', 'AGPL-3.0-only', 'MIT AND GPL-3.0-only'])('are never %s', (license) => {
    expect(isAllowed({ name: 'x', version: '1.0.0', license })).toBe(false);
  });

  it('are a choice where the package gives one', () => {
    expect(isAllowed({ name: 'x', version: '1.0.0', license: '(MIT OR GPL-3.0-only)' })).toBe(true);
  });

  it('are asked of every package', () => {
    const one = { packages: { 'node_modules/x': { version: '1.0.0' } } };
    expect(() => productionPackages(one)).toThrow('x 1.0.0 names no licence');
  });
});
