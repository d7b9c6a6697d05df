import type { Chance } from '../chance.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Look, Material } from '../render/scene.ts';
import type { Distance } from '../render/solids.ts';
import { clamp, smoothstep, type Vector } from '../render/vector.ts';
import type { Cut } from './steak-shape.ts';

/** How meat was grilled. */
export interface Grill {
  readonly light: Vector;
  readonly brown: Vector;
  readonly char: Vector;
  /** Of the middle, where it is cut: pink or grey. */
  readonly inside: Vector;
  readonly offset: number;
}

export function grilling(chance: Chance): Grill {
  const heat = chance.between(0, 1);
  return {
    light: mixed(colour('#94562f'), colour('#764022'), heat),
    brown: mixed(colour('#6e3a20'), colour('#502815'), heat),
    char: colour('#24110a'),
    inside: chance.colour(colour('#c2413f'), colour('#d9746a')),
    offset: chance.offset(),
  };
}

/** Paints a seared surface, fibres along x. */
export function paintSeared(look: Look, of: Grill, x: number, y: number, z: number): void {
  const fibre = fractal(x * 6 + of.offset, y * 12, z * 16, 3);
  const patch = fractal(x * 2.6 + of.offset, y * 2.6, z * 2.6 + 40, 3);
  tint(look, of.brown);
  shade(look, of.light, 0.85 * smoothstep(0.42, 0.68, fibre));
  shade(look, of.char, 0.6 * smoothstep(0.5, 0.75, patch));
  look.gloss = 0.4;
  look.polish = 0.45;
  look.soft = 0.1;
}

/** Fine knobs and pits of a seared surface. */
export const seared =
  ({ offset }: Grill, height = 0.014): Distance =>
  (x, y, z) =>
    height * fractal(x * 17 + offset, y * 17, z * 22, 3);

/** Bars of a grill, `pitch` apart, at an angle in degrees: 1 in the middle of a mark. */
export function bars(angle: number, pitch: number, width: number, offset: number): (x: number, z: number) => number {
  const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return (x, z) => {
    const across = (x * s + z * c) / pitch + offset;
    const apart = Math.abs(across - Math.round(across)) * pitch;
    const uneven = width * (0.7 + 0.6 * noise(x * 9 + offset, 3, z * 9));
    return smoothstep(uneven, uneven * 0.45, apart);
  };
}

/** The marks of a grill: one way, or crossed. */
function grillMarks(chance: Chance): (x: number, z: number) => number {
  const pitch = chance.between(0.17, 0.22);
  const angle = chance.pick([-1, 1]) * chance.between(30, 60);
  const width = chance.between(0.034, 0.046);
  const one = bars(angle, pitch, width, chance.offset());
  if (chance.happens(0.55)) return one;
  const other = bars(angle + 80, pitch, width, chance.offset());
  return (x, z) => Math.max(one(x, z), other(x, z));
}

/** Grilled steak: brown and marked above and below, browned fat along its edge, and pink where it is cut through. */
export function steakMaterial(chance: Chance, cut: Cut, of: Grill): Material {
  const marks = grillMarks(chance);
  const fatTone = chance.colour(colour('#e6c48e'), colour('#c08a52'));
  const pepper = chance.happens(0.4);
  return {
    paint: (look, x, y, z) => {
      const depth = -cut.outline(x, z);
      const within = Math.min(depth, cut.half - Math.abs(y));
      const ragged = 0.03 * (noise(x * 13 + of.offset, y * 9, z * 13) - 0.5);
      const fat = cut.fat(x, z, depth + ragged);
      paintSeared(look, of, x, y, z);
      if (within > 0.016) {
        // A face that a knife made: rim, then grey, then the pink of the middle.
        const fibre = fractal(x * 7 + of.offset, y * 22, z * 7, 3);
        const pink = smoothstep(0.035, 0.085, within + ragged);
        shade(look, mixed(colour('#a77460'), of.inside, pink), smoothstep(0.016, 0.03, within));
        shade(look, mixed(of.inside, [0.75, 0.4, 0.34], 0.5), pink * 0.5 * smoothstep(0.5, 0.7, fibre));
        look.gloss = 0.45;
        look.soft = 0.3;
      }
      const browned = 0.75 * smoothstep(0.4, 0.62, fractal(x * 5 + of.offset, y * 7, z * 5, 3));
      shade(look, mixed(fatTone, of.brown, browned), 0.92 * fat);
      if (within <= 0.03) {
        shade(look, of.char, 0.92 * marks(x, z) * smoothstep(0.55, 0.95, Math.abs(y) / cut.half));
        if (pepper && cells(x * 13 + of.offset, 0.5, z * 13) < 0.2) shade(look, [0.03, 0.025, 0.02], 0.9);
      }
    },
    relief: (x, y, z) =>
      seared(of)(x, y, z) - 0.02 * clamp(marks(x, z)) * smoothstep(0.55, 0.95, Math.abs(y) / cut.half),
  };
}
