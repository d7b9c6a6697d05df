import type { Program } from './job.ts';

/** Programs by name: made when first asked for, and the ones not used for longest forgotten when they hold too much memory. */
export class RecentPrograms {
  readonly #maxBytes: number;
  readonly #made = new Map<string, Program>();

  constructor(maxBytes = 160e6) {
    this.#maxBytes = maxBytes;
  }

  /** @param name always the same for the same program, and of the same type */
  get<P extends Program>(name: string, make: () => P): P {
    const known = this.#made.get(name);
    this.#made.delete(name);
    const made = (known as P | undefined) ?? make();
    this.#made.set(name, made);
    let held = [...this.#made.values()].reduce((total, { bytes }) => total + bytes.byteLength, 0);
    for (const [oldest, { bytes }] of this.#made) {
      if (held <= this.#maxBytes || oldest === name) break;
      this.#made.delete(oldest);
      held -= bytes.byteLength;
    }
    return made;
  }
}
