import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import type { Solid } from '../render/solids.ts';
import { smoothstep } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';

/** A rasher's own shape: half its length and width, and how it waves. */
interface Rasher {
  readonly long: number;
  readonly wide: number;
  readonly wave: number;
  readonly rate: number;
  readonly phase: number;
}

/** A strip along x whose surface rises and falls, its two edges not quite together. */
function strip({ long, wide, wave, rate, phase }: Rasher): Solid {
  const thick = 0.02;
  const steep = 1 / Math.sqrt(1 + (wave * rate) ** 2);
  return {
    low: [-long, -wave - 2 * thick, -wide * 1.2],
    high: [long, wave + 2 * thick, wide * 1.2],
    distance: (x, y, z) => {
      const middle = 0.16 * wide * Math.sin(rate * 0.6 * x + phase * 2);
      const surface = wave * Math.sin(rate * x + phase + 1.6 * (z / wide) * Math.sin(x * 2.3 + phase));
      const aside = Math.max(Math.abs(z - middle) - wide, Math.abs(x) - long);
      const up = Math.abs(y - surface) * steep;
      const [a, b] = [Math.max(aside + thick, 0), up];
      return 0.75 * (Math.sqrt(a * a + b * b) - thick);
    },
  };
}

/** Bands of red meat and pale fat along the strip, crisped darker where it stands up. */
function baconMaterial(chance: Chance, { wide, wave }: Rasher, crisp: number): Material {
  const offset = chance.offset();
  const lean = mixed(colour('#b8352c'), colour('#70200f'), crisp);
  const fat = mixed(colour('#f3c9ae'), colour('#d99a5a'), crisp);
  const burnt = mixed(lean, [0.03, 0.008, 0.004], 0.6);
  return {
    paint: (look, x, y, z) => {
      const waver = 0.8 * (fractal(x * 1.6 + offset, 4, z * 1.6, 3) - 0.5);
      const band = fractal(x * 0.35 + offset, 9, (z / wide) * 2.1 + waver, 2);
      tint(look, lean);
      shade(look, fat, smoothstep(0.56, 0.61, band) + 0.75 * smoothstep(0.37, 0.33, band));
      shade(look, fat, 0.9 * smoothstep(0.72, 0.84, z / wide + 0.3 * waver));
      shade(look, burnt, crisp * 0.75 * smoothstep(0.5, 0.72, noise(x * 4 + offset, 2, z * 5)));
      shade(look, burnt, crisp * 0.4 * smoothstep(0.3, 1, y / wave));
      look.gloss = 0.55;
      look.polish = 0.65;
      look.soft = 0.3;
    },
    relief: (x, y, z) => 0.014 * fractal(x * 8 + offset, y * 5, z * 12, 3),
  };
}

/** Rashers of fried streaky bacon side by side, with others across them. */
export const bacon: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1.02),
    () => plate(chance, 1.02),
    () => tray(chance, 1.04, 0.86),
    () => board(chance, 1.04, 0.86),
  ])();
  const crisp = chance.between(0.15, 0.8);
  const rasher = (): Thing => {
    const of: Rasher = {
      long: chance.between(0.66, 0.78),
      wide: chance.between(0.125, 0.15),
      wave: chance.between(0.03, 0.06),
      rate: chance.between(6, 10),
      phase: chance.between(0, 6.3),
    };
    return { solid: strip(of), material: baconMaterial(chance, of, crisp), part: 'bacon' };
  };
  const count = chance.whole(3, 4);
  const row = Array.from({ length: count }, (_, i) =>
    carried(
      [rasher()],
      [chance.normal(0.04), vessel.floor + 0.075 + 0.012 * (i % 2), (i - (count - 1) / 2) * 0.32],
      [chance.normal(3), chance.normal(5), 0],
    ),
  ).flat();
  const across = Array.from({ length: chance.whole(0, 2) }, (_, i) =>
    carried(
      [rasher()],
      [chance.normal(0.12), vessel.floor + 0.18 + 0.08 * i, chance.normal(0.12)],
      [0, chance.pick([-1, 1]) * chance.between(35, 75), 0],
    ),
  ).flat();
  const green = chance.happens(0.4)
    ? carried([leaf(chance, 0.2, 0.11)], [0.5, vessel.floor + 0.03, 0.72], [0, chance.between(0, 180), 0])
    : [];
  return { things: [...vessel.things, ...row, ...across, ...green], reach: 0.86, elevation: [36, 72] };
};
