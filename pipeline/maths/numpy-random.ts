const SIZE = 624;
const SHIFT = 397;

/**
 * numpy's legacy generator (`np.random.seed`, `RandomState`): the Mersenne Twister MT19937 of Matsumoto & Nishimura (1998), seeded
 * by init_genrand. Integers are drawn as `randint` does below 2³²: as few bits as hold the range, drawn anew when too large.
 */
export class NumpyRandom {
  readonly #state = new Uint32Array(SIZE);
  #next = SIZE;

  /** @param seed A whole number from 0 to 2³² − 1, as numpy wants it. */
  constructor(seed: number) {
    this.#state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const last = this.#state[i - 1]!;
      this.#state[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i;
    }
  }

  /** Uniform on the integers 0 … 2³² − 1. */
  uint32(): number {
    if (this.#next === SIZE) this.#regenerate();
    let value = this.#state[this.#next++]!;
    value ^= value >>> 11;
    value ^= (value << 7) & 0x9d2c5680;
    value ^= (value << 15) & 0xefc60000;
    return (value ^ (value >>> 18)) >>> 0;
  }

  /** `randint(0, below)`: uniform on 0 … below − 1. @param below 1 … 2³². */
  integer(below: number): number {
    if (below === 1) return 0; // numpy draws nothing for a range of one
    const mask = 0xffffffff >>> Math.clz32(below - 1);
    let value = this.uint32() & mask;
    while (value >>> 0 >= below) value = this.uint32() & mask;
    return value >>> 0;
  }

  /** `randint(0, 2, count)`: one bit a draw, each 0 or 1. */
  bits(count: number): Uint8Array {
    const drawn = new Uint8Array(count);
    for (let i = 0; i < count; i++) drawn[i] = this.uint32() & 1;
    return drawn;
  }

  /** Leaves out the next draws of 32 bits, as if they had been made. */
  skip(count: number): void {
    let left = count;
    while (left > SIZE - this.#next) {
      left -= SIZE - this.#next;
      this.#regenerate();
    }
    this.#next += left;
  }

  #regenerate(): void {
    const state = this.#state;
    for (let i = 0; i < SIZE; i++) {
      const mixed = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff);
      state[i] = state[(i + SHIFT) % SIZE]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.#next = 0;
  }
}
