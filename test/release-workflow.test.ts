import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repositoryField } from '../package/repository.ts';

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

const text = await readFile('.github/workflows/release.yml', 'utf8');
const { on, permissions, jobs } = parse(text) as {
  on: Readonly<Record<string, unknown>>;
  permissions: unknown;
  jobs: Readonly<Record<'check' | 'publish', Job>>;
};
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the workflow that publishes the packages', () => {
  it('names every action by its commit, with its version beside it', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(3);
    for (const line of uses) expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('publishes from a tag alone, after its dry run, and only there may say who it is', () => {
    expect(on).toEqual({ push: { tags: ['v*'] }, workflow_dispatch: null });
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.check.permissions).toEqual({ contents: 'read' });
    expect(jobs.publish).toMatchObject({
      needs: 'check',
      if: "github.ref_type == 'tag'",
      permissions: { contents: 'read', 'id-token': 'write' },
    });
    expect(jobs.check.steps.at(-1)?.run).toBe('npm run release -- --dry-run');
    expect(text).not.toContain('secrets.');
  });

  it('runs nothing but npm ci and scripts of the package', () => {
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    for (const command of commands.filter((each) => each !== 'npm ci')) {
      const [, script = ''] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
      expect(scripts[script], command).toBeDefined();
    }
  });
});

describe('npm run release', () => {
  const release = async (environment: Record<string, string>, ...words: string[]): Promise<unknown> =>
    promisify(execFile)(process.execPath, ['package/release.ts', ...words], {
      env: { ...process.env, GITHUB_REF_TYPE: undefined, ...environment },
    }).then(
      () => 'published',
      (error: unknown) => (error as { readonly stderr: string }).stderr,
    );

  it('refuses a tag of another version, none at all, and a folder without the packages', async () => {
    const tag = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v9.9.9' };
    expect(await release(tag)).toMatch(/^Expected the tag `v\d+\.\d+\.\d+`, but received `v9\.9\.9`\.\n$/);
    expect(await release({})).toMatch(/but received none\.\n$/);
    const empty = await mkdtemp(join(tmpdir(), 'vitrine-release-'));
    expect(await release({}, '--dry-run', empty)).toMatch(/^Expected `vitrine-.*\.tgz` of `npm run package`/);
    await rm(empty, { recursive: true });
  });

  it('says in the packages where they come from, where that is known', () => {
    const environment = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' };
    expect(repositoryField(environment)).toEqual({
      repository: { type: 'git', url: 'git+https://github.com/a/b.git' },
    });
    expect(repositoryField({})).toEqual({});
  });
});
