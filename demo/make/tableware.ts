import { ceramic, metal, plain, tones, wood } from './materials.ts';
import type { Chance } from './chance.ts';
import { colour } from './render/colours.ts';
import type { Material, Thing } from './render/scene.ts';
import { polygon2 } from './render/outlines.ts';
import {
  blend,
  box,
  capsule,
  cylinder,
  ellipsoid,
  hollow,
  minus,
  moved,
  revolved,
  stretched,
  torus,
  union,
  type Solid,
} from './render/solids.ts';
import type { Vector } from './render/vector.ts';

/** A vessel on the table: its things, and where food lies on it. */
export interface Vessel {
  readonly things: readonly Thing[];
  /** Height of the surface that food lies on, or of the liquid. */
  readonly floor: number;
  /** Radius within which food lies. */
  readonly room: number;
}

const crockery = (chance: Chance): Material => ceramic(chance.pick(tones.crockery), chance.between(0.55, 0.9));

/** A round plate with a rim. @param radius of the whole */
export function plate(chance: Chance, radius = 1, material = crockery(chance), part = 'plate'): Vessel {
  const flat = radius * chance.between(0.62, 0.72);
  const rise = radius * chance.between(0.09, 0.14);
  const profile = polygon2([
    [-0.02, 0],
    [flat, 0],
    [radius, rise],
    [radius, rise + 0.03],
    [flat - 0.03, 0.045],
    [-0.02, 0.045],
  ]);
  const solid = revolved((r, y) => profile(r, y) - 0.012, radius + 0.03, -0.02, rise + 0.06);
  return { things: [{ solid, material, at: [0, 0.012, 0], part }], floor: 0.07, room: flat - 0.05 };
}

/** A rectangular plate or tray with raised edges. */
export function tray(chance: Chance, halfX: number, halfZ: number, material = crockery(chance)): Vessel {
  const solid = minus(
    box(halfX, 0.06, halfZ, 0.05),
    moved(box(halfX - 0.07, 0.06, halfZ - 0.07, 0.04), [0, 0.06, 0]),
    0.02,
  );
  return {
    things: [{ solid, material, at: [0, 0.06, 0], part: 'plate' }],
    floor: 0.065,
    room: Math.min(halfX, halfZ) - 0.1,
  };
}

/** A chopping board, with a hole in a corner or a handle. */
export function board(chance: Chance, halfX = 1.1, halfZ = 0.8): Vessel {
  const plank = box(halfX, 0.05, halfZ, 0.03);
  const handle = moved(box(0.3, 0.05, 0.1, 0.04), [halfX + 0.2, 0, 0]);
  const hole = moved(cylinder(0.05, 0.2), [halfX + 0.36, 0, 0]);
  const solid = chance.happens(0.5) ? minus(union(plank, handle), hole) : plank;
  return {
    things: [{ solid, material: wood(chance, chance.pick(tones.wood)), at: [0, 0.05, 0], part: 'board' }],
    floor: 0.1,
    room: Math.min(halfX, halfZ) - 0.08,
  };
}

/**
 * A bowl, open above. @param depth its height; @param fill the share of the height up to which it is full: `floor` and `room`
 * are the level and the radius there
 */
export function bowl(chance: Chance, radius = 0.8, depth = 0.45, fill = 0.75, material = crockery(chance)): Vessel {
  const wall = 0.045;
  const foot = radius * chance.between(0.4, 0.55);
  const power = chance.between(1.7, 2.6);
  // The wall's radius at a height between 0 and 1: it leaves the foot flat and ends steep.
  const radiusAt = (height: number): number => foot + (radius - foot) * (1 - (1 - height) ** power) ** (1 / power);
  const steps = 10;
  const outer = Array.from({ length: steps + 1 }, (_, i) => [radiusAt(i / steps), (depth * i) / steps] as const);
  const inner = outer.map(([r, y]) => [Math.max(r - wall, 0), Math.max(y, wall)] as const).reverse();
  const profile = polygon2([[-0.01, 0], ...outer, ...inner, [-0.01, wall]]);
  const solid = revolved((r, y) => profile(r, y) - 0.01, radius + 0.02, -0.01, depth + 0.01);
  return {
    things: [{ solid, material, at: [0, 0.01, 0], part: 'bowl' }],
    floor: depth * fill,
    room: radiusAt(fill) - wall - 0.005,
  };
}

/** What fills a vessel up to its floor: a disc, to be given a liquid's material. */
export const filling = (vessel: Vessel, material: Material, part: string): Thing => ({
  solid: cylinder(vessel.room + 0.02, 0.02, 0.005),
  material,
  at: [0, vessel.floor - 0.02, 0],
  part,
});

/** A tumbler. */
export function tumbler(
  chance: Chance,
  material: Material = plain({ colour: [0.75, 0.85, 0.85], gloss: 1.5, polish: 0.95, opacity: 0.25 }),
): Solid & { material: Material } {
  const height = chance.between(0.35, 0.5);
  return { ...hollow(cylinder(0.25, height, 0.04), 0.03), material };
}

/** A fork or a knife or a spoon, lying along x. */
function cutlery(chance: Chance): Thing {
  const handle = capsule([-0.75, 0.03, 0], [0.25, 0.04, 0], 0.035);
  const bowlOfSpoon = moved(stretched(cylinder(0.17, 0.02, 0.015), 1.45, 1, 1), [0.45, 0.04, 0]);
  const tines = [-0.07, 0, 0.07].map((z) => capsule([0.36, 0.05, z], [0.68, 0.04, z], 0.018));
  const blade = moved(box(0.42, 0.015, 0.07, 0.012), [0.6, 0.03, 0.02]);
  const forms: Solid[] = [
    blend(0.05, handle, bowlOfSpoon),
    blend(0.05, handle, moved(box(0.08, 0.02, 0.1, 0.02), [0.32, 0.045, 0]), ...tines),
    blend(0.04, handle, blade),
  ];
  return { solid: chance.pick(forms), material: metal() };
}

function napkin(chance: Chance): Thing {
  const of = chance.pick(tones.cloth);
  const side = chance.between(0.35, 0.6);
  return {
    solid: box(side, 0.018, side * chance.between(0.6, 1), 0.015),
    material: plain({ colour: of, mottle: 0.12, grain: 5, rough: 0.01 }),
    at: [0, 0.018, 0],
  };
}

const chopsticks = (chance: Chance): Thing => ({
  solid: union(capsule([-1, 0.035, 0], [1, 0.03, 0.03], 0.03), capsule([-1, 0.035, 0.11], [1, 0.03, 0.08], 0.03)),
  material: plain({
    colour: chance.pick([...tones.wood, colour('#7a1f1c'), colour('#1d1a1a')]),
    gloss: 0.4,
    polish: 0.7,
  }),
});

function cup(chance: Chance): Thing {
  const body = minus(cylinder(0.28, 0.25, 0.06), moved(cylinder(0.24, 0.25, 0.05), [0, 0.05, 0]));
  const handle = moved(torus(0.13, 0.035), [0.3, 0, 0], [90, 0, 0]);
  return { solid: blend(0.03, body, handle), material: ceramic(chance.pick(tones.crockery)), at: [0, 0.25, 0] };
}

function saltCellar(chance: Chance): Thing {
  return {
    solid: union(cylinder(0.12, 0.18, 0.03), moved(ellipsoid(0.12, 0.08, 0.12), [0, 0.18, 0])),
    material: plain({ colour: chance.pick(tones.stone), gloss: 0.6, polish: 0.8 }),
    at: [0, 0.18, 0],
  };
}

const kinds: readonly ((chance: Chance) => Thing)[] = [
  cutlery,
  cutlery,
  napkin,
  chopsticks,
  cup,
  saltCellar,
  (chance) => {
    const { material, ...solid } = tumbler(chance);
    return { solid, material, at: [0, 0.45, 0] };
  },
];

/** Things that lie about on any table, out of the way of a dish of the given reach: none of them says what the food is. */
export function clutter(chance: Chance, reach: number): Thing[] {
  return Array.from({ length: chance.whole(0, 3) }, (_, i) => {
    const thing = chance.pick(kinds)(chance);
    const spot: Vector = chance.inRing(reach + 0.45, reach + 1.1);
    const lift = thing.at?.[1] ?? 0;
    return { ...thing, at: [spot[0], lift + 0.002 * i, spot[2]], turn: [0, chance.between(0, 360), 0] };
  });
}
