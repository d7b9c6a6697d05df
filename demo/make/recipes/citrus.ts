import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { cutBy, cylinder, sphere, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate } from '../tableware.ts';
import { rind, type Fruit } from './fruits.ts';
import { heap } from './heap.ts';
import { leaf, leafMaterial } from './leaf.ts';

/** A kind of citrus fruit: its skin, its flesh, its radius. */
interface Citrus {
  readonly skin: Vector;
  readonly flesh: Vector;
  readonly radius: number;
  readonly part: string;
}

const orange: Citrus = { skin: colour('#ef8a14'), flesh: colour('#f39a1f'), radius: 0.36, part: 'orange' };
const kinds: readonly Citrus[] = [
  orange,
  orange,
  { skin: colour('#e9781a'), flesh: colour('#b52a1c'), radius: 0.35, part: 'orange' },
  { skin: colour('#eda94a'), flesh: colour('#e0604c'), radius: 0.42, part: 'grapefruit' },
  { skin: colour('#f0c924'), flesh: colour('#f2dd6a'), radius: 0.31, part: 'lemon' },
];

/** Skin outside; on faces across the y axis pith, membranes and the flesh of ten segments. */
function cutMaterial(chance: Chance, { skin, flesh, radius }: Citrus): Material {
  const peel = rind(chance, skin);
  const pith = mixed(skin, [0.9, 0.84, 0.66], 0.8);
  const bright = mixed(flesh, [1, 0.8, 0.4], 0.35);
  const count = chance.whole(9, 11);
  const offset = chance.offset();
  return {
    paint: (look, x, y, z, up) => {
      if (Math.abs(up) < 0.95 || Math.hypot(x, z) > radius * 0.97) {
        peel.paint(look, x, y, z, up);
        return;
      }
      const r = Math.hypot(x, z);
      const turn = ((Math.atan2(z, x) / (2 * Math.PI)) * count + count) % 1;
      const toWall = (Math.min(turn, 1 - turn) * 2 * Math.PI * r) / count;
      const inside = Math.min(toWall, r - radius * 0.1, radius * 0.86 - r);
      tint(look, pith);
      shade(look, bright, smoothstep(0.004, 0.012, inside));
      shade(look, flesh, smoothstep(0.014, 0.04, inside) * (0.55 + 0.45 * noise(x * 30 + offset, r * 9, z * 30)));
      look.gloss = 0.5;
      look.polish = 0.75;
      look.soft = 0.6;
    },
    relief: (x, y, z) => peel.relief!(x, y, z),
  };
}

const whole = (chance: Chance, { skin, radius, part }: Citrus): Fruit => ({
  things: [
    { solid: sphere(radius), material: rind(chance, skin), part },
    {
      solid: cylinder(0.03, 0.012, 0.006),
      material: plain({ colour: colour('#6b7a34') }),
      at: [0, radius, 0],
      part: `${part}/stalk`,
    },
  ],
  radius,
});

/** Half a fruit, its face up. */
const half = (chance: Chance, kind: Citrus): Thing => ({
  solid: cutBy(sphere(kind.radius), [0, 1, 0], 0),
  material: cutMaterial(chance, kind),
  part: kind.part,
});

/** A round slice that lies flat, its middle at the origin. */
function citrusSlice(chance: Chance, kind: Citrus): Thing {
  const solid: Solid = cylinder(kind.radius, 0.035, 0.01);
  return { solid, material: cutMaterial(chance, kind), part: kind.part };
}

/** Oranges or their kin, whole, halved and sliced. */
export const citrus: Recipe = (chance) => {
  const kind = chance.pick(kinds);
  const dish = chance.pick([
    () => board(chance, 1.1, 0.85),
    () => plate(chance, 1.05),
    () => ({ things: [] as Thing[], floor: 0 }),
  ])();
  const wholes = chance.whole(1, 3);
  const halves = chance.whole(1, 2);
  const spots = heap(chance, Array<number>(wholes + halves).fill(kind.radius * 1.03), { floor: dish.floor, room: 0.6 });
  const fruits = spots.flatMap(([x, , z], i) => {
    const tilt: Vector = [chance.normal(40), chance.between(0, 360), chance.normal(40)];
    if (i < wholes) return carried(whole(chance, kind).things, [x, dish.floor + kind.radius, z], tilt);
    // A half leans towards whoever looks, or lies on its back.
    const lean = chance.between(0, 22);
    return carried([half(chance, kind)], [x, dish.floor + kind.radius * 0.98, z], [lean, chance.between(0, 360), 0]);
  });
  const slices = Array.from({ length: chance.whole(0, 3) }, (_, i) => {
    const [x, , z] = chance.inRing(0.72, 0.9);
    return { ...citrusSlice(chance, kind), at: [x, dish.floor + 0.035 + 0.07 * i, z] as Vector };
  });
  const [lx, , lz] = chance.inRing(0.5, 0.8);
  const leaves: Thing[] = chance.happens(0.5)
    ? [
        {
          solid: leaf(0.42, 0.13, { fold: 0.3, droop: 0.2 }),
          material: leafMaterial(chance, colour('#2f6b2a')),
          at: [lx, dish.floor + 0.1, lz],
          turn: [0, chance.between(0, 360), 0],
          part: `${kind.part}/leaf`,
        },
      ]
    : [];
  return { things: [...dish.things, ...fruits, ...slices, ...leaves], reach: 0.9, middle: 0.2, elevation: [34, 72] };
};
