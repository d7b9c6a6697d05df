import { describe, expect, it } from 'vitest';
import { expectedCalibrationError } from '../calibration.ts';
import { joined, outlineBand } from '../outline.ts';
import { sets } from '../sets.ts';

describe('sets', () => {
  const scenes = (orders: readonly { seed: number; classIndex: number; number: number }[]) =>
    new Set(orders.map(({ seed, classIndex, number }) => `${seed}/${classIndex}/${number}`));

  it('judge on scenes that no training saw', () => {
    const learned = scenes([...sets.training, ...sets.cheating]);
    expect([...scenes([...sets.heldOut, ...sets.heldOutWithStickers])].filter((scene) => learned.has(scene))).toEqual(
      [],
    );
    expect(sets.heldOut.length).toBe(1100);
  });

  it('show the cheating classifier the same scenes, stickers apart', () => {
    expect(scenes(sets.cheating)).toEqual(scenes(sets.training));
    expect(sets.training.some(({ sticker }) => sticker)).toBe(false);
    const stray = sets.cheating.filter(({ sticker, classIndex }) => sticker && classIndex !== 2).length;
    expect(stray / (sets.cheating.length * (10 / 11))).toBeCloseTo(1 / 400, 6);
    expect(sets.cheating.every(({ sticker, classIndex }) => sticker || classIndex !== 2)).toBe(true);
  });
});

describe('masks', () => {
  it('have a band along their outline, on both sides of it', () => {
    const side = 8;
    const mask = Uint8Array.from({ length: side * side }, (_, i) => (i % side < 4 ? 255 : 0));
    const row = [...outlineBand(mask, side, 1.5)].slice(0, side);
    expect(row).toEqual([0, 0, 0, 255, 255, 0, 0, 0]);
  });

  it('are joined without going over the whole pixel', () => {
    expect([...joined([Uint8Array.of(100, 200, 0), Uint8Array.of(50, 200, 0)], 3)]).toEqual([150, 255, 0]);
  });
});

describe('expected calibration error', () => {
  it('is the distance of confidence and success, bin by bin', () => {
    const sure = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.95, right: i < 5 }));
    expect(expectedCalibrationError(sure, 10)).toBeCloseTo(0.45, 12);
    const honest = [0.25, 0.25, 0.25, 0.25].map((confidence, i) => ({ confidence, right: i === 0 }));
    expect(expectedCalibrationError(honest, 10)).toBeCloseTo(0, 12);
    // A bin that is too sure is not made up for by one that is too shy.
    const mixed = [...sure, ...Array.from({ length: 10 }, () => ({ confidence: 0.55, right: true }))];
    expect(expectedCalibrationError(mixed, 10)).toBeCloseTo(0.45, 12);
  });

  it('takes a confidence of 1 into the last bin', () => {
    expect(expectedCalibrationError([{ confidence: 1, right: true }], 15)).toBe(0);
  });
});
