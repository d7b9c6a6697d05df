import { mixed, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
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

/** A leaf of lettuce: a shallow cup whose edge is ruffled, pale at its heart. @param radius of the leaf */
export function lettuce(chance: Chance, radius: number, of: Vector, edge: Vector): Thing {
  const [first, second] = [chance.whole(4, 6), chance.whole(8, 12)];
  const phase = chance.between(0, 6);
  const cup = chance.between(0.25, 0.55);
  const ruffle = chance.between(0.12, 0.2) * radius;
  const offset = chance.offset();
  const thickness = 0.012;
  const solid: Solid = {
    low: [-1.2 * radius, -0.05 - ruffle, -1.2 * radius],
    high: [1.2 * radius, cup * radius + ruffle + 0.05, 1.2 * radius],
    distance: (x, y, z) => {
      const r = Math.sqrt(x * x + z * z);
      const angle = Math.atan2(z, x);
      const s = Math.min(r / radius, 1.2);
      const rim = radius * (1 + 0.1 * Math.sin(first * angle + phase) + 0.06 * Math.sin(second * angle));
      const wave = Math.sin(first * angle - phase) + 0.6 * Math.sin(second * angle + 2 * phase);
      const height = cup * radius * s * s + 0.6 * ruffle * wave * s * s;
      return 0.5 * Math.max(Math.abs(y - height) - thickness, r - rim);
    },
  };
  const heart = mixed(of, [0.75, 0.8, 0.4], 0.75);
  const material: Material = {
    paint: (look, x, y, z) => {
      const s = Math.hypot(x, z) / radius;
      const angle = Math.atan2(z, x);
      tint(look, heart);
      shade(look, of, smoothstep(0.05, 0.6, s));
      shade(look, edge, smoothstep(0.65, 1.05, s + 0.3 * (noise(x * 9 + offset, y * 9, z * 9) - 0.5)));
      const vein = Math.abs(Math.sin(angle * 5 + 1.5 * noise(x * 5 + offset, 0, z * 5)));
      shade(look, heart, 0.55 * smoothstep(0.22, 0.02, vein) * (1 - 0.6 * s));
      look.gloss = 0.35;
      look.polish = 0.55;
      look.soft = 0.6;
    },
    relief: (x, y, z) => 0.03 * fractal(x * 9 + offset, y * 9, z * 9, 2),
  };
  return { solid, material, part: 'salad/lettuce' };
}
