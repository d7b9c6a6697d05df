import { colour, shade } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { type Distance2 } from '../render/outlines.ts';
import { cutBy, displaced, ellipsoid, type Distance, type Solid } from '../render/solids.ts';
import { clamp, smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import type { Recipe } from '../setting.ts';
import { board } from '../tableware.ts';
import { crust, dough, grain, paintCrumb, paintCrust, type Dough } from './crust.ts';

/** How a round loaf is scored: 1 in the middle of a cut. */
function scores(chance: Chance): Distance2 {
  const line = (distance: number, width = 0.07): number => smoothstep(width, width * 0.25, Math.abs(distance));
  const bow = chance.between(0.1, 0.35);
  return chance.pick<Distance2>([
    (x, z) => Math.max(line(x), line(z)) * smoothstep(0.72, 0.6, Math.hypot(x, z)),
    (x, z) => line((((z + 0.6 + bow * x * x) / 0.3) % 1) * 0.3 - 0.15, 0.055) * smoothstep(0.62, 0.5, Math.hypot(x, z)),
    (x, z) =>
      Math.max(line(((x / 0.34 + 10.5) % 1) * 0.34 - 0.17, 0.045), line(((z / 0.34 + 10.5) % 1) * 0.34 - 0.17, 0.045)) *
      smoothstep(0.7, 0.6, Math.hypot(x, z)),
    (x, z) => line(z - 0.15 + bow * x * x, 0.11) * smoothstep(0.68, 0.5, Math.abs(x)),
    (x, z) =>
      Math.max(
        line(z, 0.04) * smoothstep(0.66, 0.6, Math.abs(x)),
        line((((x + 0.9 * Math.abs(z)) / 0.24 + 10) % 1) * 0.24 - 0.12, 0.04) *
          smoothstep(0.42, 0.34, Math.abs(z)) *
          smoothstep(0.6, 0.5, Math.abs(x)),
      ),
  ]);
}

/** Crust with pale cuts and rings of flour from the proving basket; crumb on the face where the loaf is cut. */
function rustic(of: Dough, cut: Distance2, flour: number, shape: Solid, face: Distance): Material {
  return {
    paint: (look, x, y, z, up) => {
      if (face(x, y, z) > -0.006 && shape.distance(x, y, z) < -0.045) {
        paintCrumb(look, of, x, y, z, 8);
        return;
      }
      paintCrust(look, of, x, y, z, 0.4 + 0.5 * up);
      const open = y > 0 ? cut(x, z) : 0;
      const ring = 0.5 + 0.5 * Math.sin(Math.hypot(x, z) * 58 + 3 * noise(x * 3 + of.offset, y, z * 3));
      const dust = smoothstep(0.4, 0.68, fractal(x * 6 + of.offset, y * 6, z * 6, 4) + 0.22 * (ring - 0.5));
      shade(look, colour('#ece0cc'), flour * dust * clamp(up + 0.35) * (1 - open));
      shade(look, of.crumb, 0.8 * open);
      look.gloss = 0.08 * (1 - open);
    },
    relief: grain(of, 0.018),
  };
}

/** A round rustic loaf with a scored, floured crust, whole or cut. */
export const roundLoaf: Recipe = (chance) => {
  const dish = board(chance, 1.1, 0.95);
  const of = dough(chance);
  const cut = scores(chance);
  const [wide, high] = [chance.between(0.72, 0.84), chance.between(0.44, 0.54)];
  const deep = wide * chance.between(0.82, 1);
  const shape = cutBy(ellipsoid(wide, high, deep), [0, -1, 0], high * 0.55);
  const scored = displaced(shape, -0.045, (x, y, z) => (y > 0 ? cut(x, z) : 0));
  const open = chance.happens(0.5);
  const offset = chance.between(0.1, 0.42);
  const face: Distance = (x) => (open ? x - offset : -1);
  const solid = open ? cutBy(scored, [1, 0, 0], offset) : scored;
  const shift = open ? (wide - offset) / 2 : 0;
  const at: Vector = [shift - 0.1, dish.floor + high * 0.55, 0];
  const loaf: Thing = { solid, material: rustic(of, cut, chance.between(0, 0.85), shape, face), at, part: 'bread' };
  const slab = cutBy(cutBy(shape, [1, 0, 0], 0.12), [-1, 0, 0], 0);
  const slice: Thing = {
    solid: { ...slab, low: [-0.02, shape.low[1], shape.low[2]], high: [0.14, shape.high[1], shape.high[2]] },
    material: rustic(of, cut, 0.3, shape, (x) => Math.max(x - 0.12, -x)),
    at: [shift + offset + 0.42, dish.floor + 0.04, chance.between(-0.1, 0.1)],
    turn: [0, chance.between(-12, 12), 82],
    part: 'bread/slice',
  };
  return {
    things: [...dish.things, loaf, ...(open ? [slice] : [])],
    reach: open ? 1 : 0.92,
    middle: 0.25,
    elevation: [32, 68],
    ...(open ? { azimuth: [35, 145] as const } : {}),
  };
};

/** A long body about x with blunt ends. */
const spindle = (half: number, radius: number): Solid => ({
  low: [-half, -radius, -radius],
  high: [half, radius, radius],
  distance: (x, y, z) => {
    const along = Math.abs(x) / half;
    const round = Math.sqrt(y * y * 1.25 + z * z);
    if (along >= 1) return Math.hypot(Math.abs(x) - half, round);
    return 0.75 * (round - radius * (1 - along ** 4));
  },
});

/** Baguettes with slanting cuts, side by side or crossed. */
export const baguettes: Recipe = (chance) => {
  const dish = board(chance, 1.15, 0.8);
  const of = dough(chance);
  const count = chance.whole(1, 4);
  const radius = count === 1 ? chance.between(0.27, 0.31) : chance.between(0.19, 0.23);
  const pitch = chance.between(0.24, 0.34);
  const things = Array.from({ length: count }, (_, i): Thing => {
    const batch = { ...of, offset: chance.offset() };
    const half = chance.between(0.92, 1.08);
    const slant = chance.between(0.7, 1.1);
    const cut: Distance = (x, y, z) => {
      const phase = (x + slant * z) / pitch + 20.5;
      const away = Math.abs(phase - Math.floor(phase) - 0.5) * pitch;
      return (
        smoothstep(0.075, 0.03, away) *
        smoothstep(0.75, 0.55, Math.abs(z) / radius) *
        (y > 0 ? 1 : 0) *
        smoothstep(0.95, 0.8, Math.abs(x) / half)
      );
    };
    const top = count === 4 && i === 3;
    return {
      solid: displaced(spindle(half, radius), -0.022, cut),
      material: crust(batch, cut),
      at: [
        chance.between(-0.06, 0.06),
        dish.floor + radius * (top ? 2.4 : 0.86),
        top ? 0 : (i - (Math.min(count, 3) - 1) / 2) * radius * 2.1,
      ],
      turn: [0, top ? chance.between(15, 40) : chance.between(-5, 5), 0],
      part: 'bread',
    };
  });
  return { things: [...dish.things, ...things], reach: 0.98, middle: 0.18, elevation: [32, 72] };
};
