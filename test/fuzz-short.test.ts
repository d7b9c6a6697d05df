import { describe, expect, it } from 'vitest';
import { families } from './fuzz/families.ts';
import { runsOf } from './fuzz/family.ts';
import { runFuzzProcess } from './fuzz/run-process.ts';

/** Mutations of each family, with a seed of their own; `fuzz` tries more, and bombs. */
const RUNS = 20;
const SEED = 1;

describe('a file from a stranger', () => {
  it.each(families)('is read or refused after a few mutations: $id', async (family) => {
    const done = runsOf(family, RUNS);
    expect(await runFuzzProcess(['mutate', family.id, String(done), String(SEED)])).toEqual({ done, wrong: [] });
  });
});
