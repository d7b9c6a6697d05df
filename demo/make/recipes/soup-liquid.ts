import type { Chance } from '../chance.ts';
import { ceramic, metal, tones } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { polygon2 } from '../render/outlines.ts';
import { minus, moved, cylinder, revolved, torus } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import { bowl, type Vessel } from '../tableware.ts';

const white = colour('#f4ead6');

/** How much of a point of the surface is cream, 0 to 1. */
type Swirl = (x: number, z: number) => number;

/** A line of cream drawn outwards from near the middle. */
function spiral(chance: Chance, room: number): Swirl {
  const pitch = room * chance.between(0.2, 0.26);
  const end = room * chance.between(0.6, 0.78);
  const way = chance.happens(0.5) ? 1 : -1;
  const start = chance.between(0, 1);
  const offset = chance.offset();
  const [mx, mz] = [chance.normal(0.04), chance.normal(0.04)];
  return (x, z) => {
    const r = Math.hypot(x - mx, z - mz);
    const phase = r / pitch - (way * Math.atan2(z - mz, x - mx)) / (2 * Math.PI) + start;
    const waver = 0.35 * (noise(x * 4 + offset, 0, z * 4) - 0.5);
    const near = Math.abs(phase + waver - Math.round(phase + waver));
    const wide = 0.1 + 0.16 * noise(x * 5 + offset, 7, z * 5);
    return smoothstep(wide + 0.05, wide - 0.04, near) * smoothstep(end, end - 0.07, r);
  };
}

/** Drops of cream in a ring, small beside large. */
function drops(chance: Chance, room: number): Swirl {
  const count = chance.whole(5, 8);
  const spots = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    const far = room * chance.between(0.42, 0.55);
    return [far * Math.sin(angle), far * Math.cos(angle), room * chance.between(0.06, 0.12)] as const;
  });
  const offset = chance.offset();
  return (x, z) => {
    const waver = 0.03 * (noise(x * 14 + offset, 0, z * 14) - 0.5);
    let share = 0;
    for (const [dx, dz, radius] of spots) {
      share = Math.max(share, smoothstep(radius + 0.012, radius - 0.012, Math.hypot(x - dx, z - dz) + waver));
    }
    return share;
  };
}

/** Cream stirred in once: a few marbled bands. */
function marbled(chance: Chance, room: number): Swirl {
  const offset = chance.offset();
  return (x, z) => {
    const r = Math.hypot(x, z) / room;
    const angle = 2.6 * (1 - r);
    const u = x * Math.cos(angle) - z * Math.sin(angle);
    const v = x * Math.sin(angle) + z * Math.cos(angle);
    const band = Math.abs(fractal(u * 1.7 + offset, 0, v * 3.6, 2) - 0.5);
    return 0.95 * smoothstep(0.075, 0.03, band) * smoothstep(0.85, 0.6, r);
  };
}

export const swirlOf = (chance: Chance, room: number): Swirl =>
  chance.pick([spiral, spiral, spiral, drops, marbled])(chance, room);

/** Thick soup, smooth or slightly grainy, with cream drawn on it. */
export function puree(chance: Chance, of: Vector, room: number, swirl: Swirl = () => 0): Material {
  const offset = chance.offset();
  const deep = mixed(of, [of[0] * 0.6, of[1] * 0.45, of[2] * 0.4], 1);
  return {
    paint: (look, x, _y, z) => {
      tint(look, of);
      shade(look, deep, 0.5 * smoothstep(0.4, 0.75, fractal(x * 5 + offset, 0, z * 5, 3)));
      shade(look, deep, 0.5 * smoothstep(0.9, 1, Math.hypot(x, z) / room));
      shade(look, white, swirl(x, z));
      look.gloss = 0.45;
      look.polish = 0.72;
      look.soft = 0.25;
    },
    relief: (x, y, z) => 0.018 * fractal(x * 3.2 + offset, y, z * 3.2, 3) + 0.012 * swirl(x, z),
  };
}

/** Thin soup with drops of fat on it, seen through where its opacity is below 1. @param fat share of the surface with drops */
export function clear(chance: Chance, of: Vector, opacity: number, fat: number): Material {
  const offset = chance.offset();
  const pale = mixed(of, colour('#f6d98a'), 0.6);
  return {
    paint: (look, x, _y, z) => {
      tint(look, of);
      look.opacity = opacity;
      look.gloss = 0.9;
      look.polish = 0.85;
      const here = noise(x * 2.5 + offset, 3, z * 2.5);
      const drop = fat > 0 && here < fat ? cells(x * 8 + offset, 0.5, z * 8) : 1;
      if (drop < 0.3) {
        shade(look, pale, 0.35 + 0.5 * smoothstep(0.2, 0.28, drop));
        look.opacity = Math.min(opacity + 0.25, 1);
      }
    },
    relief: (x, y, z) => 0.006 * noise(x * 4 + offset, y, z * 4),
  };
}

/** Soup with a fine sediment that stands in it like clouds. */
export function cloudy(chance: Chance, of: Vector, light: Vector): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, _y, z) => {
      const warp = fractal(x * 2 + offset, 3, z * 2, 2);
      const cloud = fractal(x * 3.5 + 2 * warp + offset, 9, z * 3.5, 3);
      tint(look, of);
      shade(look, light, smoothstep(0.38, 0.66, cloud));
      look.gloss = 0.8;
      look.polish = 0.85;
    },
  };
}

/** A deep plate with a broad rim. */
function soupPlate(chance: Chance): Vessel {
  const well = chance.between(0.84, 0.92);
  const profile = polygon2([
    [-0.02, 0],
    [well - 0.16, 0],
    [well + 0.02, 0.24],
    [1.06, 0.29],
    [1.06, 0.32],
    [well - 0.03, 0.28],
    [well - 0.18, 0.05],
    [-0.02, 0.05],
  ]);
  const solid = revolved((r, y) => profile(r, y) - 0.012, 1.1, -0.02, 0.36);
  const material = ceramic(chance.pick(tones.crockery), chance.between(0.55, 0.9));
  return { things: [{ solid, material, at: [0, 0.012, 0], part: 'plate' }], floor: 0.215, room: well - 0.07 };
}

/** A low pan with two handles, of steel or enamelled. */
function pot(chance: Chance): Vessel {
  const radius = 0.86;
  const depth = chance.between(0.36, 0.5);
  const half = depth / 2;
  const material = chance.happens(0.4) ? metal() : ceramic(chance.pick(tones.crockery));
  const wall = minus(cylinder(radius, half, 0.03), moved(cylinder(radius - 0.05, half, 0.03), [0, 0.05, 0]), 0.01);
  const handles = [-1, 1].map((side): Thing => ({
    solid: torus(0.15, 0.035),
    material,
    at: [side * (radius + 0.01), depth * 0.75, 0],
    part: 'pot/handle',
  }));
  const rim: Thing = { solid: torus(radius - 0.02, 0.03), material, at: [0, depth, 0], part: 'pot' };
  return {
    things: [{ solid: wall, material, at: [0, half, 0], part: 'pot' }, rim, ...handles],
    floor: depth * 0.8,
    room: radius - 0.055,
  };
}

/** What soup is served in, full enough to show it. */
export const soupVessel = (chance: Chance): Vessel =>
  chance.pick([
    (c: Chance) => bowl(c, 0.95, c.between(0.42, 0.6), c.between(0.78, 0.88)),
    (c: Chance) => bowl(c, 0.95, c.between(0.42, 0.6), c.between(0.78, 0.88)),
    soupPlate,
    pot,
  ])(chance);
