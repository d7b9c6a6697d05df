import { colour } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material } from '../render/scene.ts';
import type { Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';

/** Boiled egg white; darker than it looks, so that light leaves its form visible. */
export const boiledWhite = (): Material => plain({ colour: colour('#e2ded3'), gloss: 0.35, polish: 0.75, soft: 0.35 });

/** Liquid or hard yolk, from yellow to orange. */
export const yolkColour = (chance: Chance): Vector => chance.colour(colour('#f2a60c'), colour('#e87808'));

/** An egg about the x axis, its blunt end at −x: half its length, and half its width. */
export function eggSolid(half: number, halfWidth: number): Solid {
  return {
    low: [-half, -halfWidth * 1.06, -halfWidth * 1.06],
    high: [half, halfWidth * 1.06, halfWidth * 1.06],
    distance: (x, y, z) => {
      const along = Math.min(Math.max(x / half, -1.2), 1.2);
      const width = halfWidth * (1.02 - 0.17 * along);
      const across = Math.sqrt(y * y + z * z) / width;
      const level = Math.sqrt(along * along + across * across);
      if (level < 1e-6) return -halfWidth;
      const slope = Math.sqrt((along / half) ** 2 + (across / width) ** 2);
      return (0.9 * level * (level - 1)) / slope;
    },
  };
}

/** Shell colours of hens' eggs. */
export const shells: readonly Vector[] = ['#d8b08a', '#c98d5e', '#b97a4d', '#e0dacb', '#dcc3a4', '#a9b8a6'].map(colour);

/** A matt shell, sometimes freckled. */
export function shell(chance: Chance, of: Vector): Material {
  const offset = chance.offset();
  const freckled = chance.happens(0.35) ? chance.between(0.25, 0.6) : 0;
  return {
    paint: (look, x, y, z) => {
      const level = 0.96 + 0.1 * (fractal(x * 7 + offset, y * 7, z * 7, 2) - 0.5);
      const freckle = freckled > 0 ? freckled * smoothstep(0.74, 0.82, noise(x * 26 + offset, y * 26, z * 26)) : 0;
      look.red = of[0] * level * (1 - 0.5 * freckle);
      look.green = of[1] * level * (1 - 0.7 * freckle);
      look.blue = of[2] * level * (1 - 0.85 * freckle);
      look.gloss = 0.18;
      look.polish = 0.3;
      look.soft = 0.25;
    },
    relief: (x, y, z) => 0.0006 * noise(x * 60, y * 60, z * 60),
  };
}
