import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Look, Material } from '../render/scene.ts';
import type { Distance } from '../render/solids.ts';
import { clamp, smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';

/** What a baker chooses: how dark the crust is, and what flour. */
export interface Dough {
  readonly pale: Vector;
  readonly brown: Vector;
  readonly dark: Vector;
  readonly crumb: Vector;
  /** Where the noise of this batch starts. */
  readonly offset: number;
}

/** White, mixed or wholemeal dough, baked light to dark. */
export function dough(chance: Chance): Dough {
  const bake = chance.between(0, 1);
  return {
    pale: mixed(colour('#dcb378'), colour('#c99b62'), bake),
    brown: mixed(colour('#bd8444'), colour('#96602f'), bake),
    dark: mixed(colour('#8a5428'), colour('#57301a'), bake),
    crumb: chance.pick(['#f0e2c2', '#ecdcb8', '#e0c99c', '#c9a878'].map(colour)),
    offset: chance.offset(),
  };
}

/** Paints crust. @param baked 0 pale to 1 dark */
export function paintCrust(look: Look, of: Dough, x: number, y: number, z: number, baked: number): void {
  const mottled = clamp(baked + 0.7 * (fractal(x * 5 + of.offset, y * 5, z * 5, 4) - 0.5));
  tint(look, of.pale);
  shade(look, of.brown, smoothstep(0, 0.55, mottled));
  shade(look, of.dark, smoothstep(0.5, 1.05, mottled));
  look.gloss = 0.14;
  look.polish = 0.3;
}

/** Paints the inside of a loaf, with its holes. @param pores holes a unit length */
export function paintCrumb(look: Look, of: Dough, x: number, y: number, z: number, pores = 13): void {
  tint(look, of.crumb);
  const hole = cells(x * pores + of.offset, y * pores, z * pores);
  const level = (0.68 + 0.32 * smoothstep(0.12, 0.42, hole)) * (0.9 + 0.2 * noise(x * 4, y * 4, z * 4 + of.offset));
  look.red *= level;
  look.green *= level * (0.96 + 0.04 * level);
  look.blue *= level * (0.9 + 0.1 * level);
  look.gloss = 0;
  look.soft = 0.35;
}

/** Relief of crust and crumb: fine grain. */
export const grain =
  (of: Dough, height = 0.012): Distance =>
  (x, y, z) =>
    height * fractal(x * 13 + of.offset, y * 13, z * 13, 3);

/** A body of crust through and through: darker where it faces up. @param cut 0 to 1 where the crust has burst open */
export function crust(of: Dough, cut: Distance = () => 0, gloss = 0.14): Material {
  return {
    paint: (look, x, y, z, up) => {
      paintCrust(look, of, x, y, z, 0.42 + 0.4 * up);
      const open = cut(x, y, z);
      if (open > 0) shade(look, mixed(of.crumb, of.pale, 0.55), 0.85 * open);
      look.gloss = gloss * (1 - 0.8 * open);
      look.polish = 0.3 + gloss * 0.4;
    },
    relief: grain(of),
  };
}
