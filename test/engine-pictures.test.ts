import { describe, expect, it } from 'vitest';
import { countPictures, takeChunk, writePicture } from '../pipeline/engine/picture-source.ts';
import type { Pictures } from '../pipeline/explain/runner.ts';
import { randomArray } from './graph.ts';

const shape = [3, 2, 2];
const size = 12;
const picture = randomArray(shape, 1).data;
const other = randomArray(shape, 2).data;

const descriptions: readonly Pictures[] = [
  { kind: 'stored', count: 5, data: randomArray([5, ...shape], 3).data },
  { kind: 'noise', count: 5, picture, std: 0.5, seed: 7 },
  { kind: 'path', from: other, to: picture, positions: [0, 0.25, 0.5, 0.75, 1] },
  {
    kind: 'masked',
    count: 5,
    picture,
    replacement: other,
    segments: Int32Array.of(0, 1, 2, 2),
    columns: 3,
    masks: Uint8Array.of(1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0),
  },
];

function written(pictures: Pictures, first: number, count: number): number[][] {
  const chunk = takeChunk(pictures, first, count);
  return Array.from({ length: count }, (_, index) => {
    const out = new Float32Array(size);
    writePicture(chunk, index, out);
    return [...out];
  });
}

describe.each(descriptions.map((pictures) => [pictures.kind, pictures] as const))(
  'pictures of kind %s',
  (_, pictures) => {
    it('are as many as described', () => {
      expect(countPictures(pictures)).toBe(5);
    });

    it('do not depend on how they are cut into chunks', () => {
      const whole = written(pictures, 0, 5);
      expect([...written(pictures, 0, 2), ...written(pictures, 2, 3)]).toEqual(whole);
      expect(new Set(whole.map(String)).size).toBe(5);
    });
  },
);

it('a path without a start is exactly the picture times the position', () => {
  const path: Pictures = { kind: 'path', from: new Float32Array(size), to: picture, positions: [0.3] };
  expect(written(path, 0, 1)[0]).toEqual([...picture.map((value) => value * 0.3)]);
});

it('a mask shows the replacement in the segments that are off, in every channel', () => {
  const [, hidden] = written(descriptions[3]!, 0, 2);
  const expected = picture.map((value, i) => (i % 4 === 0 ? other[i]! : value));
  expect(hidden).toEqual([...expected]);
});

it('noise has the standard deviation that was asked for', () => {
  const still = new Float32Array(size);
  const noise = written({ kind: 'noise', count: 2000, picture: still, std: 0.5, seed: 1 }, 0, 2000).flat();
  const variance = noise.reduce((sum, value) => sum + value * value, 0) / noise.length;
  expect(Math.sqrt(variance)).toBeCloseTo(0.5, 2);
});
