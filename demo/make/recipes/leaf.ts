import { mixed, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material } from '../render/scene.ts';
import type { Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';

/** How a leaf hangs: folded up along its midrib, and bent down towards its tip; 0 is flat. */
export interface Hang {
  readonly fold?: number;
  readonly droop?: number;
  readonly thickness?: number;
}

/** A pointed leaf that starts at the origin and lies along +x. */
export function leaf(length: number, halfWidth: number, { fold = 0.25, droop = 0.3, thickness = 0.008 }: Hang): Solid {
  const drop = Math.abs(droop) * length;
  return {
    low: [0, -drop - thickness, -halfWidth],
    high: [length, drop + fold * halfWidth + thickness, halfWidth],
    distance: (x, y, z) => {
      const s = Math.min(Math.max(x / length, 0), 1);
      const half = halfWidth * Math.sin(Math.PI * Math.sqrt(s) * (1.35 - 0.35 * s));
      const across = Math.abs(z);
      const height = fold * across - droop * length * s * s;
      const aside = Math.max(across - half, x - length, -x);
      return 0.65 * Math.max(Math.abs(y - height) - thickness, aside);
    },
  };
}

/** A leaf's green, with a paler midrib along x and side veins. */
export function leafMaterial(chance: Chance, of: Vector, gloss = 0.3): Material {
  const offset = chance.offset();
  const pale = mixed(of, [0.55, 0.62, 0.25], 0.5);
  return {
    paint: (look, x, y, z) => {
      tint(look, of);
      const veins = Math.abs(Math.sin((x - Math.abs(z) * 0.7) * 42));
      shade(look, pale, 0.7 * smoothstep(0.014, 0.004, Math.abs(z)) + 0.3 * smoothstep(0.3, 0, veins));
      const level = 0.75 + 0.5 * fractal(x * 6 + offset, y * 6, z * 6, 2);
      look.red *= level;
      look.green *= level;
      look.blue *= level;
      look.gloss = gloss;
      look.polish = 0.45;
      look.soft = 0.4;
    },
  };
}
