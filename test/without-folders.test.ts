import { readFile } from 'node:fs/promises';
import { homedir, hostname, userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { failedTask } from '../pipeline/tasks/task-result.ts';
import { withoutFolders } from '../pipeline/base/without-folders.ts';
import { describeHost } from '../pipeline/cli/options.ts';
import type { PlannedTask } from '../pipeline/plan/plan.ts';

describe('a message that is published', () => {
  it.each([
    [
      'Expected a picture for `/home/alice/my cats/1.png`, but received no such file.',
      'Expected a picture for `…/1.png`, but received no such file.',
    ],
    [
      "Error: ENOENT: no such file or directory, open '/Users/alice/a b/x.npy'",
      "Error: ENOENT: no such file or directory, open '…/x.npy'",
    ],
    [
      'Error: Cannot find module /srv/alice/node_modules/sharp/index.js imported',
      'Error: Cannot find module …/index.js imported',
    ],
    ['at file:///C:/Users/alice/vitrine/run.ts:3', 'at …/run.ts:3'],
    ['for `C:\\Users\\alice\\cats\\1.png`, but', 'for `…/1.png`, but'],
    [String.raw`open "\\server\alice\1.png"`, 'open "…/1.png"'],
    ['for `~/cats/1.png`', 'for `…/1.png`'],
    ['for `/home/ali…/cats/1.png`', 'for `…/1.png`'],
  ])('keeps of a path its last name: %s', (message, told) => {
    expect(withoutFolders(message)).toBe(told);
  });

  it.each([
    'Expected `results/lime/a/map.npy`, but received 3/4 of it.',
    'Expected a square image for `images/3.png`, but received 128×96. Set `preprocess.crop`.',
    'The unit is nat/px, see https://example.org/a/b; n / 2.',
    'Expected `/`, but received 1 / 2.',
  ])('stays as it is otherwise: %s', (message) => {
    expect(withoutFolders(message)).toBe(message);
  });

  it('is what a failed task leaves, on one line', () => {
    const files = failedTask(
      { key: '0'.repeat(64) } as PlannedTask,
      `Error: '${homedir()}/a/b.png'\u001b[31m ${'x'.repeat(1000)}`,
    );
    const { message } = JSON.parse(new TextDecoder().decode(files.get('error.json'))) as { message: string };
    expect(message).toMatch(/^Error: '…\/b\.png'\ufffd\[31m x+…$/);
    expect(message.length).toBeLessThanOrEqual(300);
  });
});

describe('the facts of a run', () => {
  it('name neither the machine nor who ran it', async () => {
    const names = [hostname(), userInfo().username, homedir()].filter(
      (name) => name.length > 2 && name !== 'root' && name !== '/root',
    );
    for (const name of names) expect(describeHost()).not.toContain(name);
    const report = await readFile('content/report.json', 'utf8');
    expect(report).not.toMatch(/\/(home|Users|root|work)\//);
  });
});
