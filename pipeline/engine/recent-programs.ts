import { LRUCache } from 'lru-cache';
import type { Program } from './job.ts';

/** Programs by name: made when first asked for, and the ones not used for longest forgotten when they hold too much memory. */
export class RecentPrograms {
  readonly #made: LRUCache<string, Program>;
  readonly #maxBytes: number;

  constructor(maxBytes = 160e6) {
    this.#maxBytes = maxBytes;
    this.#made = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => this.#sizeOf(bytes) });
  }

  /** @param name always the same for the same program, and of the same type */
  get<P extends Program>(name: string, make: () => P): P {
    const known = this.#made.get(name) as P | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#made.set(name, made);
    return made;
  }

  /** A program that is larger than the bound is kept alone. */
  #sizeOf({ byteLength }: Program['bytes']): number {
    return Math.min(byteLength, this.#maxBytes);
  }
}
