import type { Chance } from '../chance.ts';
import { flakes, lemonSlice } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal, noise } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { cutBy, ellipsoid, hollow, moved, type Solid } from '../render/solids.ts';
import { smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { bowl, plate } from '../tableware.ts';

const blueBlack = colour('#141620');
const ringBlue = colour('#3a4460');
const pearl = colour('#b9bfcc');
const pearlBlue = colour('#6d7a97');
const SHELL = 0.017;

/** A body like a drop: an ellipsoid with half axes along x, y and z about the origin that grows thinner towards −x. */
const drop = (a: number, b: number, c: number): Solid => ({
  low: [-a, -1.15 * b, -1.15 * c],
  high: [a, 1.15 * b, 1.15 * c],
  distance: (x, y, z) => {
    const u = x / a;
    const taper = u < -1 ? 0.55 : u > 1 ? 1.45 : 1 + 0.45 * u;
    const v = y / (b * taper);
    const w = z / (c * taper);
    const k0 = Math.sqrt(u * u + v * v + w * w);
    const [p, q, r] = [u / a, v / (b * taper), w / (c * taper)];
    const k1 = Math.sqrt(p * p + q * q + r * r);
    const bound = k1 < 1e-6 ? -b : (0.8 * k0 * (k0 - 1)) / k1;
    // Deep within, towards the thin side, that is too far: rays would step through a hollow drop's wall.
    return Math.max(bound, (k0 - 1) * 0.8 * b);
  },
});

/** Both halves of a closed mussel, along x from the hinge at the origin. */
const LONG = 0.6;
const closed = moved(drop(LONG / 2, 0.115, 0.165), [LONG / 2, 0, 0]);
const valve: Solid = {
  ...cutBy(hollow(closed, SHELL), [0, 1, 0], 0),
  low: [0, -0.14, -0.19],
  high: [LONG, 0.005, 0.19],
};

/** Black-blue with growth rings round the hinge outside, mother of pearl inside. */
function shellMaterial(chance: Chance): Material {
  const offset = chance.offset();
  const dark = chance.colour(blueBlack, colour('#241f22'));
  return {
    paint: (look, x, y, z) => {
      const inside = closed.distance(x, y, z) < -SHELL * 0.6 && y < -0.004;
      const far = Math.hypot(x, z * 1.5) + 0.03 * fractal(x * 6 + offset, y * 6, z * 6, 2);
      if (inside) {
        tint(look, mixed(pearl, pearlBlue, smoothstep(-0.05, 0.02, y) + 0.3 * fractal(x * 8 + offset, y, z * 8, 2)));
      } else {
        tint(look, dark);
        shade(look, ringBlue, 0.4 * smoothstep(0.2, 0.9, 0.5 + 0.5 * Math.sin(far * 75)) * smoothstep(0, 0.4, far));
      }
      look.gloss = 0.7;
      look.polish = 0.7;
    },
    relief: (x, _y, z) => 0.003 * Math.sin(Math.hypot(x, z * 1.5) * 75),
  };
}

/** The orange meat in a half shell: plump, with a darker frill. */
function meat(chance: Chance): Thing {
  const offset = chance.offset();
  const of = chance.colour(colour('#f2a02e'), colour('#e56f1d'));
  const frill = mixed(of, colour('#7a3f14'), 0.75);
  const body = moved(drop(0.23, 0.085, 0.115), [0.32, -0.005, chance.normal(0.01)]);
  return {
    solid: body,
    material: {
      paint: (look, x, y, z) => {
        tint(look, of);
        const seam = Math.abs(z - 0.03 * Math.sin(x * 20 + offset));
        shade(look, frill, 0.7 * smoothstep(0.025, 0.008, seam) * smoothstep(0.2, 0.3, x));
        shade(look, frill, 0.5 * smoothstep(0.09, 0.13, Math.abs(z) + 0.05 * fractal(x * 14 + offset, y, z * 14, 2)));
        look.gloss = 0.55;
        look.polish = 0.75;
        look.soft = 0.5;
      },
      relief: (x, y, z) => 0.04 * noise(x * 13 + offset, y * 13, z * 13),
    },
    part: 'mussel/flesh',
  };
}

/** A cooked mussel, its middle at the origin, gaping by so many degrees, mouth up. */
function mussel(chance: Chance, gape: number): Thing[] {
  const material = shellMaterial(chance);
  const halves: Thing[] = [
    { solid: valve, material, part: 'mussel/shell' },
    { solid: valve, material, turn: [180, 0, gape], part: 'mussel/shell' },
  ];
  return carried([...halves, meat(chance)], [-0.3, 0, 0]);
}

/** A heap of mussels: where each lies, from a ring below to a few on top. */
function heap(chance: Chance, room: number): readonly Vector[] {
  const below = chance.whole(6, 7);
  const start = chance.between(0, 2 * Math.PI);
  const ring = Array.from({ length: below }, (_, i): Vector => {
    const angle = start + (2 * Math.PI * (i + chance.between(-0.12, 0.12))) / below;
    return [room * Math.sin(angle), 0.12, room * Math.cos(angle)];
  });
  const above = Array.from({ length: 3 }, (_, i): Vector => {
    const angle = start + (2 * Math.PI * (i + chance.between(-0.2, 0.2))) / 3;
    return [0.38 * room * Math.sin(angle), 0.24 + 0.05 * i, 0.38 * room * Math.cos(angle)];
  });
  return [...ring, ...above];
}

/** Steamed mussels, open, on a plate or in a bowl, with herbs and sometimes lemon. */
export const mussels: Recipe = (chance) => {
  const inBowl = chance.happens(0.5);
  const dish = inBowl ? bowl(chance, 0.98, 0.42, 0.35) : plate(chance, 1);
  // Hinges towards the middle, or all to one side of it as in a wheel: never so that the upper halves hide the meat.
  const wheel = chance.pick([-90, 0, 180, -45, 225]);
  const shells = heap(chance, 0.5).flatMap(([x, y, z]) => {
    const outward = (Math.atan2(x, z) * 180) / Math.PI;
    const turn: Vector = [chance.normal(14), outward + wheel + chance.normal(24), chance.between(-5, 22)];
    return carried(
      mussel(chance, y > 0.2 ? chance.between(105, 150) : chance.between(65, 120)),
      [x, dish.floor + y, z],
      turn,
      chance.between(0.95, 1.12),
    );
  });
  const broth: Thing[] = inBowl
    ? [
        {
          solid: ellipsoid(dish.room, 0.03, dish.room),
          material: plain({ colour: colour('#c9a25a'), gloss: 0.8, polish: 0.85 }),
          at: [0, dish.floor, 0],
          part: 'broth',
        },
      ]
    : [];
  const herbs = flakes(chance, chance.whole(10, 30), 0.035, () => {
    const [x, , z] = chance.inRing(0, 0.75);
    return [x, dish.floor + 0.02 + (inBowl ? 0.05 : 0) + 0.25 * chance.between(0, 1) * (1 - Math.hypot(x, z)), z];
  });
  const lemon = chance.happens(0.4)
    ? carried([lemonSlice(chance, 0.24)], [0.62, dish.floor + 0.2, 0], [0, 0, 30]).flatMap((thing) =>
        carried([thing], [0, 0, 0], [0, chance.between(0, 360), 0]),
      )
    : [];
  return { things: [...dish.things, ...broth, ...shells, ...herbs, ...lemon], reach: 0.92, elevation: [35, 72] };
};
