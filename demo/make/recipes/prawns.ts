import type { Chance } from '../chance.ts';
import { flakes, leaf, lemonSlice } from '../garnish.ts';
import { carried } from '../group.ts';
import { plain } from '../materials.ts';
import { colour, mixed, shade, tint } from '../render/colours.ts';
import { fractal } from '../render/noise.ts';
import type { Material, Thing } from '../render/scene.ts';
import { bent, blend, capsule, ellipsoid, moved, sphere, type Solid } from '../render/solids.ts';
import { clamp, smoothstep, type Vector } from '../render/vector.ts';
import type { Recipe } from '../setting.ts';
import { board, bowl, plate } from '../tableware.ts';

const SEGMENTS = 6;

/** How a prawn curls: the radius of its bow, and the degrees that the bow spans from head to tail. */
interface Curl {
  readonly radius: number;
  readonly span: number;
  readonly thick: number;
}

/** Share of the way from head to tail at which a point lies, and its distance from the bow. */
function along({ radius, span }: Curl, x: number, y: number, z: number): readonly [number, number] {
  const whole = (span * Math.PI) / 180;
  let angle = Math.atan2(z, x);
  if (angle < whole / 2 - Math.PI) angle += 2 * Math.PI;
  const t = clamp(angle / whole);
  const dx = x - radius * Math.cos(t * whole);
  const dz = z - radius * Math.sin(t * whole);
  return [t, Math.sqrt(dx * dx + y * y + dz * dz)];
}

/** The tail of a prawn without its fan: a bow round the y axis from +x, thinner to its end, in rings that overlap. */
function curled(curl: Curl): Solid {
  const { radius, thick } = curl;
  const reach = radius + thick * 1.1;
  return {
    low: [-reach, -thick * 1.1, -reach],
    high: [reach, thick * 1.1, reach],
    distance: (x, y, z) => {
      // Away from the whole ring, the bow is no nearer.
      const off = Math.sqrt(x * x + z * z) - radius;
      const ringAway = Math.sqrt(off * off + y * y) - thick * 1.1;
      if (ringAway > 0.05) return ringAway;
      const [t, aside] = along(curl, x, y, z);
      const ring = (t * SEGMENTS) % 1;
      return 0.8 * (aside - thick * (1 - 0.6 * t * t) * (t < 0.2 ? 0.72 + 1.4 * t : 1) * (0.92 + 0.1 * ring));
    },
  };
}

/** Red bands on pale flesh, paler on the belly side. */
function shellMaterial(chance: Chance, curl: Curl, deep: Vector, pale: Vector): Material {
  const offset = chance.offset();
  return {
    paint: (look, x, y, z) => {
      const [t] = along(curl, x, y, z);
      const s = t * SEGMENTS + 0.25 * (fractal(x * 8 + offset, y * 8, z * 8, 2) - 0.5);
      const ring = s - Math.floor(s);
      const inside = smoothstep(curl.radius, curl.radius - curl.thick, Math.hypot(x, z));
      tint(look, mixed(pale, deep, 0.2 + 0.8 * smoothstep(0.25, 0.7, ring) * smoothstep(1, 0.93, ring)));
      shade(look, pale, 0.6 * inside * (1 - 0.6 * t));
      shade(look, deep, smoothstep(0.85, 1, t));
      look.gloss = 0.55;
      look.polish = 0.7;
      look.soft = 0.45;
    },
  };
}

/** The parts beyond the end of the bow, whose frame is at +x of it and points along −z. */
function fan(curl: Curl, material: Material): Thing[] {
  const angle = (curl.span * Math.PI) / 180;
  const end: Vector = [curl.radius * Math.cos(angle), 0, curl.radius * Math.sin(angle)];
  const blades = [-38, -13, 13, 38].map((spread): Thing => ({
    solid: moved(ellipsoid(curl.thick * 0.95, curl.thick * 0.16, curl.thick * 0.36), [curl.thick * 0.95, 0, 0]),
    material,
    turn: [0, spread, 0],
    part: 'prawn/tail',
  }));
  return carried(blades, end, [0, -curl.span - 90, 0]);
}

/** Carapace, eyes, feelers and legs, before the start of the bow. */
function head(chance: Chance, { radius, thick }: Curl, material: Material): Thing[] {
  const feeler = (bend: number, spread: number): Thing => ({
    solid: bent(capsule([-0.36, 0, 0], [0.36, 0, 0], 0.009), bend),
    material,
    at: [0.12 * spread, 0.02, -thick * 3 - 0.3],
    turn: [0, 90 + 22 * spread, 0],
    part: 'prawn/head',
  });
  const legs = Array.from({ length: 5 }, (_, i): Thing => ({
    solid: capsule([0, 0, 0], [-thick * 1.7, -thick * 0.4, thick * 0.7], 0.013),
    material,
    at: [-thick * 0.5, 0, thick * (0.7 - 0.55 * i)],
    part: 'prawn/leg',
  }));
  const things: Thing[] = [
    {
      solid: blend(
        0.06,
        moved(ellipsoid(thick * 1.04, thick, thick * 1.7), [0, 0, -thick * 0.9]),
        moved(ellipsoid(thick * 0.3, thick * 0.3, thick * 1.3), [thick * 0.3, 0, -thick * 2.2]),
      ),
      material,
      part: 'prawn/head',
    },
    ...[-1, 1].map((side): Thing => ({
      solid: sphere(thick * 0.24),
      material: plain({ colour: [0.012, 0.01, 0.01], gloss: 1, polish: 0.9 }),
      at: [-thick * 0.1, side * thick * 0.55, -thick * 2.1],
      part: 'prawn/eye',
    })),
    feeler(0.5 + chance.normal(0.2), -0.6),
    feeler(-0.4 + chance.normal(0.2), 0.8),
    ...legs,
  ];
  return carried(things, [radius, 0, 0]);
}

/** A cooked prawn on its side, its middle near the origin, its underside at y = 0. */
function prawn(chance: Chance, withHead: boolean): Thing[] {
  const curl: Curl = withHead
    ? { radius: chance.between(0.27, 0.33), span: chance.between(120, 150), thick: chance.between(0.1, 0.115) }
    : { radius: chance.between(0.18, 0.21), span: chance.between(190, 235), thick: chance.between(0.105, 0.12) };
  const deep = chance.colour(colour('#e0431c'), colour('#f0692f'));
  const pale = withHead ? mixed(deep, colour('#f9c9a4'), 0.55) : chance.colour(colour('#f6bf9c'), colour('#f0a57c'));
  const red = plain({
    colour: mixed(deep, colour('#c4240f'), 0.35),
    gloss: 0.6,
    polish: 0.75,
    mottle: 0.25,
    grain: 12,
    soft: 0.2,
  });
  const things: Thing[] = [
    { solid: curled(curl), material: shellMaterial(chance, curl, deep, pale), part: 'prawn' },
    ...fan(curl, red),
    ...(withHead ? head(chance, curl, red) : []),
  ];
  return carried(things, [0, curl.thick, withHead ? -0.08 : 0]);
}

/** Shelled prawns in a heap, curled, on a plate or in a bowl. */
function heaped(chance: Chance): ReturnType<Recipe> {
  const inBowl = chance.happens(0.4);
  const dish = inBowl ? bowl(chance, 0.9, 0.4, 0.35) : plate(chance, 1);
  const around = chance.whole(6, 7);
  const size = chance.between(1, 1.12);
  const ring = Array.from({ length: around }, (_, i) => {
    const angle = (2 * Math.PI * (i + chance.between(-0.15, 0.15))) / around;
    const at: Vector = [0.53 * Math.sin(angle), dish.floor, 0.53 * Math.cos(angle)];
    const flip = chance.happens(0.5) ? 0 : 180;
    return carried(
      carried(prawn(chance, false), [0, flip === 0 ? 0 : 0.2, 0], [flip, 0, 0]),
      at,
      [chance.normal(10), chance.between(0, 360), chance.normal(10)],
      size,
    );
  });
  const top = chance.whole(2, 3);
  const upper = Array.from({ length: top }, (_, i) => {
    const angle = (2 * Math.PI * i) / top + chance.between(-0.3, 0.3);
    const at: Vector = [0.23 * Math.sin(angle), dish.floor + 0.19 + 0.03 * i, 0.2 * Math.cos(angle)];
    return carried(prawn(chance, false), at, [chance.normal(12), chance.between(0, 360), chance.normal(12)], size);
  });
  const herbs = flakes(chance, chance.whole(6, 22), 0.035, () => {
    const [x, , z] = chance.inRing(0, 0.7);
    return [x, dish.floor + 0.22 * (1 - Math.hypot(x, z)) + 0.06, z];
  });
  const lemon = chance.happens(0.5) ? carried([lemonSlice(chance, 0.22)], [0, dish.floor + 0.01, 0.02]) : [];
  return {
    things: [...dish.things, ...ring.flat(), ...upper.flat(), ...herbs, ...lemon],
    reach: 0.88,
    elevation: [38, 72],
  };
}

/** Whole prawns side by side, heads on. */
function inRow(chance: Chance): ReturnType<Recipe> {
  const dish = chance.happens(0.5) ? plate(chance, 1.05) : board(chance, 1, 0.75);
  const count = chance.whole(3, 4);
  const rows = Array.from({ length: count }, (_, i) => {
    const at: Vector = [(i - (count - 1) / 2) * 0.37 - 0.08, dish.floor + 0.01 * i, chance.normal(0.03)];
    // Nested: the bows' backs all to one side.
    return carried(prawn(chance, true), at, [0, 70 + chance.normal(5), 0], 1.25);
  });
  const beside = chance.happens(0.6)
    ? carried([lemonSlice(chance, 0.2)], [-0.5, dish.floor, 0.12], [0, chance.between(0, 360), 0])
    : carried([leaf(chance, 0.24, 0.13)], [-0.5, dish.floor, 0.12], [0, chance.between(0, 360), 0]);
  return { things: [...dish.things, ...rows.flat(), ...beside], reach: 0.92, elevation: [42, 75] };
}

/** Prawns: shelled and curled in a heap, or whole in a row. */
export const prawns: Recipe = (chance) => (chance.happens(0.55) ? heaped(chance) : inRow(chance));
