import { describe, expect, it } from 'vitest';
import { ndArray } from '../../numerics/nd-array.ts';
import type { Runner } from '../../pipeline/explain/runner.ts';
import { linearModel } from '../../test/linear-model.ts';
import { measuredMap } from '../../test/measured-map.ts';
import borderShare from './metric.ts';

const model = linearModel({ inputShape: [3, 4, 5], weights: [new Float32Array(60)] });

/** What the metric says of a map of 4 × 5 pixels, whose border is one pixel wide. */
const measure = async (values: readonly number[]) => {
  const relevance = ndArray([4, 5], Float32Array.from(values));
  const { measures } = await borderShare.measure(
    measuredMap({ model } as Runner, { relevance, picture: new Float32Array(60) }),
  );
  return measures['border-share']!;
};

describe('the share on the border', () => {
  it('is that of its pixels where all are alike, which is its level of chance', async () => {
    const { value, null: chance } = await measure(Array<number>(20).fill(0.5));
    expect([value, chance]).toEqual([14 / 20, 14 / 20]);
  });

  it('counts what speaks for the class alone', async () => {
    const map = Array<number>(20).fill(0);
    [map[0], map[6], map[19]] = [1, 3, -5]; // a corner, the inside, another corner
    expect((await measure(map)).value).toBe(0.25);
  });

  it('has no value where nothing speaks for it', async () => {
    expect((await measure(Array<number>(20).fill(-1))).value).toBeNull();
  });
});
