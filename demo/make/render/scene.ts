import type { Distance, Solid } from './solids.ts';
import type { Vector } from './vector.ts';

/** How a point of a surface takes light. A material writes into it; what it leaves alone keeps the values of {@link matt}. */
export interface Look {
  /** Linear reflectance, 0 to 1. */
  red: number;
  green: number;
  blue: number;
  /** Strength of highlight and reflection: 0 matt, 0.3 moist or glazed, 1 wet or glass. */
  gloss: number;
  /** Sharpness of the highlight: 0 broad, 1 a point. */
  polish: number;
  /** How far light comes round the edge, as in cheese, fish or cream: 0 to 1. */
  soft: number;
  /** 1 solid; below, what lies behind is seen through it. */
  opacity: number;
}

export const matt = (): Look => ({ red: 0.5, green: 0.5, blue: 0.5, gloss: 0, polish: 0.5, soft: 0, opacity: 1 });

/** A surface: its colour at a point of the solid's own coordinates, and the fine relief that is lit but not modelled. */
export interface Material {
  /** @param up the y component of the surface's normal in the solid's own coordinates: 1 on top, −1 below */
  readonly paint: (look: Look, x: number, y: number, z: number, up: number) => void;
  /** Height of the relief, in the solid's units. */
  readonly relief?: Distance;
}

/** A solid of a scene. */
export interface Thing {
  readonly solid: Solid;
  readonly material: Material;
  /** Default: the origin, on the table. */
  readonly at?: Vector;
  /** Degrees about x, then y, then z. Default: none. */
  readonly turn?: Vector;
  /** Default: 1. */
  readonly size?: number;
  /** What it is, or a part of what: its mask's name, as `jug` or `jug/handle`. Without one it has no mask. */
  readonly part?: string;
}

export interface Camera {
  /** The point in the middle of the picture. */
  readonly target: Vector;
  /** Degrees round the table, and up from it: 90 is from straight above. */
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
  /** Vertical angle of view in degrees. */
  readonly view: number;
  /** Degrees by which the camera is tilted about its axis. */
  readonly roll?: number;
}

export interface Light {
  readonly azimuth: number;
  readonly elevation: number;
  /** Linear colour times strength; about 2 to 3 for a window. */
  readonly key: Vector;
  /** Half the width of the source seen from the table, as a tangent: 0.03 sun, 0.3 a large window. */
  readonly width: number;
  /** What comes from above, and from below and the sides. */
  readonly sky: Vector;
  readonly ground: Vector;
  readonly exposure: number;
}

export interface Scene {
  readonly things: readonly Thing[];
  /** The table: an endless plane at y = 0, in world coordinates. */
  readonly table: Material;
  /** Linear colour of the room behind the table. */
  readonly room: Vector;
  readonly camera: Camera;
  readonly light: Light;
}
