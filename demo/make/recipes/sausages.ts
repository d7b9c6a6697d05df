import type { Chance } from '../chance.ts';
import { leaf } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { bent, blend, capsule, moved, sphere, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Dish, Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { dip } from './batter.ts';
import { bars } from './grilled.ts';

interface Batch {
  readonly skin: Vector;
  readonly brown: Vector;
  readonly half: number;
  readonly radius: number;
  /** Scored with a knife before they were grilled. */
  readonly scored: boolean;
}

function batchOf(chance: Chance): Batch {
  const radius = chance.between(0.115, 0.15);
  return {
    ...chance.pick([
      { skin: colour('#a9532b'), brown: colour('#642812') },
      { skin: colour('#a5462a'), brown: colour('#5e2010') },
      { skin: colour('#a8583a'), brown: colour('#6a2c18') },
    ]),
    half: radius * chance.between(3.5, 4.6),
    radius,
    scored: chance.happens(0.5),
  };
}

/** Skin that shines, browned in patches along its top, with dark marks across. */
function skinMaterial(chance: Chance, { skin, brown, radius, scored }: Batch): Material {
  const offset = chance.offset();
  const burnt = mixed(brown, [0.02, 0.008, 0.004], 0.7);
  const mark = bars(scored ? 52 : 90, radius * chance.between(1.35, 1.7), scored ? 0.018 : 0.032, chance.offset());
  const flesh = mixed(skin, colour('#e0a07a'), 0.4);
  return {
    paint: (look, x, y, z) => {
      const patch = fractal(x * 4 + offset, y * 6, z * 6, 3);
      tint(look, skin);
      shade(look, brown, smoothstep(0.38, 0.66, patch) * 0.85);
      shade(look, burnt, 0.5 * smoothstep(0.6, 0.75, patch));
      const marked = mark(x, z) * smoothstep(-0.1, 0.5, y / radius);
      shade(look, scored ? flesh : burnt, 0.85 * marked);
      look.gloss = 0.65 - 0.4 * marked;
      look.polish = 0.7;
      look.soft = 0.15;
    },
    relief: (x, y, z) =>
      0.008 * noise(x * 16 + offset, y * 16, z * 16) - 0.02 * mark(x, z) * smoothstep(-0.1, 0.5, y / radius),
  };
}

/** A bent sausage along x with a knot of skin at each end. */
const sausageSolid = ({ half, radius }: Batch, curve: number): Solid =>
  bent(
    blend(
      0.05,
      capsule([-half + radius, 0, 0], [half - radius, 0, 0], radius),
      ...[-1, 1].map((side) => moved(sphere(radius * 0.26), [side * (half + radius * 0.1), 0, 0])),
    ),
    curve,
  );

/** Bowed in the plane of the plate, marks upwards. */
function sausage(chance: Chance, batch: Batch): Thing {
  const curve = chance.between(0.1, 0.7);
  return {
    // Bending bends about z; a quarter turn about x lays the bow flat, before the skin is painted.
    solid: moved(sausageSolid(batch, curve), [0, 0, 0], [90, 0, 0]),
    material: skinMaterial(chance, batch),
    part: 'sausages',
  };
}

/** Three to five side by side. */
function inRow(chance: Chance): Dish {
  const vessel = chance.pick([
    () => plate(chance, 1.04),
    () => board(chance, 1.04, 0.82),
    () => tray(chance, 1.04, 0.82),
  ])();
  const batch = batchOf(chance);
  const count = chance.whole(3, 5);
  const size = Math.min(1.3, 0.68 / batch.half, 1.35 / (count * 2.2 * batch.radius));
  const row = Array.from({ length: count }, (_, i) =>
    carried(
      [sausage(chance, batch)],
      [chance.normal(0.03), vessel.floor + batch.radius * size, (i - (count - 1) / 2) * 2.15 * batch.radius * size],
      [chance.normal(8), chance.normal(4), 0],
      size,
    ),
  ).flat();
  const crossing =
    count < 5 && chance.happens(0.45)
      ? carried([sausage(chance, batch)], [0, vessel.floor + 2.9 * batch.radius * size, 0], [0, 55, 0], size)
      : [];
  const beside = chance.pick([
    () => dip(chance, [-0.6, 0.08, -0.66], 0.2),
    () => carried([leaf(chance, 0.22, 0.12)], [0.62, vessel.floor + 0.03, 0.6], [0, chance.between(0, 90), 0]),
    () => [],
  ])();
  return { things: [...vessel.things, ...row, ...crossing, ...beside], reach: 0.85, middle: 0.16, elevation: [34, 70] };
}

/** A string of them, linked end to end in a zigzag. */
function linked(chance: Chance): Dish {
  const vessel = chance.happens(0.5) ? board(chance, 1.04, 0.86) : plate(chance, 1.06);
  const batch = { ...batchOf(chance), half: 0.42, radius: 0.13, scored: false };
  const count = chance.whole(4, 5);
  const knot = plain({ colour: batch.brown, gloss: 0.5 });
  const things = Array.from({ length: count }, (_, i) => {
    const slope = i % 2 === 0 ? 62 : -62;
    const at: Vector = [(i - (count - 1) / 2) * 0.4, vessel.floor + batch.radius, 0];
    const tie: Thing = {
      solid: sphere(0.045),
      material: knot,
      at: [at[0] + 0.2, at[1], i % 2 === 0 ? -0.4 : 0.4],
      part: 'sausages',
    };
    const link = carried([sausage(chance, batch)], at, [chance.normal(6), slope + chance.normal(3), 0], 1.05);
    return i < count - 1 ? [...link, tie] : link;
  }).flat();
  const turn = vessel.room > 0.8 ? 0 : chance.between(-12, 12);
  return { things: [...vessel.things, ...carried(things, [0, 0, 0], [0, turn, 0])], reach: 0.86, elevation: [40, 74] };
}

/** Grilled sausages, loose or linked. */
export const sausages: Recipe = (chance) => (chance.happens(0.7) ? inRow(chance) : linked(chance));
