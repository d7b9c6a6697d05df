import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeTextProject, writeTextConfig } from './bert-small.ts';
import { readTree, vitrine } from './tiny-project.ts';

/** A project that has been run once, for what is tried on it afterwards. */
export interface RefusingProject {
  readonly folder: string;
  /** Expects what a user is to see of a mistake: one line, exit code 2, and all that was there as it was. */
  expectRefusal(name: string, changes: Record<string, unknown>, line: RegExp): Promise<void>;
}

/** Makes such a project before the tests of a file, and removes it after them. */
export function refusingProject(): RefusingProject {
  let folder = '';
  let before: Record<string, string> = {};
  beforeAll(async () => {
    folder = await makeTextProject();
    expect(await vitrine(folder, 'run')).toMatchObject({ exitCode: 0 });
    before = await readTree(join(folder, 'content'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    async expectRefusal(name, changes, line) {
      const config = `${name.replaceAll(/\W/g, '-')}.ts`;
      await writeTextConfig(folder, changes, config);
      const called = await vitrine(folder, 'run', '--config', config, '--force');
      expect(called).toMatchObject({ exitCode: 2, stdout: '' });
      expect(called.stderr).toMatch(line);
      expect(called.stderr).toMatch(/^Expected .*, but received [^\n]*\n$/);
      expect(await readTree(join(folder, 'content'))).toEqual(before);
      expect((await readdir(folder)).filter((entry) => entry.startsWith('.'))).toEqual([]);
    },
  };
}
