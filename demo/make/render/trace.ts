import { BodyTree, distanceTo, placed, type Body } from './bodies.ts';
import { matt, type Look, type Material, type Scene } from './scene.ts';
import { add, clamp, cross, direction, mix, normalise, scale, smoothstep, subtract, type Vector } from './vector.ts';

/** What a ray sees: linear colour after exposure, and the body in front (−1: table, −2: room). */
export interface Seen {
  red: number;
  green: number;
  blue: number;
  body: number;
}

type Ray = [number, number, number, number, number, number];

const STEPS = 90;
const NEAR = 0.0008;
const TABLE_END = 14;
/** Surfaces that a ray passes through before it gives up. */
const LAYERS = 6;

/**
 * A tracer of a scene: sphere tracing (Hart 1996) of each body inside its box, one key light with a penumbra, ambient light
 * with occlusion, reflections of a room with a window.
 */
export class Tracer {
  readonly #scene: Scene;
  readonly #tree: BodyTree;
  readonly #index = new Map<Body, number>();
  readonly #eye: Vector;
  readonly #right: Vector;
  readonly #up: Vector;
  readonly #ahead: Vector;
  readonly #key: Vector;
  readonly #look: Look = matt();
  /** Of the last hit: the body, the world normal, and the point in the body's coordinates. */
  #normal: Vector = [0, 1, 0];

  constructor(scene: Scene) {
    this.#scene = scene;
    const bodies = scene.things.map(placed);
    bodies.forEach((body, i) => this.#index.set(body, i));
    this.#tree = new BodyTree(bodies);
    const { target, azimuth, elevation, distance, roll = 0 } = scene.camera;
    const back = direction(azimuth, elevation);
    this.#eye = add(target, scale(back, distance));
    this.#ahead = scale(back, -1);
    // Straight down, "up" in the picture is away from where the camera stands.
    const level = normalise(cross(this.#ahead, elevation > 89 ? direction(azimuth + 180, 0) : [0, 1, 0]));
    const upright = cross(level, this.#ahead);
    const [c, s] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)];
    this.#right = add(scale(level, c), scale(upright, s));
    this.#up = subtract(scale(upright, c), scale(level, s));
    this.#key = direction(scene.light.azimuth, scene.light.elevation);
  }

  /** The point of the table that lies at (u, v) of the picture, whatever stands before it; none where there is no table. */
  onTable(u: number, v: number): Vector | undefined {
    const [dx, dy, dz] = this.#towards(u, v);
    const t = -this.#eye[1] / dy;
    return t > 0 && t < TABLE_END ? [this.#eye[0] + dx * t, 0, this.#eye[2] + dz * t] : undefined;
  }

  /** The direction in which a point of the picture is seen. */
  #towards(u: number, v: number): Vector {
    const half = Math.tan((this.#scene.camera.view * Math.PI) / 360);
    return normalise(add(this.#ahead, add(scale(this.#right, u * half), scale(this.#up, v * half))));
  }

  /** @param u right, @param v up: −1 to 1 from edge to edge of a square picture */
  see(u: number, v: number, seen: Seen): void {
    const d = this.#towards(u, v);
    const ray: Ray = [this.#eye[0], this.#eye[1], this.#eye[2], d[0], d[1], d[2]];
    seen.red = 0;
    seen.green = 0;
    seen.blue = 0;
    let through = 1;
    let first = true;
    let start = 0;
    for (let layer = 0; layer < LAYERS && through > 0.02; layer++) {
      const { body, t } = this.#hit(ray, start);
      const x = ray[0] + d[0] * t;
      const y = ray[1] + d[1] * t;
      const z = ray[2] + d[2] * t;
      if (first) seen.body = body === undefined ? (t < Infinity ? -1 : -2) : (this.#index.get(body) ?? -2);
      first = false;
      if (t === Infinity) {
        const [red, green, blue] = this.#roomTowards(d[1]);
        seen.red += through * red;
        seen.green += through * green;
        seen.blue += through * blue;
        break;
      }
      this.#shade(body, x, y, z, d, through, seen);
      through *= 1 - this.#look.opacity;
      start = t + 0.02;
    }
    const { exposure } = this.#scene.light;
    seen.red *= exposure;
    seen.green *= exposure;
    seen.blue *= exposure;
  }

  #hit(ray: Ray, start: number): { body: Body | undefined; t: number } {
    let found: Body | undefined;
    let nearest = Infinity;
    if (ray[4] < -1e-4) {
      const t = -ray[1] / ray[4];
      if (t > start && t < TABLE_END + 6) nearest = t;
    }
    this.#tree.alongRay(ray, nearest, 0, (body, limit) => {
      const t = march(body, ray, start, limit);
      if (t >= limit) return limit;
      found = body;
      nearest = t;
      return t;
    });
    return { body: found, t: nearest };
  }

  /** Adds the light that a point sends along −d, times its opacity and `through`; leaves the look in #look. */
  #shade(body: Body | undefined, x: number, y: number, z: number, d: Vector, through: number, seen: Seen): void {
    const look = this.#look;
    Object.assign(look, PLAIN);
    if (body === undefined) this.#surfaceOfTable(x, z);
    else this.#surfaceOf(body, x, y, z);
    const [nx, ny, nz] = this.#normal;
    const { key, sky, ground, width } = this.#scene.light;
    const [lx, ly, lz] = this.#key;
    const facing = nx * lx + ny * ly + nz * lz;
    const wrapped = clamp((facing + look.soft * 0.6) / (1 + look.soft * 0.6));
    const lit = wrapped > 0 || look.gloss > 0 ? this.#shadow(x + nx * 0.004, y + ny * 0.004, z + nz * 0.004, width) : 0;
    const open = this.#openness(x, y, z, nx, ny, nz);
    const upward = 0.5 + 0.5 * ny;
    const direct = wrapped * mix(lit, Math.sqrt(lit), look.soft);
    let red = look.red * (direct * key[0] + open * mix(ground[0], sky[0], upward));
    let green = look.green * (direct * key[1] + open * mix(ground[1], sky[1], upward));
    let blue = look.blue * (direct * key[2] + open * mix(ground[2], sky[2], upward));
    if (look.gloss > 0) {
      const across = -(d[0] * nx + d[1] * ny + d[2] * nz);
      const rx = d[0] + 2 * across * nx;
      const ry = d[1] + 2 * across * ny;
      const rz = d[2] + 2 * across * nz;
      // Schlick's Fresnel term for a refractive index of 1.5.
      const fresnel = 0.04 + 0.96 * (1 - clamp(across)) ** 5;
      const power = 2 ** (2 + 8 * look.polish);
      const along = clamp(rx * lx + ry * ly + rz * lz);
      const highlight = look.gloss * lit * along ** power * (0.1 + 0.02 * power) * (0.3 + fresnel);
      const mirror = look.gloss * fresnel * open * (0.3 + 0.7 * look.polish);
      const shine = this.#windowTowards(rx, ry, rz, look.polish);
      const [roomRed, roomGreen, roomBlue] = this.#roomTowards(ry);
      red += highlight * key[0] + mirror * (roomRed + shine);
      green += highlight * key[1] + mirror * (roomGreen + shine);
      blue += highlight * key[2] + mirror * (roomBlue + shine);
    }
    const share = through * look.opacity;
    seen.red += share * red;
    seen.green += share * green;
    seen.blue += share * blue;
  }

  #surfaceOfTable(x: number, z: number): void {
    const { table } = this.#scene;
    table.paint(this.#look, x, 0, z, 1);
    this.#normal = relieved(table, [x, 0, z], [0, 1, 0]);
  }

  #surfaceOf(body: Body, x: number, y: number, z: number): void {
    const m = body.turn;
    const dx = (x - body.x) / body.size;
    const dy = (y - body.y) / body.size;
    const dz = (z - body.z) / body.size;
    const px = m[0] * dx + m[3] * dy + m[6] * dz;
    const py = m[1] * dx + m[4] * dy + m[7] * dz;
    const pz = m[2] * dx + m[5] * dy + m[8] * dz;
    const { distance } = body.thing.solid;
    // Central differences at the corners of a tetrahedron (Quilez).
    const e = 0.0015;
    const a = distance(px + e, py - e, pz - e);
    const b = distance(px - e, py - e, pz + e);
    const c = distance(px - e, py + e, pz - e);
    const f = distance(px + e, py + e, pz + e);
    const local = normalise([a - b - c + f || 1e-9, c - a - b + f || 1e-9, b - a - c + f || 1e-9]);
    body.thing.material.paint(this.#look, px, py, pz, local[1]);
    const [nx, ny, nz] = relieved(body.thing.material, [px, py, pz], local);
    this.#normal = [
      m[0] * nx + m[1] * ny + m[2] * nz,
      m[3] * nx + m[4] * ny + m[5] * nz,
      m[6] * nx + m[7] * ny + m[8] * nz,
    ];
  }

  /** How much of the key light reaches a point: 0 to 1, from how closely the ray to it passes bodies, by Quilez's estimate. */
  #shadow(x: number, y: number, z: number, width: number): number {
    const [lx, ly, lz] = this.#key;
    if (ly <= 0) return 0;
    let open = 1;
    this.#tree.alongRay([x, y, z, lx, ly, lz], 8, width * 0.5, (body, limit) => {
      let t = 0.01;
      const { low, high } = body;
      // Beyond the body's bounding sphere, wider by the light's spread there, it casts nothing on this ray.
      const cx = 0.5 * (low[0] + high[0]) - x;
      const cy = 0.5 * (low[1] + high[1]) - y;
      const cz = 0.5 * (low[2] + high[2]) - z;
      const along = cx * lx + cy * ly + cz * lz;
      const radius = 0.5 * Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]);
      const aside = cx * cx + cy * cy + cz * cz - along * along;
      const reach = radius + width * Math.max(along, 0);
      if (aside > reach * reach || along < -reach) return limit;
      const half = Math.sqrt(reach * reach - aside);
      t = Math.max(t, along - half);
      const end = along + half;
      for (let step = 0; step < 40 && t < end; step++) {
        const h = distanceTo(body, x + lx * t, y + ly * t, z + lz * t);
        open = Math.min(open, 0.5 + (0.5 * h) / (width * t));
        if (open <= 0) return 0;
        t += clamp(h, 0.008, 0.35);
      }
      return limit;
    });
    return smoothstep(0, 1, clamp(open));
  }

  /** Ambient light that is not kept off by what stands near: 0 to 1, from the distances at four points along the normal. */
  #openness(x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
    let blocked = 0;
    let weight = 1;
    for (const reach of OCCLUSION_REACHES) {
      const py = y + ny * reach;
      const near = Math.min(this.#tree.nearest(x + nx * reach, py, z + nz * reach, reach), Math.max(py, 0));
      blocked += (weight * (reach - near)) / reach;
      weight *= 0.75;
    }
    return clamp(1 - 0.42 * blocked, 0.06);
  }

  #roomTowards(dy: number): Vector {
    const { room, light } = this.#scene;
    const up = smoothstep(-0.3, 0.9, dy);
    return [mix(room[0], light.sky[0], up), mix(room[1], light.sky[1], up), mix(room[2], light.sky[2], up)];
  }

  /** A bright pane around the key light's direction, as glossy things mirror it. */
  #windowTowards(dx: number, dy: number, dz: number, polish: number): number {
    const [lx, ly, lz] = this.#key;
    const across = Math.hypot(lx, lz) || 1;
    const ahead = dx * lx + dy * ly + dz * lz;
    if (ahead <= 0) return 0;
    const aside = Math.abs((dx * lz - dz * lx) / across);
    const above = Math.abs(dy - ly * ahead);
    const blur = mix(0.4, 0.05, polish);
    return 3 * smoothstep(0.3 + blur, 0.3 - blur, aside) * smoothstep(0.35 + blur, 0.35 - blur, above);
  }
}

const PLAIN = matt();
const OCCLUSION_REACHES = [0.04, 0.12, 0.28, 0.55];

/** The normal tilted by the material's relief. */
function relieved({ relief }: Material, [x, y, z]: Vector, normal: Vector): Vector {
  if (relief === undefined) return normal;
  const e = 0.004;
  const here = relief(x, y, z);
  const gradient: Vector = [
    (relief(x + e, y, z) - here) / e,
    (relief(x, y + e, z) - here) / e,
    (relief(x, y, z + e) - here) / e,
  ];
  const along = gradient[0] * normal[0] + gradient[1] * normal[1] + gradient[2] * normal[2];
  return normalise(subtract(normal, subtract(gradient, scale(normal, along))));
}

/** The distance along a ray, from `start` on and below `limit`, at which it meets a body; Infinity where it does not. */
function march(body: Body, ray: Ray, start: number, limit: number): number {
  const { size, turn: m, thing } = body;
  const { distance, low, high } = thing.solid;
  const wx = (ray[0] - body.x) / size;
  const wy = (ray[1] - body.y) / size;
  const wz = (ray[2] - body.z) / size;
  const ox = m[0] * wx + m[3] * wy + m[6] * wz;
  const oy = m[1] * wx + m[4] * wy + m[7] * wz;
  const oz = m[2] * wx + m[5] * wy + m[8] * wz;
  const dx = m[0] * ray[3] + m[3] * ray[4] + m[6] * ray[5];
  const dy = m[1] * ray[3] + m[4] * ray[4] + m[7] * ray[5];
  const dz = m[2] * ray[3] + m[5] * ray[4] + m[8] * ray[5];
  const x1 = (low[0] - ox) / dx;
  const x2 = (high[0] - ox) / dx;
  const y1 = (low[1] - oy) / dy;
  const y2 = (high[1] - oy) / dy;
  const z1 = (low[2] - oz) / dz;
  const z2 = (high[2] - oz) / dz;
  const enter = Math.max(Math.min(x1, x2), Math.min(y1, y2), Math.min(z1, z2), start / size);
  const leave = Math.min(Math.max(x1, x2), Math.max(y1, y2), Math.max(z1, z2), limit / size);
  let t = enter;
  // A ray that has come through a surface first leaves the body that it is in.
  let within = start > 0;
  for (let step = 0; step < STEPS && t <= leave; step++) {
    const d = distance(ox + dx * t, oy + dy * t, oz + dz * t);
    within &&= d < NEAR;
    if (d < NEAR && !within) return t * size;
    t += within ? Math.max(-d, 0.01) : d;
  }
  return Infinity;
}
