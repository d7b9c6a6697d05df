import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../../pipeline/engine/open.ts';
import { UserError } from '../../pipeline/base/errors.ts';
import occlusion from './method.ts';
import { classTarget, contextOf, linearModel, openCpu, taskOf } from '../../test/linear-model.ts';
import { picture as ref } from '../../test/tiny.ts';

const [HEIGHT, WIDTH] = [7, 5];
const weights = Array.from({ length: 3 * HEIGHT * WIDTH }, (_, i) => Math.sin(i + 1));
const model = linearModel({ inputShape: [3, HEIGHT, WIDTH], weights: [weights, weights.map((w) => -w)] });
const picture = Float32Array.from(weights, (_, i) => (i % 8) / 8);

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openCpu();
});
afterAll(() => engine.close());

/** What covering a rectangle with grey takes from a linear score. */
function fall(top: number, left: number, side: number, grey: number): number {
  let total = 0;
  for (let channel = 0; channel < 3; channel++) {
    for (let y = top; y < top + side; y++) {
      for (let x = left; x < left + side; x++) {
        const i = (channel * HEIGHT + y) * WIDTH + x;
        total += weights[i]! * (picture[i]! - grey);
      }
    }
  }
  return total;
}

function explain(params: Record<string, unknown>, pixels = picture) {
  const task = taskOf(occlusion, { variant: 'paper', target: classTarget(model, 0), picture: pixels, params });
  return occlusion.explain(task as never, contextOf(engine, model));
}

describe('occlusion', () => {
  it('gives each pixel its own share of a linear score where the square is one pixel', async () => {
    const { arrays } = await explain({ patch: 1, stride: 1, grey: 0.25 });
    const expected = Array.from({ length: HEIGHT * WIDTH }, (_, i) => fall(Math.floor(i / WIDTH), i % WIDTH, 1, 0.25));
    expect([...arrays[0]!.values.data]).toEqual(expected.map((value) => expect.closeTo(value, 4) as number));
  });

  it('gives each pixel the mean over all squares that cover it, the last ones ending with the picture', async () => {
    const { arrays, measures } = await explain({ patch: 3, stride: 2 });
    const windows = [0, 2, 4].flatMap((top) => [0, 2].map((left) => ({ top, left })));
    expect(measures['squares']!.value).toBe(windows.length);
    const map = arrays[0]!.values;
    expect(map.shape).toEqual([HEIGHT, WIDTH]);
    for (let i = 0; i < HEIGHT * WIDTH; i++) {
      const [y, x] = [Math.floor(i / WIDTH), i % WIDTH];
      const over = windows.filter(({ top, left }) => y >= top && y < top + 3 && x >= left && x < left + 3);
      const mean = over.reduce((sum, { top, left }) => sum + fall(top, left, 3, 0.5), 0) / over.length;
      expect(map.data[i]).toBeCloseTo(mean, 4);
    }
    expect(measures['largest-fall']!.value).toBeCloseTo(
      Math.max(...windows.map(({ top, left }) => fall(top, left, 3, 0.5))),
      4,
    );
  });

  it('covers what a stride that does not fit would leave out', async () => {
    const { measures, arrays } = await explain({ patch: 4, stride: 3 });
    expect(measures['squares']!.value).toBe(4); // rows 0 and 3, columns 0 and 1
    expect(arrays[0]!.values.data[WIDTH - 1]).toBeCloseTo(fall(0, 1, 4, 0.5), 4);
  });

  it('says that the map is flat where the picture is the square’s own grey', async () => {
    const { remarks, arrays } = await explain({ patch: 2, stride: 2 }, new Float32Array(picture.length).fill(0.5));
    expect(remarks!.map(({ code }) => code)).toEqual(['flat']);
    expect(arrays[0]!.values.data.every((value) => value === 0)).toBe(true);
  });

  it('plans a forward pass a square, and refuses what does not fit or leaves gaps', () => {
    const plan = (params: object) => {
      const parsed = occlusion.paramsSchema.parse(params);
      return occlusion.plan({ model, pictures: [ref('one', 0)], variant: 'paper', params: parsed, compared: [] });
    };
    expect(plan({ patch: 3, stride: 2 })[0]!.cost).toBe(6 + 1);
    expect(() => plan({ patch: 6 })).toThrow(UserError);
    expect(() => plan({ patch: 6 })).toThrow('Expected a patch within 5×7 pixels for `params.patch`, but received 6.');
    expect(() => plan({ patch: 3, stride: 4 })).toThrow('a stride of at most the patch, 3 for `params.stride`');
  });
});
