import type { Chance } from '../chance.ts';
import { plain, tones } from '../materials.ts';
import { shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { bent, box, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Dish, Recipe } from '../setting.ts';
import { board, bowl, plate, tray } from '../tableware.ts';
import { dip, frying, type Frying } from './batter.ts';

/** The skin of a chip that is `half` long along x: yellow, with brown edges and ends. */
function chipMaterial({ pale, golden, dark, offset }: Frying, half: number, thick: number): Material {
  return {
    paint: (look, x, y, z) => {
      const patch = fractal(x * 6 + offset, y * 6, z * 6, 3);
      const edge = Math.min(Math.abs(y), Math.abs(z)) / thick;
      tint(look, pale);
      shade(look, golden, 0.6 * smoothstep(0.4, 0.7, patch) + 0.25 * smoothstep(0.6, 0.95, edge));
      shade(look, dark, 0.75 * smoothstep(half * 0.8, half * 1.02, Math.abs(x) + 0.12 * (patch - 0.5)));
      look.gloss = 0.3;
      look.polish = 0.5;
      look.soft = 0.5;
    },
    relief: (x, y, z) => 0.008 * noise(x * 30 + offset, y * 30, z * 30),
  };
}

/** A few kinds of chip of one batch, to be strewn about. */
function chips(chance: Chance): (at: Vector, turn: Vector) => Thing {
  const batch = frying(chance, 0, 0.6);
  const thick = chance.between(0.034, 0.05);
  const long = chance.between(0.3, 0.42);
  const kinds = Array.from({ length: 8 }, () => {
    const half = long * chance.between(0.6, 1.15);
    const width = thick * chance.between(0.85, 1.15);
    const solid = bent(box(half, thick, width, thick * 0.3), chance.normal(0.3));
    return { solid, material: chipMaterial({ ...batch, offset: chance.offset() }, half, thick), part: 'fries' };
  });
  return (at, turn) => ({ ...chance.pick(kinds), at, turn });
}

/** Chips lying across one another in a heap. */
function heaped(chance: Chance): Dish {
  const vessel = chance.pick([
    () => plate(chance, 1.02),
    () => plate(chance, 1.02),
    () => bowl(chance, 0.98, 0.36, 0.3),
    () => tray(chance, 1.02, 0.86),
    () => board(chance, 1.05, 0.85),
  ])();
  const chip = chips(chance);
  const count = chance.whole(75, 110);
  // In a bowl, within its wall; on a plate, up to its rim.
  const radius = Math.min(vessel.room - 0.06, chance.between(0.56, 0.64));
  const height = chance.between(0.3, 0.45);
  const withDip = chance.happens(0.4);
  const things = Array.from({ length: count }, (_, i) => {
    const [x, , z] = chance.inRing(0, radius);
    const slope = Math.hypot(x, z) / radius;
    // From the plate up to the heap's surface, most of them near it, where they are seen.
    const lift = height * (1 - slope ** 1.7) * Math.sqrt((i + 1) / count);
    return chip(
      [x, vessel.floor + 0.04 + lift, z],
      [chance.between(0, 90), chance.between(0, 360), chance.normal(6 + 10 * slope)],
    );
  });
  const sauce = withDip ? dip(chance, [0.62, 0.1, 0.5], 0.27) : [];
  return { things: [...vessel.things, ...things, ...sauce], reach: 0.88, elevation: [32, 70], middle: 0.2 };
}

/** A carton that opens upwards, its front lower than its back: a tapered wall. */
function carton(halfX: number, halfZ: number, height: number): Solid {
  const wall = 0.016;
  return {
    low: [-halfX * 1.05, 0, -halfZ * 1.05],
    high: [halfX * 1.05, height, halfZ * 1.05],
    distance: (x, y, z) => {
      const taper = 0.72 + (0.28 * y) / height;
      const aside = Math.max(Math.abs(x) - halfX * taper, Math.abs(z) - halfZ * taper);
      const rim = height * (0.78 - 0.2 * (z / halfZ)) + 0.12 * height * (x / halfX) ** 2;
      return 0.75 * Math.max(Math.abs(aside + wall) - wall, y - rim, -y);
    },
  };
}

/** Chips that stand in a carton. */
function inCarton(chance: Chance): Dish {
  const chip = chips(chance);
  const [halfX, halfZ, height] = [chance.between(0.5, 0.58), chance.between(0.3, 0.36), chance.between(0.66, 0.78)];
  const card = chance.pick(tones.cloth);
  const striped = chance.happens(0.4) ? chance.between(0.14, 0.22) : 0;
  const material: Material = {
    ...plain({ colour: card, gloss: 0.2 }),
    paint: (look, x) => {
      tint(look, card);
      if (striped > 0 && Math.abs(Math.round(x / striped) % 2) === 1) tint(look, [0.8, 0.78, 0.74]);
      look.gloss = 0.2;
    },
  };
  const count = chance.whole(46, 64);
  const standing = Array.from({ length: count }, () => {
    const [x, z] = [chance.between(-0.88, 0.88) * halfX, chance.between(-0.62, 0.62) * halfZ];
    return chip(
      [x, height * chance.between(0.72, 1) - 0.12 * (x / halfX) ** 2 - 0.06 * (z / halfZ), z],
      [0, -16 * (z / halfZ) + chance.normal(4), 90 - 26 * (x / halfX) + chance.normal(6)],
    );
  });
  const fallen = Array.from({ length: chance.whole(0, 4) }, () =>
    chip([chance.between(-0.6, 0.6), 0.05, halfZ + chance.between(0.2, 0.35)], [0, chance.between(0, 180), 0]),
  );
  return {
    things: [{ solid: carton(halfX, halfZ, height), material, part: 'carton' }, ...standing, ...fallen],
    reach: 0.78,
    middle: 0.54,
    elevation: [22, 44],
    azimuth: [-40, 40],
  };
}

/** French fries: a heap of them, or a carton full. */
export const fries: Recipe = (chance) => (chance.happens(0.55) ? heaped(chance) : inCarton(chance));
