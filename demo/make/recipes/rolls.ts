import { colour, mixed } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { blend, box, capsule, displaced, ellipsoid, moved, type Distance } from '../render/solids.ts';
import { mix, smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import type { Recipe } from '../setting.ts';
import { board, bowl, plate } from '../tableware.ts';
import { crust, dough, paintCrust, type Dough } from './crust.ts';

/** Seeds strewn over the top of a bun. */
function seeds(chance: Chance, radius: number, height: number, [x, y, z]: Vector): Thing[] {
  const solid = ellipsoid(0.032, 0.013, 0.018);
  const material = plain({ colour: chance.pick(['#f3e6c4', '#eedcae', '#3a3a44'].map(colour)), gloss: 0.2 });
  return Array.from({ length: 26 }, (): Thing => {
    const [dx, , dz] = chance.inRing(0, radius * 0.72);
    const dy = height * Math.sqrt(1 - (dx * dx + dz * dz) / (radius * radius));
    const steep = 0.9 * height * 57;
    return {
      solid,
      material,
      at: [x + dx, y + dy, z + dz],
      turn: [(steep * dz) / radius, chance.between(0, 180), (-steep * dx) / radius],
      part: 'bread/seeds',
    };
  });
}

/** A bun: domed, flat below, plain or with a cut. */
function bun(chance: Chance, of: Dough, radius: number, at: Vector, cutting: 'none' | 'slit' | 'cross'): Thing {
  const line = (distance: number): number => smoothstep(0.05, 0.015, Math.abs(distance));
  const cut: Distance = (x, y, z) => {
    if (cutting === 'none' || y < 0) return 0;
    const end = smoothstep(0.8, 0.6, Math.hypot(x, z) / radius);
    return end * (cutting === 'slit' ? line(z) : Math.max(line(z), line(x)));
  };
  const body = blend(
    0.1,
    ellipsoid(radius, radius * 0.6, radius),
    moved(ellipsoid(radius * 0.88, radius * 0.3, radius * 0.88), [0, -radius * 0.22, 0]),
  );
  return {
    solid: cutting === 'none' ? body : displaced(body, -0.04, cut),
    material: crust({ ...of, offset: chance.offset() }, cut, chance.between(0.2, 0.5)),
    at,
    turn: [chance.between(-8, 8), chance.between(0, 360), chance.between(-8, 8)],
    part: 'bread',
  };
}

/** Rolls on a board, on a plate or in a bowl. */
export const rolls: Recipe = (chance) => {
  const dish = chance.pick([
    () => plate(chance, 1.08),
    () => board(chance, 1, 0.9),
    () => bowl(chance, 1, 0.4, 0.35),
  ])();
  const of = dough(chance);
  const cutting = chance.pick(['none', 'slit', 'cross'] as const);
  const seeded = cutting === 'none' || chance.happens(0.25);
  const around = chance.whole(3, 5);
  const radius = around === 3 ? 0.4 : around === 4 ? 0.36 : 0.32;
  const ring = around === 3 ? 0.46 : around === 4 ? 0.5 : 0.55;
  const start = chance.between(0, 360);
  const places = Array.from({ length: around }, (_, i): Vector => {
    const angle = ((start + (360 * i) / around) * Math.PI) / 180;
    return [ring * Math.sin(angle), dish.floor + radius * 0.52, ring * Math.cos(angle)];
  });
  if (around > 3 || chance.happens(0.4)) places.push([0, dish.floor + radius * (around === 5 ? 0.9 : 1.1), 0]);
  const things = places.flatMap((at) => {
    const size = radius * chance.between(0.94, 1.05);
    return [bun(chance, of, size, at, cutting), ...(seeded ? seeds(chance, size, size * 0.6, at) : [])];
  });
  return { things: [...dish.things, ...things], reach: 1, middle: dish.floor + 0.15, elevation: [32, 70] };
};

/** Flaky crust: thin layers that run round the roll (across x), darker on the ridge. */
function flaky(of: Dough, radius: number): Material {
  return {
    paint: (look, x, y, z) => {
      const outward = Math.hypot(y, z) / radius;
      const layers = noise(x * 46 + of.offset, y * 3, z * 3);
      paintCrust(look, of, x, y, z, 0.75 * smoothstep(0.62, 1, outward) + 0.3 * (layers - 0.5) + 0.1);
      look.gloss = 0.4;
      look.polish = 0.45;
    },
    relief: (x, y, z) => 0.016 * noise(x * 46 + of.offset, y * 3, z * 3) + 0.008 * fractal(x * 9, y * 9, z * 9, 2),
  };
}

/** One croissant, lying in the plane of the table about `centre`: rings that shrink towards the tips of a crescent. */
function croissant(chance: Chance, of: Dough, size: number, centre: Vector, turn: number): Thing[] {
  const half = 4;
  const spread = chance.between(58, 78);
  const bend = size * chance.between(0.62, 0.75);
  return Array.from({ length: 2 * half + 1 }, (_, i): Thing => {
    const t = (i - half) / half;
    const angle = ((t * spread + turn) * Math.PI) / 180;
    const back = (turn * Math.PI) / 180;
    const radius = size * mix(0.33, 0.085, Math.abs(t) ** 1.25);
    const at: Vector = [
      centre[0] + bend * (Math.sin(angle) - 0.72 * Math.sin(back)) * 1.05,
      centre[1] + radius * 0.9,
      centre[2] + bend * (Math.cos(angle) - 0.72 * Math.cos(back)) * 1.05,
    ];
    return {
      solid: ellipsoid(size * mix(0.17, 0.14, Math.abs(t)), radius, radius * 1.05),
      material: flaky({ ...of, offset: chance.offset() }, radius),
      at,
      turn: [0, t * spread + turn, 0],
      part: 'bread',
    };
  });
}

/** One to three croissants. */
export const croissants: Recipe = (chance) => {
  const dish = chance.happens(0.6) ? plate(chance, 1.08) : board(chance, 1.05, 0.9);
  const of = dough(chance);
  const count = chance.whole(1, 3);
  const start = chance.between(0, 360);
  const size = count === 1 ? 1.1 : count === 2 ? 0.82 : 0.66;
  const along = (start * Math.PI) / 180;
  const things = Array.from({ length: count }, (_, i) => {
    const away = (i - (count - 1) / 2) * size * 0.78;
    const centre: Vector = [away * Math.sin(along), dish.floor, away * Math.cos(along)];
    return croissant(chance, of, size, centre, start + chance.between(-22, 22));
  });
  return { things: [...dish.things, ...things.flat()], reach: 0.96, elevation: [35, 75] };
};

/** Half of a pretzel's course, from the middle of its belly to the end of an arm: x, height, z. */
const course: readonly Vector[] = [
  [0, 0, 0.72],
  [0.42, 0, 0.66],
  [0.8, 0, 0.32],
  [0.86, 0, -0.14],
  [0.62, 0, -0.5],
  [0.28, 0.01, -0.46],
  [0.02, 0.05, -0.12],
  [-0.2, 0.05, 0.22],
  [-0.4, 0.16, 0.6],
  [-0.45, 0.16, 0.7],
];

/** A point of the smooth curve (Catmull and Rom's) through points; 0 at the first, 1 at the last. */
function onCurve(points: readonly Vector[], share: number): Vector {
  const place = Math.min(share * (points.length - 1), points.length - 1.0001);
  const i = Math.floor(place);
  const t = place - i;
  const [a, b, c, d] = [-1, 0, 1, 2].map((k) => points[Math.min(Math.max(i + k, 0), points.length - 1)]!) as [
    Vector,
    Vector,
    Vector,
    Vector,
  ];
  return [0, 1, 2].map((axis) => {
    const [p, q, r, s] = [a[axis]!, b[axis]!, c[axis]!, d[axis]!];
    return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  }) as unknown as Vector;
}

/** A big soft pretzel with coarse salt, and a belly that has split. */
export const pretzel: Recipe = (chance) => {
  const dish = chance.pick([() => plate(chance, 1.15), () => board(chance, 1.15, 1), () => board(chance, 1.15, 1)])();
  const of = dough(chance);
  const lye: Dough = {
    ...of,
    pale: colour('#b4743a'),
    brown: mixed(of.brown, colour('#7a3d1a'), 0.7),
    dark: colour('#4a2411'),
  };
  const [belly, arm] = [chance.between(0.17, 0.21), chance.between(0.085, 0.11)];
  const split: Distance = (x, y, z) =>
    y > dish.floor + belly
      ? smoothstep(0.075, 0.03, Math.abs(z - 0.74 + 0.32 * x * x)) * smoothstep(0.42, 0.32, Math.abs(x))
      : 0;
  const material = crust(lye, split, 0.55);
  const steps = 24;
  const thickness = (share: number): number => mix(belly, arm, smoothstep(0, 0.62, share));
  const things: Thing[] = [];
  const salt = plain({ colour: [0.9, 0.9, 0.88], gloss: 0.5, polish: 0.8 });
  for (const side of [1, -1]) {
    const point = (share: number): Vector => {
      const [x, y, z] = onCurve(course, share);
      // Where the arms cross, one passes over the other.
      const over = side > 0 ? 0.17 * smoothstep(0.2, 0, Math.hypot(x, z + 0.1)) : 0;
      return [side * x, dish.floor + y + over + thickness(share) * 0.95, z];
    };
    for (let i = 0; i < steps; i++) {
      things.push({
        solid: capsule(point(i / steps), point((i + 1) / steps), thickness((i + 0.5) / steps)),
        material,
        part: 'bread',
      });
    }
    for (let i = 0; i < 34; i++) {
      const share = chance.between(0.14, 0.72);
      const [x, y, z] = point(share);
      const radius = thickness(share);
      const aside = chance.inRing(0, radius * 0.8);
      const grain = chance.between(0.016, 0.028);
      things.push({
        solid: box(grain, grain, grain, 0.004),
        material: salt,
        at: [x + aside[0], y + Math.sqrt(radius * radius - aside[0] ** 2 - aside[2] ** 2), z + aside[2]],
        turn: [chance.between(0, 90), chance.between(0, 90), 0],
        part: 'bread/salt',
      });
    }
  }
  return { things: [...dish.things, ...things], reach: 0.98, elevation: [42, 78] };
};
