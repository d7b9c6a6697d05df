import { sprig } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { box, cutBy, displaced, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';
import { grilling, paintSeared, seared, type Grill } from './grilled.ts';

/** A log of meat along x: half its length, height and width. */
interface Joint {
  readonly long: number;
  readonly high: number;
  readonly wide: number;
  /** Between the strings tied round it. */
  readonly pitch: number;
}

/** How far a point is from the middle line, 1 at the surface of a smooth joint. */
const outness = ({ high, wide }: Joint, y: number, z: number): number => Math.hypot(y / high, z / wide);

/** Brown and peppered without; within, a grey rim and a pink middle, in cuts across. */
function roastMaterial(of: Grill, joint: Joint, middle: Vector): Material {
  const rim = colour('#a5745c');
  const fat = colour('#ecd3b4');
  const edge = Math.min(joint.high, joint.wide);
  return {
    paint: (look, x, y, z, up) => {
      const depth = (1 - outness(joint, y, z)) * edge + 0.03 * (noise(x * 3 + of.offset, y * 9, z * 9) - 0.5);
      paintSeared(look, of, x, y, z);
      shade(look, of.light, 0.25 * Math.max(up, 0));
      if (depth > 0.028 && joint.long - Math.abs(x) > 0.1) {
        const muscle = fractal(x + of.offset, y * 7, z * 7, 3);
        tint(look, rim);
        shade(look, middle, smoothstep(0.035, 0.11, depth));
        shade(look, mixed(middle, [0.5, 0.08, 0.08], 0.5), 0.5 * smoothstep(0.5, 0.68, muscle));
        shade(look, fat, 0.75 * smoothstep(0.02, 0.006, Math.abs(fractal(x, y * 3.2 + of.offset, z * 3.2, 2) - 0.5)));
        look.gloss = 0.4;
        look.polish = 0.55;
        look.soft = 0.3;
      }
    },
    relief: seared(of, 0.02),
  };
}

/** The whole joint, lumpy, round the origin. */
function jointSolid(joint: Joint, of: Grill): Solid {
  const { long, high, wide, pitch } = joint;
  const base = box(long, high, wide, high * 0.9);
  const edge = Math.min(high, wide);
  const log: Solid = {
    ...base,
    distance: (x, y, z) => {
      const bulge = 1 - 0.05 * Math.cos((2 * Math.PI * x) / pitch);
      const end = Math.max(Math.abs(x) - long + 0.22, 0) / 0.22;
      return 0.8 * Math.max((Math.sqrt(outness(joint, y, z) ** 2 + end * end) - bulge) * edge, Math.abs(x) - long);
    },
  };
  return displaced(
    { ...log, low: [-long, -high * 1.08, -wide * 1.08], high: [long, high * 1.08, wide * 1.08] },
    0.025,
    (x, y, z) => noise(x * 6 + of.offset, y * 6, z * 6),
  );
}

/** A string tied round the joint at x. */
function string(joint: Joint, x: number): Thing {
  const solid: Solid = {
    low: [-0.02, -joint.high * 1.1, -joint.wide * 1.1],
    high: [0.02, joint.high * 1.1, joint.wide * 1.1],
    distance: (px, y, z) => {
      const off = (outness(joint, y, z) - 0.985) * Math.min(joint.high, joint.wide);
      return 0.75 * (Math.sqrt(px * px + off * off) - 0.017);
    },
  };
  return {
    solid,
    material: plain({ colour: colour('#e2d3b0'), rough: 0.01, grain: 60 }),
    at: [x, 0, 0],
    part: 'string',
  };
}

/** Roast beef, partly carved: slices lie before the joint, pink within. */
export const roast: Recipe = (chance) => {
  const vessel = chance.pick([
    () => plate(chance, 1.1),
    () => board(chance, 1.12, 0.78),
    () => tray(chance, 1.12, 0.78),
  ])();
  const of = { ...grilling(chance), light: colour('#8f5a34') };
  const joint: Joint = {
    long: 0.92,
    high: chance.between(0.28, 0.33),
    wide: chance.between(0.33, 0.39),
    pitch: chance.between(0.2, 0.26),
  };
  const material = roastMaterial(of, joint, chance.colour(colour('#b8403c'), colour('#d4766c')));
  const solid = jointSolid(joint, of);
  const face = chance.between(0.1, 0.3);
  const back = -0.62;
  const tied = chance.happens(0.65);
  const rest: Thing[] = [
    {
      solid: { ...cutBy(solid, [1, 0, 0], face), high: [face, solid.high[1], solid.high[2]] },
      material,
      part: 'roast',
    },
    ...(tied
      ? Array.from({ length: 5 }, (_, i) => back + joint.pitch * i)
          .filter((x) => x < face - 0.06)
          .map((x) => string(joint, Math.round(x / joint.pitch) * joint.pitch))
      : []),
  ];
  const shift = -0.12;
  const count = chance.whole(3, 4);
  const slices = Array.from({ length: count }, (_, i) => {
    const thick = chance.between(0.055, 0.075);
    const from = face + 0.02 + i * 0.07;
    const slice: Thing = {
      solid: {
        ...cutBy(cutBy(solid, [1, 0, 0], from + thick), [-1, 0, 0], -from),
        low: [from, solid.low[1], solid.low[2]],
        high: [from + thick, solid.high[1], solid.high[2]],
      },
      material,
      at: [-from, 0, 0],
      part: 'roast/slice',
    };
    // Fallen from the joint, cut face up, each on the one before.
    const lean = 58 + 9 * i;
    const lift = joint.high * Math.cos((lean * Math.PI) / 180) + 0.015;
    return carried(
      [slice],
      [face + 0.2 + i * 0.15, vessel.floor + lift + 0.01, chance.normal(0.03)],
      [0, chance.normal(4), lean],
    );
  });
  const food = [
    ...carried(rest, [0, vessel.floor + joint.high * 0.96, 0]),
    ...slices.flat(),
    ...(chance.happens(0.6) ? carried(sprig(chance, 0.5), [-0.3, vessel.floor, 0.6], [0, chance.normal(8), 0]) : []),
  ];
  return {
    things: [...vessel.things, ...carried(food, [shift, 0, 0])],
    reach: 0.88,
    middle: 0.26,
    elevation: [26, 56],
    azimuth: [15, 100],
  };
};
