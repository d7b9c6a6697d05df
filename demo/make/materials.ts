import { colour, mixed, shade, tint } from './render/colours.ts';
import { fractal, noise } from './render/noise.ts';
import type { Material } from './render/scene.ts';
import { smoothstep, type Vector } from './render/vector.ts';
import type { Chance } from './chance.ts';

/** One colour, slightly uneven where `mottle` is above 0. */
export interface Plain {
  readonly colour: Vector;
  readonly gloss?: number;
  readonly polish?: number;
  readonly soft?: number;
  readonly opacity?: number;
  /** How far the colour strays, 0 to 1, over patches `1 / grain` wide. */
  readonly mottle?: number;
  readonly grain?: number;
  /** Height of fine relief in the solid's units, on the same grain. */
  readonly rough?: number;
  readonly offset?: number;
}

export function plain(of: Plain): Material {
  const { gloss = 0, polish = 0.5, soft = 0, opacity = 1, mottle = 0, grain = 8, rough = 0, offset = 0 } = of;
  const [red, green, blue] = of.colour;
  return {
    paint: (look, x, y, z) => {
      const level = mottle > 0 ? 1 + mottle * 2 * (fractal(x * grain + offset, y * grain, z * grain, 3) - 0.5) : 1;
      look.red = red * level;
      look.green = green * level;
      look.blue = blue * level;
      look.gloss = gloss;
      look.polish = polish;
      look.soft = soft;
      look.opacity = opacity;
    },
    ...(rough > 0
      ? { relief: (x: number, y: number, z: number) => rough * fractal(x * grain + offset, y * grain, z * grain, 3) }
      : {}),
  };
}

export const ceramic = (of: Vector, polish = 0.8): Material => plain({ colour: of, gloss: 0.5, polish });
export const metal = (of: Vector = [0.45, 0.45, 0.47]): Material => plain({ colour: of, gloss: 3, polish: 0.7 });
export const glass = (of: Vector = [0.8, 0.9, 0.9]): Material =>
  plain({ colour: of, gloss: 1.6, polish: 0.95, opacity: 0.12 });

/** Boards along x, each with its own tone, rings stretched along the grain, and gaps where `plank` (their width) is finite. */
export function wood(chance: Chance, of: Vector, plank = Infinity): Material {
  const offset = chance.offset();
  const dark = mixed(of, [of[0] * 0.35, of[1] * 0.27, of[2] * 0.22], 1);
  const ring = chance.between(5, 11);
  return {
    paint: (look, x, y, z) => {
      const board = plank === Infinity ? 0 : Math.floor(z / plank);
      const warp = 1.4 * fractal(x * 0.7 + offset + board * 31, y * 3, z * 2.2, 3);
      const grain = fractal(x * 2 + offset, y * 30, z * 34 + board * 7, 3);
      const rings = 0.5 + 0.5 * Math.sin(ring * (z * 1.3 + warp * 2.2 + board * 5.1));
      tint(look, of);
      shade(look, dark, 0.16 * rings + 0.5 * smoothstep(0.45, 0.75, grain) * 0.6);
      if (plank !== Infinity) {
        const tone = 0.82 + 0.3 * noise(board * 3.7 + offset, 0.5, 0.5);
        const edge = Math.abs(z / plank - Math.round(z / plank)) * plank;
        const level = tone * (0.35 + 0.65 * smoothstep(0, 0.02, edge));
        look.red *= level;
        look.green *= level;
        look.blue *= level;
      }
      look.gloss = 0.16;
      look.polish = 0.35;
    },
  };
}

/** Woven cloth: plain, checked or striped, with a fine weave. */
export function cloth(of: Vector, other: Vector, pattern: 'plain' | 'checked' | 'striped', pitch = 0.5): Material {
  return {
    paint: (look, x, _y, z) => {
      const across = smoothstep(0.45, 0.55, Math.abs(((x / pitch) % 1) + (x < 0 ? 1 : 0) - 0.5) * 2);
      const down = smoothstep(0.45, 0.55, Math.abs(((z / pitch) % 1) + (z < 0 ? 1 : 0) - 0.5) * 2);
      tint(look, of);
      if (pattern === 'checked') shade(look, other, 0.5 * across + 0.5 * down);
      if (pattern === 'striped') shade(look, other, across);
      const weave = 0.9 + 0.1 * Math.sin(x * 160) * Math.sin(z * 160);
      const crumple = 0.92 + 0.16 * noise(x * 1.3, 3.1, z * 1.3);
      look.red *= weave * crumple;
      look.green *= weave * crumple;
      look.blue *= weave * crumple;
    },
    relief: (x, y, z) => 0.03 * fractal(x * 1.7, y, z * 1.7, 2),
  };
}

/** Polished stone with veins. */
export function marble(chance: Chance, of: Vector, vein: Vector): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      const wave = Math.abs(fractal(x * 1.1 + offset, y, z * 1.1, 5) - 0.5);
      tint(look, of);
      shade(look, vein, 0.55 * smoothstep(0.06, 0, wave) + 0.15 * fractal(x * 6 + offset, y, z * 6, 2));
      look.gloss = 0.5;
      look.polish = 0.8;
    },
  };
}

/** Dull stone, slate or concrete. */
export const stone = (chance: Chance, of: Vector): Material =>
  plain({ colour: of, mottle: 0.35, grain: 3, rough: 0.006, gloss: 0.1, polish: 0.2, offset: chance.offset() });

/** Tones that tables, crockery and cloth are chosen from; none belongs to a food. */
export const tones = {
  wood: ['#b98a58', '#8a5a34', '#d8b98c', '#5f4030', '#a9794f', '#c9a27a', '#766354'].map(colour),
  stone: ['#5c6068', '#3a3d42', '#8d8f92', '#b7b3aa', '#6c625a', '#2f3336'].map(colour),
  cloth: ['#e9e4d8', '#5b7fa6', '#a63d40', '#7d9471', '#d9b44a', '#3c4a5c', '#c7b7a3', '#8f6b8e'].map(colour),
  crockery: ['#f4f2ec', '#f4f2ec', '#e6dccb', '#9fb4c0', '#4e6272', '#c98f6b', '#2f3a40', '#b9c4a4', '#d9c7d3'].map(
    colour,
  ),
};
