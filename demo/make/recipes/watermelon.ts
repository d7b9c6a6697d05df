import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { cutBy, sphere, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';

const RADIUS = 0.85;

/** By the distance from the melon's middle: red flesh with dark seeds, a pale rim, a striped rind. */
function melonMaterial(chance: Chance, seeds: boolean): Material {
  const red = chance.colour(colour('#e2363a'), colour('#e8504c'));
  const heart = chance.colour(colour('#ea5a58'), colour('#dd3340'));
  const [dark, light] = [colour('#1f4d22'), colour('#6f9f45')];
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      const r = Math.hypot(x, y, z) / RADIUS;
      if (r > 0.985) {
        const stripe = Math.sin(Math.atan2(z, x) * 9 + 2.2 * (fractal(x * 6 + offset, y * 6, z * 6, 3) - 0.5) * 3);
        tint(look, light);
        shade(look, dark, smoothstep(-0.2, 0.4, stripe));
        look.gloss = 0.4;
        look.polish = 0.7;
        return;
      }
      tint(look, heart);
      shade(look, red, smoothstep(0.2, 0.7, r + 0.25 * (noise(x * 14 + offset, y * 14, z * 14) - 0.5)));
      shade(look, [0.85, 0.82, 0.6], smoothstep(0.83, 0.9, r));
      shade(look, [0.3, 0.5, 0.12], smoothstep(0.92, 0.97, r));
      if (seeds && r > 0.3 && r < 0.8) shade(look, [0.012, 0.008, 0.006], seedAt(x, y, z, offset));
      look.gloss = 0.4;
      look.polish = 0.6;
      look.soft = 0.5;
    },
    relief: (x, y, z) => 0.004 * noise(x * 40 + offset, y * 40, z * 40),
  };
}

/** Seeds strewn on a grid of the face that is seen, each in its own place in its cell. */
function seedAt(x: number, y: number, z: number, offset: number): number {
  const u = Math.hypot(x, z) * 6.2 * Math.sign(x || 1);
  const v = y * 6.2;
  const [i, j] = [Math.floor(u), Math.floor(v)];
  if (noise(i * 7.3 + offset, j * 5.1, 0.5) < 0.42) return 0;
  const cu = i + 0.3 + 0.4 * noise(i * 3.7, j * 9.1, offset);
  const cv = j + 0.3 + 0.4 * noise(i * 9.7, j * 2.3, offset + 9);
  return smoothstep(0.21, 0.15, Math.hypot(u - cu, (v - cv) * 0.7));
}

/** A slice across a ball: between two planes, and of it the sector below the middle, `share` of the half disc wide. */
function slice(halfThickness: number, opening: number): Solid {
  const a = (opening * Math.PI) / 360;
  // The rind is down: the sector opens downwards from the middle.
  let solid = cutBy(sphere(RADIUS), [0, 0, 1], halfThickness);
  solid = cutBy(solid, [0, 0, -1], halfThickness);
  solid = cutBy(solid, [Math.cos(a), Math.sin(a), 0], 0);
  solid = cutBy(solid, [-Math.cos(a), Math.sin(a), 0], 0);
  const wide = RADIUS * (opening >= 180 ? 1 : Math.sin(a));
  return { distance: solid.distance, low: [-wide, -RADIUS, -halfThickness], high: [wide, 0, halfThickness] };
}

/** Slices of watermelon: half moons, triangles, or a wedge as cut from the whole. */
export const watermelon: Recipe = (chance) => {
  const dish = chance.pick([
    () => board(chance, 1.2, 0.9),
    () => plate(chance, 1.1),
    () => tray(chance, 1.15, 0.85),
    () => ({ things: [] as Thing[], floor: 0 }),
  ])();
  const seeds = chance.happens(0.8);
  const way = chance.pick(['moons', 'triangles', 'triangles', 'wedges'] as const);
  const count = way === 'wedges' ? chance.whole(1, 2) : way === 'moons' ? chance.whole(2, 3) : chance.whole(3, 5);
  const material = Array.from({ length: count }, () => melonMaterial(chance, seeds));
  const thick = way === 'wedges' ? chance.between(0.26, 0.34) : chance.between(0.07, 0.1);
  const opening = way === 'triangles' ? chance.between(50, 68) : way === 'moons' ? 180 : chance.between(150, 180);
  const solid = slice(thick, opening);
  // Half moons and triangles lie on one another like fallen dominoes; wedges stand on their rind, leaning back.
  const pieces = material.map((of, i): Thing[] => {
    const one: Thing = { solid, material: of, part: 'watermelon' };
    const along = i - (count - 1) / 2;
    if (way === 'wedges') {
      return carried([one], [0, dish.floor + RADIUS * 0.98, along * 0.75], [-12 + 4 * along, chance.normal(6), 0]);
    }
    if (way === 'moons') {
      return carried(
        [{ ...one, at: [0, 0.42, 0] }],
        [chance.normal(0.04), dish.floor + 0.1 + 0.14 * i, along * 0.42 - 0.05],
        [-72 + 5 * i, chance.normal(8), 0],
      );
    }
    const angle = (360 / count) * i + chance.normal(6);
    const radians = (angle * Math.PI) / 180;
    const at: Vector = [0.5 * Math.sin(radians), dish.floor + 0.11, 0.5 * Math.cos(radians)];
    return carried([{ ...one, at: [0, 0.55, 0] }], at, [-84, angle + 180 * (chance.happens(0.25) ? 1 : 0), 0]);
  });
  const turned = carried(pieces.flat(), [0, 0, 0], [0, chance.between(-40, 40), 0]);
  return {
    things: [...dish.things, ...turned],
    reach: 0.95,
    middle: way === 'wedges' ? 0.35 : 0.1,
    elevation: way === 'wedges' ? [22, 45] : [38, 75],
    azimuth: way === 'triangles' ? [0, 360] : [-50, 50],
  };
};
