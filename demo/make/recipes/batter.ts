import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { cells, fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { displaced, type Solid } from '../render/solids.ts';
import { clamp, smoothstep, type Vector } from '../render/vector.ts';
import { bowl } from '../tableware.ts';
import { carried } from '../group.ts';

/** What came out of one pan of hot oil: its tones from pale to burnt, and where its noise starts. */
export interface Frying {
  readonly pale: Vector;
  readonly golden: Vector;
  readonly dark: Vector;
  readonly offset: number;
}

/** @param least, @param most how long it fried: 0 pale gold, 1 deep brown */
export function frying(chance: Chance, least = 0, most = 1): Frying {
  const heat = chance.between(least, most);
  return {
    pale: mixed(colour('#f4c468'), colour('#e6a548'), heat),
    golden: mixed(colour('#e0902f'), colour('#bd6220'), heat),
    dark: mixed(colour('#a8511c'), colour('#743212'), heat),
    offset: chance.offset(),
  };
}

/** Lumps with creases between them, `1 / grain` wide: 0 in a crease to 1. */
const lumps =
  (grain: number, offset: number) =>
  (x: number, y: number, z: number): number => {
    const coarse = Math.abs(2 * noise(x * grain + offset, y * grain, z * grain) - 1);
    const fine = Math.abs(2 * noise(x * grain * 2.3, y * grain * 2.3 + offset, z * grain * 2.3) - 1);
    return clamp(0.75 * coarse + 0.45 * fine);
  };

/** A body in a lumpy coat. @param amount its thickness, @param grain lumps a unit length */
export const coated = (solid: Solid, of: Frying, amount: number, grain: number): Solid =>
  displaced(solid, amount, lumps(grain, of.offset));

/** Crust of batter or breadcrumbs over lumps of the same grain: pale on top of them, dark in the creases. */
export function batter(of: Frying, grain: number, crumbs = 26, height = 0.02): Material {
  const lump = lumps(grain, of.offset);
  const burnt = mixed(of.dark, [0.08, 0.03, 0.01], 0.35);
  return {
    paint: (look, x, y, z, up) => {
      const patch = fractal(x * 3.1 + of.offset, y * 3.1, z * 3.1, 3);
      const crumb = cells(x * crumbs + of.offset, y * crumbs, z * crumbs);
      const high = lump(x, y, z);
      tint(look, of.golden);
      shade(look, of.pale, 0.8 * smoothstep(0.3, 0.85, high) + 0.15 * up);
      shade(look, of.dark, 0.75 * smoothstep(0.5, 0.72, patch) + 0.55 * smoothstep(0.25, 0.02, high));
      shade(look, burnt, 0.5 * smoothstep(0.55, 0.95, crumb));
      shade(look, of.pale, 0.5 * smoothstep(0.28, 0.12, crumb));
      look.gloss = 0.28;
      look.polish = 0.4;
      look.soft = 0.15;
    },
    relief: (x, y, z) => -height * cells(x * crumbs + of.offset, y * crumbs, z * crumbs),
  };
}

/** Sauces that stand beside fried food: ketchup, mayonnaise, mustard, soy sauce. */
const sauces = ['#b3170c', '#b3170c', '#f3e6bd', '#dd9f1a', '#3a140a'].map(colour);

/** A small bowl of some sauce. @param radius of the bowl */
export function dip(chance: Chance, at: Vector, radius: number): Thing[] {
  const vessel = bowl(chance, radius, radius * chance.between(0.7, 0.95), 0.72);
  const { room, floor } = vessel;
  const wavy = chance.offset();
  const sauce = plain({ colour: chance.pick(sauces), gloss: 0.8, polish: 0.8 });
  const pool: Solid = {
    low: [-room, -0.05, -room],
    high: [room, 0.05, room],
    distance: (x, y, z) => 0.8 * Math.max(y - 0.05 * noise(x * 7 + wavy, 0, z * 7), Math.hypot(x, z) - room, -y - 0.05),
  };
  return carried([...vessel.things, { solid: pool, material: sauce, at: [0, floor - 0.02, 0], part: 'sauce' }], at);
}
