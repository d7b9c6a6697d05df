/**
 * Seeded random numbers: the same (seed, stream) gives the same numbers on every machine.
 *
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, period at least 2³². Streams are kept apart by hashing
 * seed and stream into the state, so that sample i can be drawn anywhere without drawing the samples before it.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed 32 bits. @param stream Any non-negative integer below 2³²: a sample's number, say. */
  constructor(seed: number, stream = 0) {
    this.#a = mix(seed ^ 0x9e3779b9);
    this.#b = mix(Math.imul(stream + 1, 0x85ebca6b) ^ this.#a);
    this.#c = mix(seed ^ Math.imul(stream + 1, 0xc2b2ae35) ^ this.#b);
    for (let round = 0; round < 12; round++) this.uint32();
  }

  /** Uniform on the integers 0 … 2³² − 1. */
  uint32(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** Uniform on (0, 1): 2³² equally spaced values, neither end among them. */
  uniform(): number {
    return (this.uint32() + 0.5) * 2 ** -32;
  }

  /** Uniform on the integers 0 … below − 1, without bias (Lemire 2019). @param below 1 … 2³². */
  integer(below: number): number {
    const threshold = 2 ** 32 - (2 ** 32 % below);
    let drawn = this.uint32();
    while (drawn >= threshold) drawn = this.uint32();
    return drawn % below;
  }

  /** Standard normal. */
  normal(): number {
    this.fillNormal(this.#one, 1);
    return this.#one[0]!;
  }

  readonly #one = new Float64Array(1);

  /**
   * Fills an array with N(mean, std²), each value rounded once to the array's precision.
   *
   * The ziggurat of Marsaglia & Tsang (2000) with 128 layers; layer and position are taken from different bits of a draw
   * (Doornik 2005 on why). Values are multiples of 2⁻²⁴ of their layer's width. The layers' edges use Math.exp and Math.log,
   * whose last digit is the JavaScript engine's affair.
   */
  fillNormal(out: Float32Array | Float64Array, std: number, mean = 0): void {
    const { limit, width } = layers;
    // The generator's state in local variables: three times as fast as a call a draw.
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let counter = this.#counter;
    for (let i = 0; i < out.length; i++) {
      const draw = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + draw) | 0;
      const layer = draw & 127;
      const position = draw >> 7; // −2²⁴ … 2²⁴ − 1
      let value = position * width[layer]!;
      if ((position < 0 ? -position : position) >= limit[layer]!) {
        this.#keep(a, b, c, counter);
        value = this.#outside(layer, position);
        a = this.#a;
        b = this.#b;
        c = this.#c;
        counter = this.#counter;
      }
      out[i] = mean + std * value;
    }
    this.#keep(a, b, c, counter);
  }

  #keep(a: number, b: number, c: number, counter: number): void {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#counter = counter;
  }

  /** The 1% of draws that fall beside a layer's certain part. */
  #outside(layer: number, position: number): number {
    const { limit, width, density } = layers;
    if (layer === 0) return position < 0 ? -this.#tail() : this.#tail();
    const x = position * width[layer]!;
    const height = density[layer]! + this.uniform() * (density[layer - 1]! - density[layer]!);
    if (height < Math.exp(-0.5 * x * x)) return x;
    const draw = this.uint32() | 0;
    const next = draw & 127;
    const again = draw >> 7;
    return Math.abs(again) < limit[next]! ? again * width[next]! : this.#outside(next, again);
  }

  /** A normal beyond the last layer's edge (Marsaglia 1964). */
  #tail(): number {
    for (;;) {
      const x = -Math.log(this.uniform()) / EDGE;
      const y = -Math.log(this.uniform());
      if (2 * y > x * x) return EDGE + x;
    }
  }
}

/** Where the tail begins and the area of each of 128 layers (Marsaglia & Tsang 2000). */
const EDGE = 3.442619855899;
const AREA = 9.91256303526217e-3;

const layers = makeLayers();

/** Per layer: below which |position| a draw is certain, the width of a step, and the density at the layer's edge. */
function makeLayers() {
  const steps = 2 ** 24;
  const limit = new Int32Array(128);
  const width = new Float64Array(128);
  const density = new Float64Array(128);
  const base = AREA / Math.exp(-0.5 * EDGE * EDGE);
  limit[0] = (EDGE / base) * steps;
  width[0] = base / steps;
  density[0] = 1;
  width[127] = EDGE / steps;
  density[127] = Math.exp(-0.5 * EDGE * EDGE);
  for (let layer = 126, outer = EDGE; layer >= 1; layer--) {
    const edge = Math.sqrt(-2 * Math.log(AREA / outer + Math.exp(-0.5 * outer * outer)));
    limit[layer + 1] = (edge / outer) * steps;
    width[layer] = edge / steps;
    density[layer] = Math.exp(-0.5 * edge * edge);
    outer = edge;
  }
  limit[1] = 0;
  return { limit, width, density };
}

/** A bijection of 32-bit integers that spreads every bit over all (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
