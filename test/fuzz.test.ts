import { describe, expect, it } from 'vitest';
import { bombs } from './fuzz/bombs.ts';
import { families } from './fuzz/families.ts';
import { inGroups, runsOf } from './fuzz/family.ts';
import { runFuzzProcess } from './fuzz/run-process.ts';

/** Mutations of each family; `npm run fuzz` tries more, with a new seed. */
const RUNS = 300;
const SEED = 20_261_129;

/**
 * Files from strangers: each is read rightly or refused in one line of at most 300 characters, in under 2 s of processor time and 500 MB
 * (`fuzz/judge.ts`). A process reads a few families; what it was reading is told where it crashes or stands still.
 */
describe('a file from a stranger', () => {
  it('is of one of at least 22 families, mutated at least 10,000 times, and of at least 100 bombs', () => {
    expect(families.length).toBeGreaterThanOrEqual(22);
    expect(families.reduce((sum, family) => sum + runsOf(family, RUNS), 0)).toBeGreaterThanOrEqual(10_000);
    expect(bombs.length).toBeGreaterThanOrEqual(100);
  });

  const groups = inGroups(families, 3).map((group) => ({ group, ids: group.map(({ id }) => id) }));
  it.each(groups)('is read or refused: mutated $ids', { timeout: 180_000 }, async ({ group, ids }) => {
    const done = group.reduce((sum, family) => sum + runsOf(family, RUNS), 0);
    expect(await runFuzzProcess(['mutate', String(RUNS), String(SEED), ...ids])).toEqual({ done, wrong: [] });
  });

  const bombed = [...new Set(bombs.map(({ family }) => family))];
  it.each(bombed)('is read or refused: bombs of %s', async (family) => {
    const indices = bombs.flatMap((bomb, index) => (bomb.family === family ? [String(index)] : []));
    expect(await runFuzzProcess(['bomb', ...indices])).toEqual({ done: indices.length, wrong: [] });
  });
});
