import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeProject, vitrine } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject();
  await mkdir(join(folder, 'folder.zip'));
  await writeFile(join(folder, 'file'), 'mine');
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(folder, { recursive: true }));

/** What `vitrine report` says, having computed nothing. */
async function refusal(...words: string[]): Promise<string> {
  const called = await vitrine(folder, 'report', ...words);
  expect(called).toMatchObject({ exitCode: 2, stdout: '' });
  expect(called.stderr).toMatch(/^Expected [^\n]*\n$/);
  expect(await readdir(folder)).not.toContain('content');
  return called.stderr;
}

describe('what `vitrine report` refuses before it computes', () => {
  it.each([
    ['VITRINE_BASE', '/a/../b/'],
    ['VITRINE_BASE', 'https://example.org/a?b'],
    ['VITRINE_BASE', '/my course/'],
    ['VITRINE_SITE', 'example.org'],
    ['VITRINE_SITE', `https://${'a'.repeat(400)}.org/?`],
  ])('%s of %s', async (name, value) => {
    vi.stubEnv(name, value);
    expect(await refusal()).toContain(`for \`${name}\`, but received \`${value.slice(0, 60)}`);
  });

  it.each([
    ['a file as the site’s folder', ['--out', 'file'], /for `--out`, but received a file/],
    ['a site below a file', ['--out', 'file/site'], /for `--out`, but received a path through the file/],
    ['a folder as archive', ['--archive', 'folder.zip'], /for `--archive`, but received a folder/],
    ['an archive below a file', ['--archive', 'file/a.zip'], /for `--archive`, but received a path through the file/],
  ])('%s', async (_, words, line) => {
    expect(await refusal(...words)).toMatch(line);
  });
});
