import type { Chance } from '../chance.ts';
import { carried } from '../group.ts';
import type { Material, Thing } from '../render/scene.ts';
import { ellipsoid } from '../render/solids.ts';
import { normalise, type Vector } from '../render/vector.ts';

/** A heap of food: the upper half of an ellipsoid that stands on a floor. */
export interface Mound {
  /** The middle of its base. */
  readonly at: Vector;
  readonly radius: number;
  readonly height: number;
}

/** A place on a mound's surface. */
export interface Spot {
  readonly at: Vector;
  /** Of length 1, outwards. */
  readonly normal: Vector;
}

/** The place above a point of the base given from the mound's middle; beyond the radius, on the floor. */
export function spotAt({ at, radius, height }: Mound, x: number, z: number): Spot {
  const share = 1 - (x * x + z * z) / (radius * radius);
  if (share <= 0) return { at: [at[0] + x, at[1], at[2] + z], normal: [0, 1, 0] };
  const y = height * Math.sqrt(share);
  return {
    at: [at[0] + x, at[1] + y, at[2] + z],
    normal: normalise([x / (radius * radius), y / (height * height), z / (radius * radius)]),
  };
}

/**
 * Places spread evenly over a mound, on a sunflower's spiral that is shaken a little.
 *
 * @param share of the mound, from its top down, that they cover
 */
export function spread(chance: Chance, mound: Mound, count: number, share = 1): Spot[] {
  const steepness = Math.min(mound.height / mound.radius, 1);
  const start = chance.between(0, 2 * Math.PI);
  return Array.from({ length: count }, (_, i) => {
    const u = (share * (i + chance.between(0.2, 0.8))) / count;
    const angle = start + i * 2.39996 + chance.normal(0.12);
    // A flat disc takes equal areas at √u, a half sphere at √(2u − u²).
    const r = mound.radius * Math.sqrt(u * (1 + steepness * (1 - u))) * 0.995;
    return spotAt(mound, r * Math.sin(angle), r * Math.cos(angle));
  });
}

/** Things made round the origin, standing on it, set on a place of a mound: spun by degrees about its normal, raised along it. */
export function setOn({ at, normal }: Spot, things: readonly Thing[], spin: number, raised = 0): Thing[] {
  const tilt = (Math.acos(Math.min(normal[1], 1)) * 180) / Math.PI;
  const azimuth = (Math.atan2(normal[0], normal[2]) * 180) / Math.PI;
  const point: Vector = [at[0] + raised * normal[0], at[1] + raised * normal[1], at[2] + raised * normal[2]];
  return carried(carried(things, [0, 0, 0], [0, spin - azimuth, 0]), point, [tilt, azimuth, 0]);
}

/** What a mound holds below its outermost pieces, which lie `skin` deep. */
export const coreOf = ({ at, radius, height }: Mound, material: Material, part: string, skin = 0): Thing => ({
  solid: ellipsoid(radius - skin, height - skin, radius - skin),
  material,
  at,
  part,
});
