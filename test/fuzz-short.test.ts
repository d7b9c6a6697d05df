import { expect, it } from 'vitest';
import { families } from './fuzz/families.ts';
import { inGroups, runsOf } from './fuzz/family.ts';
import { runFuzzProcess } from './fuzz/run-process.ts';

/** Mutations of each family, with a seed of their own; `fuzz` tries more, and bombs. */
const RUNS = 20;
const SEED = 1;

it.each(inGroups(families, 14).map((group) => ({ group, ids: group.map(({ id }) => id).join(', ') })))(
  'a file from a stranger is read or refused after a few mutations: $ids',
  { timeout: 120_000 },
  async ({ group }) => {
    const done = group.reduce((sum, family) => sum + runsOf(family, RUNS), 0);
    const ids = group.map(({ id }) => id);
    expect(await runFuzzProcess(['mutate', String(RUNS), String(SEED), ...ids])).toEqual({ done, wrong: [] });
  },
);
