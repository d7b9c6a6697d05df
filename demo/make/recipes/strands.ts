import type { Chance } from '../chance.ts';
import type { Material, Thing } from '../render/scene.ts';
import { capsule, type Solid } from '../render/solids.ts';
import { add, cross, normalise, scale, subtract, type Vector } from '../render/vector.ts';
import { coreOf, spotAt, spread, type Mound, type Spot } from './mound.ts';

/** A heap of strands. */
export interface Strands {
  readonly mound: Mound;
  readonly count: number;
  /** Half the width of a strand; of a ribbon, half its thickness is a fifth of it. */
  readonly radius: number;
  readonly ribbon?: boolean;
  /** 0: strands lie any way; 1: they run round the heap, as when twirled. */
  readonly swirl: number;
  /** How fast they curl, radians a unit of length. */
  readonly curl: number;
  /** Chosen for each strand. */
  readonly materials: readonly Material[];
  readonly core: Material;
  readonly part: string;
}

/** Length of a rod. */
const STEP = 0.14;

/** A path over a mound from a place near (x, z): it wanders, keeps within the edge, and rises and dips among the others. */
function path(chance: Chance, of: Strands, x: number, z: number): Spot[] {
  const { mound, radius, swirl, curl, ribbon = false } = of;
  const reach = mound.radius * 0.985;
  const sense = chance.happens(0.85) ? 1 : -1;
  let heading = chance.happens(swirl)
    ? Math.atan2(x, z) + sense * (Math.PI / 2) + chance.normal(0.25)
    : chance.between(0, 2 * Math.PI);
  let turning = chance.normal(curl);
  const phase = chance.between(0, 6.3);
  const rhythm = chance.between(3, 6);
  const layer = chance.between(0, ribbon ? 1.2 : 1.8) * radius;
  const roll = ribbon ? chance.between(-0.9, 0.9) : 0;
  return Array.from({ length: chance.whole(6, 11) }, (_, i) => {
    const { at, normal } = spotAt(mound, x, z);
    const wave = radius * (ribbon ? 0.4 : 1) * Math.sin(phase + rhythm * i * STEP);
    const across: Vector = [Math.cos(heading), 0, -Math.sin(heading)];
    const leaning = roll * Math.sin(0.5 * phase + 0.5 * rhythm * i * STEP);
    const spot = {
      at: add(at, scale(normal, layer + wave + radius * Math.abs(Math.sin(leaning)))),
      normal: normalise(add(normal, scale(across, Math.tan(leaning)))),
    };
    const bearing = Math.atan2(x, z);
    const clockwise = Math.sin(heading - bearing) >= 0 ? 1 : -1;
    const r = Math.hypot(x, z);
    // Twirled strands keep to their circle; at the edge any strand is led along it and inwards.
    const tangent = bearing + clockwise * (Math.PI / 2 + (r > reach * 0.9 ? 0.35 : 0));
    turning += chance.normal(curl * 0.35);
    heading += turning * STEP + (r > reach * 0.82 ? 0.8 : swirl * 0.5) * Math.sin(tangent - heading);
    // On a slope a step covers less of the base.
    const flat = STEP * Math.max(normal[1], 0.45);
    x += flat * Math.sin(heading);
    z += flat * Math.cos(heading);
    const pull = Math.min(1, reach / Math.hypot(x, z));
    x *= pull;
    z *= pull;
    return spot;
  });
}

/** A flat piece of ribbon between two points. */
function band(from: Spot, to: Spot, halfWidth: number, halfThickness: number): Solid {
  const whole = subtract(to.at, from.at);
  const along = normalise(whole);
  const side = normalise(cross(along, add(from.normal, to.normal)));
  const normal = cross(side, along);
  const half = Math.hypot(...whole) / 2 + halfWidth * 0.25;
  const middle = scale(add(from.at, to.at), 0.5);
  const reach = ([0, 1, 2] as const).map(
    (i) =>
      Math.abs(along[i]) * half + Math.abs(side[i]) * halfWidth + Math.abs(normal[i]) * halfThickness + halfThickness,
  );
  return {
    low: [middle[0] - reach[0]!, middle[1] - reach[1]!, middle[2] - reach[2]!],
    high: [middle[0] + reach[0]!, middle[1] + reach[1]!, middle[2] + reach[2]!],
    distance: (x, y, z) => {
      const px = x - middle[0];
      const py = y - middle[1];
      const pz = z - middle[2];
      const a = Math.max(Math.abs(px * along[0] + py * along[1] + pz * along[2]) - half, 0);
      const b = Math.max(Math.abs(px * side[0] + py * side[1] + pz * side[2]) - halfWidth, 0);
      const c = Math.abs(px * normal[0] + py * normal[1] + pz * normal[2]);
      return Math.sqrt(a * a + b * b + c * c) - halfThickness;
    },
  };
}

/** Strands heaped on a mound: rods or bands from point to point, each a thing of its own, and a core below them. */
export function strands(chance: Chance, of: Strands): Thing[] {
  const { mound, count, radius, ribbon = false, materials, core, part } = of;
  const rods = spread(chance, mound, count).map(({ at }) => {
    const material = chance.pick(materials);
    const spots = path(chance, of, at[0] - mound.at[0], at[2] - mound.at[2]);
    return spots.slice(1).map((spot, i): Thing => {
      const before = spots[i]!;
      const solid = ribbon ? band(before, spot, radius, radius * 0.2) : capsule(before.at, spot.at, radius);
      return { solid, material, part };
    });
  });
  return [coreOf(mound, core, part, radius), ...rods.flat()];
}
