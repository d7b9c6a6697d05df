import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('1,000 small tasks in one run leave the memory where it was after 100', () => {
  const script = fileURLToPath(new URL('./memory-run.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { done, failed, after100, after1000 } = JSON.parse(stdout) as Record<string, number>;
  expect([done, failed]).toEqual([1000, 0]);
  // A leak of one picture's tensors a task would add 900 × 50 kB; of one session, far more.
  expect(after1000! - after100!).toBeLessThan(25);
}, 120_000);
