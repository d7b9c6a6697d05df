import { colour } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Thing } from '../render/scene.ts';
import { box, capsule, displaced, type Solid } from '../render/solids.ts';
import type { Vector } from '../render/vector.ts';
import type { Chance } from '../chance.ts';
import { plain } from '../materials.ts';
import type { Dish, Recipe } from '../setting.ts';
import { bowl } from '../tableware.ts';
import { eggSolid, shell, shells } from './egg-shape.ts';

/** An egg in its shell. @param turn degrees: [0, 0, 90] stands on its blunt end */
function egg(chance: Chance, of: Vector, at: Vector, turn: Vector): Thing {
  const half = chance.between(0.34, 0.38);
  return {
    solid: eggSolid(half, half * chance.between(0.72, 0.77)),
    material: shell(chance, of),
    at,
    turn,
    part: 'egg',
  };
}

const lying = (chance: Chance): Vector => [0, chance.between(0, 360), chance.between(-10, 10)];

/** Eggs of one colour, or each of its own. */
function shellColours(chance: Chance): () => Vector {
  const one = chance.pick(shells);
  const motley = chance.happens(0.3);
  return () => (motley ? chance.pick(shells) : one);
}

/** One to five eggs in their shells on the table. */
export const wholeEggs: Recipe = (chance) => {
  const count = chance.whole(1, 5);
  const shellColour = shellColours(chance);
  const distance = [0, 0, 0.32, 0.38, 0.46, 0.54][count]!;
  const start = chance.between(0, 2 * Math.PI);
  const things = Array.from({ length: count }, (_, i) => {
    const angle = start + (i * 2 * Math.PI) / count + chance.between(-0.15, 0.15);
    const at: Vector = [distance * Math.sin(angle), 0.265, distance * Math.cos(angle)];
    return egg(chance, shellColour(), at, [0, (angle * 180) / Math.PI - 90 + chance.between(-35, 35), 0]);
  });
  return { things, reach: [0, 0.5, 0.66, 0.74, 0.82, 0.88][count]!, middle: 0.22, elevation: [25, 60] };
};

const PITCH = 0.62;

/** The lower half of an egg carton: a tray of moulded pulp with a cup for each egg, cups `PITCH` apart. */
function carton(columns: number, rows: number): Solid {
  const halfX = (columns * PITCH) / 2;
  const halfZ = (rows * PITCH) / 2;
  const outer = box(halfX + 0.04, 0.2, halfZ + 0.04, 0.1);
  return {
    ...outer,
    distance: (x, y, z) => {
      // All cups are one cup, repeated: folds the point into the middle cell.
      const column = Math.min(Math.max(Math.round(x / PITCH + (columns - 1) / 2), 0), columns - 1);
      const row = Math.min(Math.max(Math.round(z / PITCH + (rows - 1) / 2), 0), rows - 1);
      const cx = x - (column - (columns - 1) / 2) * PITCH;
      const cz = z - (row - (rows - 1) / 2) * PITCH;
      const hole = Math.hypot(cx, y - 0.16, cz) - 0.31;
      return 0.9 * Math.max(outer.distance(x, y, z), -hole);
    },
  };
}

/** Eggs standing in a carton of pulp, some cups empty. */
export const eggCarton: Recipe = (chance) => {
  const [columns, rows] = chance.pick([
    [3, 2],
    [3, 2],
    [2, 2],
    [4, 2],
    [3, 3],
  ] as const);
  const shellColour = shellColours(chance);
  const offset = chance.offset();
  const pulp = chance.pick(['#8f8b84', '#a58f72', '#7f8a8e', '#97826a'].map(colour));
  const tray: Thing = {
    solid: carton(columns, rows),
    material: plain({ colour: pulp, mottle: 0.18, grain: 16, rough: 0.006, offset }),
    at: [0, 0.2, 0],
    part: 'carton',
  };
  const gaps = chance.happens(0.5) ? 0.2 : 0;
  const eggs = Array.from({ length: columns * rows }, (_, i): Thing[] => {
    if (i > 1 && chance.happens(gaps)) return [];
    const x = ((i % columns) - (columns - 1) / 2) * PITCH;
    const z = (Math.floor(i / columns) - (rows - 1) / 2) * PITCH;
    return [egg(chance, shellColour(), [x, 0.4, z], [chance.normal(5), 0, 90 + chance.normal(5)])];
  }).flat();
  return { things: [tray, ...eggs], reach: 0.44 * Math.max(columns, 2.4) * 0.8, middle: 0.3, elevation: [30, 62] };
};

/** A nest of straw: loose bent stalks laid round a ring. */
function nest(chance: Chance): Thing[] {
  return Array.from({ length: 150 }, (): Thing => {
    const angle = chance.between(0, 2 * Math.PI);
    const aside = chance.between(-1, 1);
    const radius = 0.72 + 0.2 * aside;
    const height = 0.06 + 0.24 * chance.between(0, 1) * (1 - aside * aside * 0.6);
    const half = chance.between(0.16, 0.34);
    return {
      solid: capsule([-half, 0, 0], [half, 0, 0], chance.between(0.012, 0.022)),
      material: plain({ colour: chance.colour(colour('#8f6f3c'), colour('#d9bd7c')), gloss: 0.1 }),
      at: [radius * Math.sin(angle), height, radius * Math.cos(angle)],
      turn: [0, (angle * 180) / Math.PI + chance.normal(16), chance.normal(9)],
      part: 'nest',
    };
  });
}

/** Eggs heaped in a bowl or lying in a nest. */
export const gatheredEggs: Recipe = (chance): Dish => {
  const shellColour = shellColours(chance);
  if (chance.happens(0.5)) {
    const ring = Array.from({ length: 3 }, (_, i) => {
      const angle = (i * 2 * Math.PI) / 3 + chance.between(-0.2, 0.2);
      const at: Vector = [0.31 * Math.sin(angle), 0.28, 0.31 * Math.cos(angle)];
      return egg(chance, shellColour(), at, [0, (angle * 180) / Math.PI + chance.between(-60, 60), 0]);
    });
    const floor: Thing = {
      solid: displaced(box(0.6, 0.03, 0.6, 0.03), 0.03, (x, y, z) => fractal(x * 9, y, z * 9, 2)),
      material: plain({ colour: colour('#7d6236'), mottle: 0.5, grain: 14 }),
      at: [0, 0.03, 0],
      part: 'nest',
    };
    return { things: [floor, ...nest(chance), ...ring], reach: 0.86, middle: 0.18, elevation: [32, 68] };
  }
  const dish = bowl(chance, 0.86, 0.42, 0.4);
  const around = Array.from({ length: 5 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 5 + chance.between(-0.1, 0.1);
    const at: Vector = [0.46 * Math.sin(angle), 0.36, 0.46 * Math.cos(angle)];
    return egg(chance, shellColour(), at, [0, (angle * 180) / Math.PI + chance.between(-25, 25), 0]);
  });
  const top = egg(chance, shellColour(), [0.04, chance.between(0.52, 0.58), 0.02], lying(chance));
  return { things: [...dish.things, ...around, top], reach: 0.86, middle: 0.28, elevation: [28, 66] };
};
