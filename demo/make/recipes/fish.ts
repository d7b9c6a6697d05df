import type { Chance } from '../chance.ts';
import { flakes, lemonSlice, sprig } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { polygon2 } from '../render/outlines.ts';
import { blend, box, ellipsoid, extruded, minus, moved, sphere, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, plate, tray } from '../tableware.ts';

/** Colours of a whole fish from its back to its belly, and how its scales stand out. */
interface Skin {
  readonly back: Vector;
  readonly flank: Vector;
  readonly belly: Vector;
  readonly scales: number;
  /** Share of brown from the grill. */
  readonly grilled: number;
}

const skins: readonly Skin[] = [
  { back: colour('#37485a'), flank: colour('#8896a0'), belly: colour('#c9c8bd'), scales: 0.5, grilled: 0 },
  { back: colour('#4f5639'), flank: colour('#99957a'), belly: colour('#cfc7ad'), scales: 0.5, grilled: 0 },
  { back: colour('#b23a26'), flank: colour('#cf654b'), belly: colour('#e3b09b'), scales: 0.45, grilled: 0 },
  { back: colour('#7d5a30'), flank: colour('#c9985a'), belly: colour('#e3c48d'), scales: 0.4, grilled: 1 },
];

const char = colour('#2c170b');
const white = colour('#efe9d8');
const HEAD = 0.36;
const GILL: readonly [number, number, number] = [0.68, 0.02, 0.33];

/** The fish on its side: nose at +x, back at +z, 1.5 long without its tail. */
const body: Solid = minus(
  blend(
    0.12,
    ellipsoid(0.64, 0.16, 0.27),
    moved(ellipsoid(0.32, 0.13, 0.19), [0.44, 0, -0.01]),
    moved(ellipsoid(0.36, 0.06, 0.085), [-0.6, 0, 0.01]),
  ),
  moved(box(0.11, 0.4, 0.013, 0.01), [0.75, 0, -0.035], [0, 12, 0]),
  0.01,
);

/** Rows of scales, each a bow over the next: 0 at its root, 1 at its edge. */
function scaleAt(x: number, z: number): number {
  const v = z / 0.075 + 100;
  const across = (v % 1) * 2 - 1;
  const u = -x / 0.085 + 100 + (Math.floor(v) % 2) * 0.5 - 0.5 * across * across;
  return ((u % 1) + 1) % 1;
}

/** @param cuts where along x the skin is slashed */
function skinMaterial(
  chance: Chance,
  { back, flank, belly, scales, grilled }: Skin,
  cuts: readonly number[],
): Material {
  const offset = chance.offset();
  const flesh = colour('#d3ab80');
  const scaled = (x: number): number => scales * smoothstep(HEAD + 0.02, HEAD - 0.04, x) * smoothstep(-0.85, -0.7, x);
  return {
    paint: (look, x, y, z) => {
      tint(look, flank);
      shade(look, back, smoothstep(0.02, 0.2, z));
      shade(look, belly, smoothstep(-0.06, -0.19, z));
      const scale = scaleAt(x, z);
      const level = 1 + scaled(x) * (0.45 * smoothstep(0.9, 0.2, scale) - 0.85 * smoothstep(0.75, 1, scale));
      look.red *= level;
      look.green *= level;
      look.blue *= level;
      const gill = Math.abs(Math.hypot(x - GILL[0], z - GILL[1]) - GILL[2]);
      if (x < 0.5) shade(look, char, 0.75 * smoothstep(0.024, 0.008, gill) * smoothstep(0.2, 0.14, Math.abs(z)));
      if (grilled > 0) {
        const brown = fractal(x * 3 + offset, y * 3, z * 3, 3);
        shade(look, char, grilled * 0.75 * smoothstep(0.45, 0.72, brown + 0.15 * Math.abs(z / 0.25)));
      }
      for (const cut of cuts) {
        const near = Math.abs(x - cut - 0.35 * z);
        if (Math.abs(z) < 0.15 && near < 0.05) {
          shade(look, flesh, 0.85 * smoothstep(0.024, 0.014, near));
          shade(look, char, 0.7 * smoothstep(0.014, 0.006, Math.abs(near - 0.026)));
        }
      }
      look.gloss = 0.55;
      look.polish = 0.65;
    },
    relief: (x, _y, z) => 0.012 * scaled(x) * (1 - scaleAt(x, z)),
  };
}

/** A fin: rays along it. @param outline corners in x and z */
function fin(
  skin: Skin,
  outline: readonly (readonly [number, number])[],
  at: Vector,
  turn: Vector,
  fan: Vector,
): Thing {
  const material: Material = {
    paint: (look, x, _y, z) => {
      const ray = Math.sin(Math.atan2(z - fan[2], x - fan[0]) * 60);
      tint(look, skin.back);
      shade(look, skin.flank, 0.4 + 0.45 * ray);
      look.gloss = 0.4;
      look.polish = 0.6;
      look.soft = 0.4;
    },
  };
  return { solid: extruded(polygon2(outline), 0.5, 0.006, 0.008), material, at, turn, part: 'fish/fin' };
}

function fish(chance: Chance, skin: Skin): Thing[] {
  const cuts = skin.grilled > 0 || chance.happens(0.35) ? [-0.28, -0.05, 0.18] : [];
  const tail: (readonly [number, number])[] = [
    [0.12, 0.04],
    [-0.26, 0.25],
    [-0.15, 0],
    [-0.26, -0.23],
    [0.12, -0.04],
  ];
  const dorsal: (readonly [number, number])[] = [
    [0.28, -0.06],
    [0.2, 0.1],
    [-0.1, 0.1],
    [-0.4, 0.03],
    [-0.32, -0.06],
  ];
  const anal: (readonly [number, number])[] = [
    [0.14, 0.06],
    [-0.16, -0.09],
    [-0.16, 0.05],
  ];
  const pectoral: (readonly [number, number])[] = [
    [0.08, 0.02],
    [-0.16, 0.06],
    [-0.19, -0.05],
    [0.08, -0.03],
  ];
  return [
    { solid: body, material: skinMaterial(chance, skin, cuts), part: 'fish' },
    fin(skin, tail, [-0.93, 0, 0.01], [0, 0, 0], [0.2, 0, 0]),
    fin(skin, dorsal, [0, 0, 0.25], [0, 0, 0], [0.9, 0, -0.6]),
    fin(skin, anal, [-0.33, 0, -0.22], [0, 0, 0], [0.3, 0, 0.4]),
    fin(skin, pectoral, [0.25, 0.165, -0.06], [8, -10, -8], [0.2, 0, 0]),
    {
      solid: sphere(0.062),
      material: plain({ colour: skin.grilled > 0 ? white : colour('#e9d9a0'), gloss: 0.6, polish: 0.8 }),
      at: [0.53, 0.085, 0.06],
      part: 'fish/eye',
    },
    {
      solid: ellipsoid(0.038, 0.02, 0.038),
      material: plain({ colour: skin.grilled > 0 ? colour('#d9d4c4') : [0.01, 0.01, 0.012], gloss: 0.9, polish: 0.9 }),
      at: [0.53, 0.14, 0.062],
      part: 'fish/eye',
    },
  ];
}

/** A whole fish, fresh or grilled, on a plate, a tray or a board, with slices of lemon and herbs; now and then two. */
export const wholeFish: Recipe = (chance) => {
  const dish = chance.pick([
    () => plate(chance, 1.05),
    () => tray(chance, 1.08, 0.7),
    () => board(chance, 1.08, 0.7),
  ])();
  const skin = chance.pick(skins);
  const two = chance.happens(0.25);
  const size = two ? 0.8 : chance.between(0.98, 1.06);
  const flat = dish.floor + 0.13 * size;
  const places: Vector[] = two
    ? [
        [0.12, flat, -0.27],
        [0.02, flat, 0.27],
      ]
    : [[0.14, flat, 0.05]];
  const spin = chance.normal(5);
  const bodies = places.flatMap((at) => carried(fish(chance, skin), at, [0, chance.normal(3), 0], size));
  const beside = two
    ? []
    : [
        ...Array.from({ length: chance.whole(1, 3) }, (_, i) =>
          carried(
            [lemonSlice(chance, 0.17)],
            [-0.2 + 0.27 * i, dish.floor + 0.01 + 0.01 * i, -0.46],
            [0, chance.between(0, 360), 0],
          ),
        ).flat(),
        ...carried(sprig(chance, 0.45), [-0.6, dish.floor, 0.42], [0, chance.between(-20, 20), 0]),
      ];
  const herbs = flakes(chance, chance.whole(0, 14), 0.025, () => {
    const [x, , z] = chance.inRing(0, 0.6);
    return [x, dish.floor + (Math.abs(z) < 0.15 ? 0.3 : 0.02), z];
  });
  const things = carried([...bodies, ...beside, ...herbs], [0, 0, 0], [0, spin, 0]);
  return { things: [...dish.things, ...things], reach: 0.9, elevation: [42, 78] };
};
