import type { Chance } from '../chance.ts';

import { leaf, lemonSlice } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { bent, box, capsule, ellipsoid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray, type Vessel } from '../tableware.ts';

/** Raw fish as it is sliced: its flesh, the fat in lines across it, and their distance and strength. */
interface Fish {
  readonly flesh: readonly [Vector, Vector];
  readonly fat: Vector;
  readonly pitch: number;
  readonly lines: number;
}

export const fishes = {
  salmon: { flesh: [colour('#f4793a'), colour('#ee6a45')], fat: colour('#fde0c8'), pitch: 0.115, lines: 0.95 },
  tuna: { flesh: [colour('#a8182b'), colour('#c22a38')], fat: colour('#e08a86'), pitch: 0.07, lines: 0.28 },
  bream: { flesh: [colour('#e6c0b4'), colour('#ead0c4')], fat: colour('#d07f7c'), pitch: 0.09, lines: 0.5 },
} satisfies Record<string, Fish>;

/** A cut surface of raw fish: lines of fat in bows across the long side, which is x. */
export function rawFish(chance: Chance, { flesh, fat, pitch, lines }: Fish): Material {
  const of = chance.colour(...flesh);
  const offset = chance.offset();
  const slant = chance.between(0.3, 0.8) * (chance.happens(0.5) ? 1 : -1);
  return {
    paint: (look, x, y, z) => {
      const waver = 0.05 * noise(x * 7 + offset, y * 7, z * 7);
      const s = (x + slant * z - 2.2 * z * z + waver + offset) / pitch;
      const near = Math.abs(s - Math.round(s));
      tint(look, of);
      const level = 0.88 + 0.24 * fractal(x * 9 + offset, y * 9, z * 9, 2);
      look.red *= level;
      look.green *= level;
      look.blue *= level;
      shade(look, fat, lines * smoothstep(0.2, 0.06, near));
      look.gloss = 0.45;
      look.polish = 0.75;
      look.soft = 0.7;
    },
  };
}

/** Slices like leaning books, one row along z. */
function row(chance: Chance, fish: Fish, count: number, long: number): Thing[] {
  const tilt = chance.between(28, 42);
  const wide = 0.19;
  const step = chance.between(0.15, 0.18);
  const lift = Math.sin((tilt * Math.PI) / 180) * wide;
  return Array.from({ length: count }, (_, i) => ({
    solid: bent(box(long * chance.between(0.92, 1.04), 0.042, wide, 0.03), chance.between(0.2, 0.6)),
    material: rawFish(chance, fish),
    at: [chance.normal(0.012), 0.04 + lift, (i - (count - 1) / 2) * step] as const,
    turn: [tilt + chance.normal(2), chance.normal(2.5), 0] as const,
    part: 'sashimi',
  }));
}

/** Slices round a ring, each resting on the next: a flower. */
function rosette(chance: Chance, kinds: readonly Fish[], count: number, radius: number): Thing[] {
  const materials = kinds.map((fish) => () => rawFish(chance, fish));
  return Array.from({ length: count }, (_, i): Thing => {
    const angle = (i / count) * 360;
    const radians = (angle * Math.PI) / 180;
    return {
      solid: bent(box(0.24, 0.04, 0.15, 0.03), chance.between(0.5, 1)),
      material: materials[Math.floor((i * materials.length) / count)]!(),
      at: [radius * Math.sin(radians), 0.12, radius * Math.cos(radians)],
      turn: [0, angle - 90 + chance.normal(3), 0].map((degrees, axis) =>
        axis === 0 ? 24 : degrees,
      ) as unknown as Vector,
      part: 'sashimi',
    };
  });
}

/** White radish cut to threads, in a heap. */
function radish(chance: Chance, radius: number): Thing[] {
  const material = plain({ colour: colour('#f2f1e8'), gloss: 0.3, soft: 0.6 });
  return Array.from({ length: 26 }, () => {
    const [x, , z] = chance.inRing(0, radius);
    const half = radius * chance.between(0.5, 1);
    const y = 0.02 + 0.5 * (radius - Math.hypot(x, z)) * chance.between(0.3, 1);
    return {
      solid: bent(capsule([-half, 0, 0], [half, 0, 0], 0.014), chance.between(0.5, 2)),
      material,
      at: [x, y, z] as const,
      turn: [0, chance.between(0, 360), chance.normal(8)] as const,
      part: 'radish',
    };
  });
}

const wasabi = (chance: Chance): Thing => ({
  solid: ellipsoid(0.1, 0.075, 0.09),
  material: plain({ colour: colour('#a3b95c'), rough: 0.02, grain: 18, mottle: 0.2, offset: chance.offset() }),
  at: [0, 0.06, 0],
  part: 'wasabi',
});

/** What lies beside raw fish, at the origin. */
const side = (chance: Chance): Thing[] =>
  chance.pick([
    () => radish(chance, 0.2),
    () => [wasabi(chance)],
    () => [lemonSlice(chance, 0.2)],
    () => [leaf(chance, 0.26, 0.15, 0.4), ...carried([wasabi(chance)], [0, 0.02, 0])],
  ])();

const flatVessel = (chance: Chance): Vessel =>
  chance.pick([() => plate(chance, 1), () => tray(chance, 0.98, 0.72), () => board(chance, 0.95, 0.75)])();

/** Slices of raw salmon, tuna and white fish, in rows or as a flower, with radish, wasabi, lemon or a leaf. */
export const sashimiPlate: Recipe = (chance) => {
  const dish = flatVessel(chance);
  const { salmon, tuna, bream } = fishes;
  const lifted = (things: readonly Thing[], x: number, z: number, turn = 0): Thing[] =>
    carried(things, [x, dish.floor, z], [0, turn, 0]);
  if (chance.happens(0.3)) {
    const kinds = chance.pick([[salmon], [salmon, tuna], [salmon, tuna, bream]]);
    const spin = chance.between(0, 360);
    return {
      things: [
        ...dish.things,
        ...carried(rosette(chance, kinds, 9, 0.38), [0, dish.floor, 0], [0, spin, 0], 1.2),
        ...carried(side(chance), [0, dish.floor + 0.1, 0], [0, spin, 0]),
      ],
      reach: 0.82,
      elevation: [38, 75],
    };
  }
  const kinds = chance.pick([
    [salmon, tuna],
    [salmon, bream],
    [salmon, tuna, bream],
    [tuna, salmon, salmon],
    [salmon, salmon],
  ]);
  const three = kinds.length === 3;
  const long = three ? 0.235 : 0.3;
  const rows = kinds.flatMap((fish, i) => {
    const count = three ? chance.whole(4, 6) : chance.whole(4, 5);
    return lifted(row(chance, fish, count, long), (i - (kinds.length - 1) / 2) * (2 * long + 0.04), three ? 0 : 0.06);
  });
  const beside = three ? [] : [...lifted(side(chance), -0.3, -0.52), ...lifted(side(chance), 0.3, -0.52)];
  return { things: [...dish.things, ...rows, ...beside], reach: 0.82, elevation: [38, 72] };
};
