import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGuest, requireReport, takenPath, type GuestOptions } from '../pipeline/publish/guest-report.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-host-'));
  await mkdir(join(root, 'content'));
  await writeFile(join(root, 'content/report.json'), '{}');
  await mkdir(join(root, 'empty'));
});
afterAll(() => rm(root, { recursive: true }));

const open = (options: object, site?: string, base = '/'): ReturnType<typeof openGuest> =>
  openGuest(options as GuestOptions, { root, site, base });

describe('a report in somebody’s site', () => {
  it.each([
    [{}, undefined, '/', { site: undefined, base: '/report/' }],
    [{ base: '/a/b/' }, 'https://example.org', '/', { site: 'https://example.org', base: '/a/b/' }],
    [{ base: 'a' }, 'https://example.org/course/', '/course', { site: 'https://example.org', base: '/course/a/' }],
    [{}, 'http://localhost:8080', '/course/', { site: 'http://localhost:8080', base: '/course/report/' }],
  ])('lies below the site: %j, %s, %s', (options, site, base, address) => {
    expect(open({ content: './content', ...options }, site, base).address).toEqual(address);
  });

  it('names its folders from the root of the site', () => {
    const guest = open({ content: 'content', public: './own', plugins: ['./mine'] });
    expect(guest).toMatchObject({
      content: join(root, 'content'),
      publicFiles: join(root, 'own'),
      plugins: [join(root, 'mine')],
    });
    expect(() => requireReport(guest)).not.toThrow();
  });

  it.each([
    [{ contents: './content' }, 'a known key for `vitrine()`, but received `contents`. Did you mean `content`?'],
    [{ content: 3 }, 'a text for `vitrine(): content`, but received 3.'],
    [
      { content: './content', base: '/' },
      'a path below that of the site for `vitrine(): base`, but received `/`. Write one such as `report`.',
    ],
    [
      { content: './content', base: 'https://example.org/report' },
      'a path below that of the site for `vitrine(): base`, but received `https://example.org/report`. Write one such as `report`.',
    ],
    [
      { content: './content', base: 'a b' },
      'a path of the letters a to z, digits and `-`, `_`, `.`, `~` between slashes for `vitrine(): base`, but received `a b`. ' +
        'Write one such as `report`.',
    ],
  ])('is refused in one line where it is asked for wrongly: %j', (options, line) => {
    expect(() => open(options)).toThrow(`Expected ${line}`);
  });

  it.each([
    ['./results', 'no such folder'],
    ['empty', 'none'],
  ])('is refused in one line where there is none: %s', (content, received) => {
    expect(() => requireReport(open({ content }))).toThrow(
      `Expected a folder with \`report.json\` for \`${content}\`, but received ${received}. ` +
        'Run `npx vitrine run`, or name its folder with `content`.',
    );
  });

  it.each(['/report', '/report/[id]', '/report/a/b'])('is refused in one line where a page lies: %s', (page) => {
    const guest = open({ content: 'content' }, undefined, '/course');
    expect(takenPath(guest, ['/', page])?.message).toBe(
      `Expected a path for the report alone for \`/report/\`, but received the page \`${page}\` of the site. ` +
        'Rename that, or name another path with `base`.',
    );
  });

  it('lies beside pages of other paths', () => {
    expect(takenPath(open({ content: 'content' }), ['/', '/reports', '/[...slug]', '/a/report'])).toBeNull();
  });
});
