import { displayed } from './colours.ts';
import type { Scene } from './scene.ts';
import { Tracer, type Seen } from './trace.ts';

/** A rendered picture, rows from the top. */
export interface Picture {
  /** Pixels a side. */
  readonly side: number;
  /** [side, side, 3], sRGB. */
  readonly rgb: Uint8Array;
  /** By part: the share of each pixel that it covers, as seen, 0 to 255; [side, side]. A part's mask holds its own parts. */
  readonly masks: ReadonlyMap<string, Uint8Array>;
}

/** Samples a side of a pixel. */
const FINE = 2;

/**
 * Renders a scene at twice the size, and takes the mean of each four samples as they are displayed.
 *
 * @param side pixels
 */
export function render(scene: Scene, side: number): Picture {
  const tracer = new Tracer(scene);
  const seen: Seen = { red: 0, green: 0, blue: 0, body: -2 };
  const sums = new Float64Array(side * side * 3);
  const counts = new Map<string, Uint8Array>();
  const masksOf = scene.things.map(({ part }) =>
    part === undefined ? [] : ancestors(part).map((name) => counted(counts, name, side * side)),
  );
  const fine = side * FINE;
  for (let row = 0; row < fine; row++) {
    for (let column = 0; column < fine; column++) {
      tracer.see((2 * (column + 0.5)) / fine - 1, 1 - (2 * (row + 0.5)) / fine, seen);
      const pixel = Math.floor(row / FINE) * side + Math.floor(column / FINE);
      sums[3 * pixel]! += displayed(seen.red);
      sums[3 * pixel + 1]! += displayed(seen.green);
      sums[3 * pixel + 2]! += displayed(seen.blue);
      for (const mask of masksOf[seen.body] ?? []) mask[pixel]!++;
    }
  }
  const samples = FINE * FINE;
  return {
    side,
    rgb: Uint8Array.from(sums, (sum) => Math.round((255 * sum) / samples)),
    masks: new Map([...counts].map(([name, count]) => [name, count.map((n) => Math.round((255 * n) / samples))])),
  };
}

/** `jug/handle` is part of `jug`. */
function ancestors(part: string): string[] {
  const names = part.split('/');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

function counted(counts: Map<string, Uint8Array>, name: string, length: number): Uint8Array {
  const count = counts.get(name) ?? new Uint8Array(length);
  counts.set(name, count);
  return count;
}
