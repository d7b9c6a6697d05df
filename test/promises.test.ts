import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bounds, type Bound } from '../schema/bounds.ts';
import { boundRows } from '../src/data/docs/bound-reference.ts';
import { boundsZhCn } from '../src/words/zh-cn/docs-bounds.ts';
import { readGuideFiles } from './docs-files.ts';

const [english, chinese] = await Promise.all(
  ['en', 'zh-cn'].map(async (language) => (await readGuideFiles(language)).find(({ id }) => id === 'promises')!.body),
);
const testsOn = (body: string): string[] => [...body.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
const table = Object.entries<Bound>(bounds);

describe('the page of promises', () => {
  it('names a test that exists for every line', () => {
    const lines = english!.split('\n').filter((line) => /^\| (?!What holds|-)/.test(line));
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).toMatch(/\| `test\/[\w-]+\.test\.ts`(?:, `test\/[\w-]+\.test\.ts`)* +\|$/);
    for (const file of testsOn(english!)) expect(existsSync(file), file).toBe(true);
  });

  it('names the same tests in the same order in both languages', () => {
    expect(testsOn(chinese!)).toEqual(testsOn(english!));
  });

  it('is what SECURITY.md refers to, and refers to it', async () => {
    expect(await readFile('SECURITY.md', 'utf8')).toContain('(content/docs/en/promises.md)');
    for (const body of [english, chinese]) expect(body).toContain('`SECURITY.md`');
  });
});

describe('the table of bounds', () => {
  it('has a count, a unit and a reason for every bound, the reason as a sentence', () => {
    for (const [name, { of, most, unit, reason }] of table) {
      expect(most, name).toBeGreaterThan(0);
      expect(of, name).toMatch(/^\S.*\S$/);
      expect(unit, name).toMatch(/^\S.*\S$/);
      expect(reason, name).toMatch(/^\S.{8,}\.$/);
    }
  });

  it('says every word of it in Chinese, and none that is no longer there', () => {
    const said = new Set(table.flatMap(([, { of, unit, reason }]) => [of, unit, reason]));
    expect([...said].filter((text) => boundsZhCn[text] === undefined)).toEqual([]);
    expect(Object.keys(boundsZhCn).filter((text) => !said.has(text))).toEqual([]);
    for (const row of boundRows('zh-cn')) {
      for (const text of [row.of, row.reason]) expect(text).toMatch(/\p{Script=Han}/u);
      expect(row.reason).toMatch(/。$/);
    }
  });

  it('has no two rows about the same thing', () => {
    const rows = table.map(([, { of, unit }]) => `${of}: ${unit}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('has no bound that nothing is held to', async () => {
    const names = (
      await Promise.all(['methods', 'metrics', 'numerics', 'pipeline', 'schema', 'src'].map((top) => filesOf(top)))
    ).flat();
    const texts = await Promise.all(
      names.filter((name) => name !== join('schema', 'bounds.ts')).map((name) => readFile(name, 'utf8')),
    );
    const code = texts.join('\n');
    expect(table.map(([name]) => name).filter((name) => !new RegExp(`\\bbounds\\.${name}\\b`).test(code))).toEqual([]);
  });
});

describe('nothing leaves the machine', () => {
  it('by computing: two modules open a server, for pages to print and to look at, and none a connection', async () => {
    const talking = /\bfetch\(|\bWebSocket\b|['"](?:node:)?(?:https?|http2|net|tls|dgram|undici)['"]/;
    const found: string[] = [];
    for (const name of [...(await filesOf('pipeline')), ...(await filesOf('bin')), ...(await filesOf('schema'))]) {
      if (talking.test(await readFile(name, 'utf8'))) found.push(name.replaceAll('\\', '/'));
    }
    const servers = ['local-server', 'waiting-page'].map((name) => `pipeline/publish/${name}.ts`);
    expect(found.toSorted()).toEqual(servers);
  });

  it('by building: Astro’s telemetry is off for every command that reads its configuration', async () => {
    const before = process.env['ASTRO_TELEMETRY_DISABLED'];
    delete process.env['ASTRO_TELEMETRY_DISABLED'];
    await import('../astro.config.mjs');
    expect(process.env['ASTRO_TELEMETRY_DISABLED']).toBe('1');
    if (before === undefined) delete process.env['ASTRO_TELEMETRY_DISABLED'];
  });
});

/** All files of code below a folder. */
async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /\.(?:ts|mjs|astro)$/.test(name)).map((name) => join(folder, name));
}
