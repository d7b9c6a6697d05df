import { AT, BodyTree, PLACE, SIZE, placed } from './bodies.ts';
import { lightPast, meet, type Hit, type Ray } from './rays.ts';
import { matt, type Look, type Material, type Scene } from './scene.ts';
import { add, clamp, cross, direction, mix, normalise, scale, smoothstep, subtract, type Vector } from './vector.ts';

/** What a ray sees: linear colour after exposure, and the body in front (−1: table, −2: room). */
export interface Seen {
  red: number;
  green: number;
  blue: number;
  body: number;
}

const TABLE_END = 14;
/** How far towards the light bodies cast shadows. */
const SHADOW_END = 8;
/** Surfaces that a ray passes through before it gives up. */
const LAYERS = 6;
const OCCLUSION_REACHES = Float64Array.of(0.04, 0.12, 0.28, 0.55);

/**
 * A tracer of a scene: what each ray meets first, one key light with a penumbra, ambient light with occlusion, reflections of a
 * room with a window. It keeps its working numbers from ray to ray, so that none of the many makes objects.
 */
export class Tracer {
  readonly #scene: Scene;
  readonly #materials: readonly Material[];
  readonly #tree: BodyTree;
  readonly #eye: Vector;
  readonly #right: Vector;
  readonly #up: Vector;
  readonly #ahead: Vector;
  /** Half the picture's side at distance 1. */
  readonly #half: number;
  readonly #key: Vector;
  /** Length of the key light's direction over the table. */
  readonly #keyAcross: number;
  readonly #look: Look = matt();
  /** The world normal where the last ray met something. */
  readonly #normal = new Float64Array(3);
  /** Distances to the nearest bodies from the points of the openness. */
  readonly #near = new Float64Array(OCCLUSION_REACHES.length);
  readonly #sight: Ray = { x: 0.5, y: 0.5, z: 0.5, dx: 0.5, dy: 0.5, dz: 0.5 };
  readonly #toLight: Ray = { x: 0.5, y: 0.5, z: 0.5, dx: 0.5, dy: 0.5, dz: 0.5 };
  readonly #hit: Hit = { place: -1, t: 0.5 };

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#tree = new BodyTree(scene.things.map(placed));
    this.#materials = Array.from(this.#tree.numbers, (number) => scene.things[number]!.material);
    const { target, azimuth, elevation, distance, view, roll = 0 } = scene.camera;
    const back = direction(azimuth, elevation);
    this.#eye = add(target, scale(back, distance));
    this.#ahead = scale(back, -1);
    this.#half = Math.tan((view * Math.PI) / 360);
    // Straight down, "up" in the picture is away from where the camera stands.
    const level = normalise(cross(this.#ahead, elevation > 89 ? direction(azimuth + 180, 0) : [0, 1, 0]));
    const upright = cross(level, this.#ahead);
    const [c, s] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)];
    this.#right = add(scale(level, c), scale(upright, s));
    this.#up = subtract(scale(upright, c), scale(level, s));
    this.#key = direction(scene.light.azimuth, scene.light.elevation);
    const [lx, ly, lz] = this.#key;
    this.#keyAcross = Math.hypot(lx, lz) || 1;
    Object.assign(this.#toLight, { dx: lx, dy: ly, dz: lz });
    const [x, y, z] = this.#eye;
    Object.assign(this.#sight, { x, y, z });
  }

  /** The point of the table that lies at (u, v) of the picture, whatever stands before it; none where there is no table. */
  onTable(u: number, v: number): Vector | undefined {
    this.#turnTo(u, v);
    const { x, y, z, dx, dy, dz } = this.#sight;
    const t = -y / dy;
    return t > 0 && t < TABLE_END ? [x + dx * t, 0, z + dz * t] : undefined;
  }

  /** Turns the line of sight to a point of the picture. */
  #turnTo(u: number, v: number): void {
    const across = u * this.#half;
    const along = v * this.#half;
    const [ax, ay, az] = this.#ahead;
    const [rx, ry, rz] = this.#right;
    const [ux, uy, uz] = this.#up;
    const x = ax + (rx * across + ux * along);
    const y = ay + (ry * across + uy * along);
    const z = az + (rz * across + uz * along);
    const by = 1 / Math.hypot(x, y, z);
    this.#sight.dx = x * by;
    this.#sight.dy = y * by;
    this.#sight.dz = z * by;
  }

  /** @param u right, @param v up: −1 to 1 from edge to edge of a square picture */
  see(u: number, v: number, seen: Seen): void {
    this.#turnTo(u, v);
    const { x, y, z, dx, dy, dz } = this.#sight;
    const { exposure, sky } = this.#scene.light;
    const { room } = this.#scene;
    const hit = this.#hit;
    seen.red = 0;
    seen.green = 0;
    seen.blue = 0;
    let through = 1;
    let start = 0;
    for (let layer = 0; layer < LAYERS && through > 0.02; layer++) {
      const toTable = dy < -1e-4 ? -y / dy : Infinity;
      meet(this.#tree, this.#sight, start, toTable > start && toTable < TABLE_END + 6 ? toTable : Infinity, hit);
      const { place, t } = hit;
      if (layer === 0) seen.body = place >= 0 ? this.#tree.numbers[place]! : t < Infinity ? -1 : -2;
      if (t === Infinity) {
        const up = roomHeight(dy);
        seen.red += through * mix(room[0], sky[0], up);
        seen.green += through * mix(room[1], sky[1], up);
        seen.blue += through * mix(room[2], sky[2], up);
        break;
      }
      this.#shade(place, x + dx * t, y + dy * t, z + dz * t, through, seen);
      through *= 1 - this.#look.opacity;
      start = t + 0.02;
    }
    seen.red *= exposure;
    seen.green *= exposure;
    seen.blue *= exposure;
  }

  /** Adds the light that a point sends back along the line of sight, times its opacity and `through`; leaves the look in #look. */
  #shade(place: number, x: number, y: number, z: number, through: number, seen: Seen): void {
    const look = this.#look;
    look.red = 0.5;
    look.green = 0.5;
    look.blue = 0.5;
    look.gloss = 0;
    look.polish = 0.5;
    look.soft = 0;
    look.opacity = 1;
    const normal = this.#normal;
    if (place < 0) this.#surfaceOfTable(x, z);
    else this.#surfaceOf(place, x, y, z);
    const nx = normal[0]!;
    const ny = normal[1]!;
    const nz = normal[2]!;
    const { room, light } = this.#scene;
    const { key, sky, ground } = light;
    const [lx, ly, lz] = this.#key;
    const { gloss, polish, soft } = look;
    const facing = nx * lx + ny * ly + nz * lz;
    const wrapped = clamp((facing + soft * 0.6) / (1 + soft * 0.6));
    const lit = wrapped > 0 || gloss > 0 ? this.#light(x + nx * 0.004, y + ny * 0.004, z + nz * 0.004) : 0;
    const open = this.#openness(x, y, z, nx, ny, nz);
    const upward = 0.5 + 0.5 * ny;
    const direct = wrapped * mix(lit, Math.sqrt(lit), soft);
    let red = look.red * (direct * key[0] + open * mix(ground[0], sky[0], upward));
    let green = look.green * (direct * key[1] + open * mix(ground[1], sky[1], upward));
    let blue = look.blue * (direct * key[2] + open * mix(ground[2], sky[2], upward));
    if (gloss > 0) {
      const { dx, dy, dz } = this.#sight;
      const across = -(dx * nx + dy * ny + dz * nz);
      const rx = dx + 2 * across * nx;
      const ry = dy + 2 * across * ny;
      const rz = dz + 2 * across * nz;
      // Schlick's Fresnel term for a refractive index of 1.5.
      const rest = 1 - clamp(across);
      const fresnel = 0.04 + 0.96 * rest * rest * rest * rest * rest;
      const along = clamp(rx * lx + ry * ly + rz * lz);
      let highlight = 0;
      if (along > 0 && lit > 0) {
        const power = 2 ** (2 + 8 * polish);
        highlight = gloss * lit * along ** power * (0.1 + 0.02 * power) * (0.3 + fresnel);
      }
      const mirror = gloss * fresnel * open * (0.3 + 0.7 * polish);
      const shine = this.#windowTowards(rx, ry, rz, polish);
      const up = roomHeight(ry);
      red += highlight * key[0] + mirror * (mix(room[0], sky[0], up) + shine);
      green += highlight * key[1] + mirror * (mix(room[1], sky[1], up) + shine);
      blue += highlight * key[2] + mirror * (mix(room[2], sky[2], up) + shine);
    }
    const share = through * look.opacity;
    seen.red += share * red;
    seen.green += share * green;
    seen.blue += share * blue;
  }

  #surfaceOfTable(x: number, z: number): void {
    const { table } = this.#scene;
    table.paint(this.#look, x, 0, z, 1);
    this.#normal[0] = 0;
    this.#normal[1] = 1;
    this.#normal[2] = 0;
    if (table.relief !== undefined) tilt(this.#normal, table.relief, x, 0, z);
  }

  #surfaceOf(place: number, x: number, y: number, z: number): void {
    const { places } = this.#tree;
    const p = PLACE * place;
    const size = places[p + SIZE]!;
    const wx = (x - places[p + AT]!) / size;
    const wy = (y - places[p + AT + 1]!) / size;
    const wz = (z - places[p + AT + 2]!) / size;
    const px = places[p]! * wx + places[p + 1]! * wy + places[p + 2]! * wz;
    const py = places[p + 3]! * wx + places[p + 4]! * wy + places[p + 5]! * wz;
    const pz = places[p + 6]! * wx + places[p + 7]! * wy + places[p + 8]! * wz;
    const distance = this.#tree.distances[place]!;
    // Central differences at the corners of a tetrahedron (Quilez).
    const e = 0.0015;
    const a = distance(px + e, py - e, pz - e);
    const b = distance(px - e, py - e, pz + e);
    const c = distance(px - e, py + e, pz - e);
    const f = distance(px + e, py + e, pz + e);
    const nx = a - b - c + f || 1e-9;
    const ny = c - a - b + f || 1e-9;
    const nz = b - a - c + f || 1e-9;
    const by = 1 / Math.hypot(nx, ny, nz);
    const normal = this.#normal;
    normal[0] = nx * by;
    normal[1] = ny * by;
    normal[2] = nz * by;
    const material = this.#materials[place]!;
    material.paint(this.#look, px, py, pz, normal[1]);
    if (material.relief !== undefined) tilt(normal, material.relief, px, py, pz);
    const tx = normal[0];
    const ty = normal[1];
    const tz = normal[2];
    normal[0] = places[p]! * tx + places[p + 3]! * ty + places[p + 6]! * tz;
    normal[1] = places[p + 1]! * tx + places[p + 4]! * ty + places[p + 7]! * tz;
    normal[2] = places[p + 2]! * tx + places[p + 5]! * ty + places[p + 8]! * tz;
  }

  /** How much of the key light reaches a point: 0 to 1. */
  #light(x: number, y: number, z: number): number {
    const ray = this.#toLight;
    if (ray.dy <= 0) return 0;
    ray.x = x;
    ray.y = y;
    ray.z = z;
    return lightPast(this.#tree, ray, SHADOW_END, this.#scene.light.width);
  }

  /** Ambient light that is not kept off by what stands near: 0 to 1, from the distances at four points along the normal. */
  #openness(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    const near = this.#near;
    for (let i = 0; i < near.length; i++) {
      const reach = OCCLUSION_REACHES[i]!;
      near[i] = y + ny * reach > 0 ? reach : 0;
    }
    this.#tree.nearestAlong(x, y, z, nx, ny, nz, OCCLUSION_REACHES, near);
    let blocked = 0;
    let weight = 1;
    for (let i = 0; i < near.length; i++) {
      const reach = OCCLUSION_REACHES[i]!;
      blocked += (weight * (reach - Math.min(near[i]!, Math.max(y + ny * reach, 0)))) / reach;
      weight *= 0.75;
    }
    return clamp(1 - 0.42 * blocked, 0.06);
  }

  /** A bright pane around the key light's direction, as glossy things mirror it. */
  #windowTowards(dx: number, dy: number, dz: number, polish: number): number {
    const [lx, ly, lz] = this.#key;
    const ahead = dx * lx + dy * ly + dz * lz;
    if (ahead <= 0) return 0;
    const aside = Math.abs((dx * lz - dz * lx) / this.#keyAcross);
    const above = Math.abs(dy - ly * ahead);
    const blur = mix(0.4, 0.05, polish);
    return 3 * smoothstep(0.3 + blur, 0.3 - blur, aside) * smoothstep(0.35 + blur, 0.35 - blur, above);
  }
}

/** 0 where the room is seen in a direction that rises by dy, 1 where it is the sky's light. */
const roomHeight = (dy: number): number => smoothstep(-0.3, 0.9, dy);

/** Tilts a normal by a relief at a point. */
function tilt(normal: Float64Array, relief: NonNullable<Material['relief']>, x: number, y: number, z: number): void {
  const e = 0.004;
  const here = relief(x, y, z);
  const gx = (relief(x + e, y, z) - here) / e;
  const gy = (relief(x, y + e, z) - here) / e;
  const gz = (relief(x, y, z + e) - here) / e;
  const along = gx * normal[0]! + gy * normal[1]! + gz * normal[2]!;
  const nx = normal[0]! - (gx - normal[0]! * along);
  const ny = normal[1]! - (gy - normal[1]! * along);
  const nz = normal[2]! - (gz - normal[2]! * along);
  const by = 1 / Math.hypot(nx, ny, nz);
  normal[0] = nx * by;
  normal[1] = ny * by;
  normal[2] = nz * by;
}
