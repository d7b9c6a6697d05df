import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeProject, vitrine, writeConfig } from './tiny-project.ts';

let folder = '';
beforeAll(async () => {
  folder = await makeProject();
  await mkdir(join(folder, 'folder.zip'));
  await writeFile(join(folder, 'file'), 'mine');
  await mkdir(join(folder, 'prose/answers/en'), { recursive: true });
  await writeFile(join(folder, 'prose/answers/en/01.md'), 'An answer');
  await writeConfig(folder, { pictures: [{ folder: 'pictures' }] }, 'folder.config.ts');
  await writeConfig(folder, { languages: ['en'] }, 'english.config.ts');
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

  it.each([
    ['within a folder of pictures', 'pictures/site'],
    ['deep within it', './pictures/a/b/site'],
  ])('a site %s', async (_, out) => {
    expect(await refusal('--config', 'folder.config.ts', '--out', out)).toBe(
      `Expected a folder of its own for the site for \`${out}\`, but received one within the configuration’s input \`pictures\`. Name another folder with \`--out\`.\n`,
    );
  });

  it('a language without a PDF', async () => {
    expect(await refusal('--language', 'en')).toBe(
      'Expected `--pdf` beside it for `--language`, but received `en` alone. It says which PDF is printed: add `--pdf`, or leave it out.\n',
    );
  });

  it.each([
    ['a language that the report is not in', [], 'de', 'one of `en`, `zh-cn`, `zh-tw`'],
    ['one of a report in one language', ['--config', 'english.config.ts'], 'zh-CN', '`en`'],
  ])('%s', async (_, words, language, known) => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(await refusal('--content', 'prose', '--pdf', '--language', language, ...words)).toBe(
      `Expected ${known} for \`--language\`, but received \`${language}\`.\n`,
    );
    expect(await readdir(join(folder, 'prose'))).toEqual(['answers']);
  });

  it('a PDF of answers that nobody has written', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(await refusal('--pdf')).toBe(
      'Expected answers to print for `content/answers/en`, but received none. Write some, as `01.md`, or leave out `--pdf`.\n',
    );
  });

  it('neither of which stands where there is no run, but a report', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    await mkdir(join(folder, 'done'));
    await writeFile(
      join(folder, 'done/report.json'),
      JSON.stringify({ content: 1, languages: ['zh-cn'], tasks: [], pictures: [] }),
    );
    const words = ['--no-run', '--content', 'done', '--pdf'];
    expect(await refusal(...words, '--language', 'en')).toContain('Expected one of `zh-cn`, `zh-tw` for `--language`');
    expect(await refusal(...words)).toContain('for `done/answers/en`, but received none');
  });
});

describe('a site in the folder that holds the configuration too', () => {
  it('is not refused, even where its pictures lie there', async () => {
    await writeConfig(folder, { pictures: [{ folder: '.' }], methods: ['no-method'] }, 'here.config.ts');
    const { stderr } = await vitrine(folder, 'report', '--config', 'here.config.ts', '--out', 'dist');
    expect(stderr).not.toContain('folder of its own');
  });
});
