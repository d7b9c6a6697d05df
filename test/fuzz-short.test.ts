import { expect, it } from 'vitest';
import { families } from './fuzz/families.ts';
import { runsOf } from './fuzz/family.ts';
import { runFuzzProcess } from './fuzz/run-process.ts';

/** Mutations of each family, with a seed of their own; `fuzz` tries more, and bombs. */
const RUNS = 20;
const SEED = 1;

/** One process reads so many families: most of its time goes by before the first. */
const AT_ONCE = 14;
const groups = Array.from({ length: Math.ceil(families.length / AT_ONCE) }, (_, index) =>
  families.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
);

it.each(groups.map((group) => ({ group, ids: group.map(({ id }) => id) })))(
  'a file from a stranger is read or refused after a few mutations: $ids',
  { timeout: 120_000 },
  async ({ group, ids }) => {
    const done = group.reduce((sum, family) => sum + runsOf(family, RUNS), 0);
    expect(await runFuzzProcess(['mutate', String(RUNS), String(SEED), ...ids])).toEqual({ done, wrong: [] });
  },
);
