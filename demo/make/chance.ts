import { Random } from '../../numerics/random.ts';
import { direction, type Vector } from './render/vector.ts';
import { mixed } from './render/colours.ts';

/** The choices of one scene: the same seed makes the same ones. */
export class Chance {
  readonly #random: Random;

  /** @param seed of the set, @param stream the scene's number in it; 0 … 2³² − 1 both */
  constructor(seed: number, stream: number) {
    this.#random = new Random(seed, stream);
  }

  /** Uniform from `low` to `high`. */
  between(low: number, high: number): number {
    return low + (high - low) * this.#random.uniform();
  }

  /** An integer from `low` to `high`, both among them. */
  whole(low: number, high: number): number {
    return low + this.#random.integer(high - low + 1);
  }

  /** True with a probability. */
  happens(probability: number): boolean {
    return this.#random.uniform() < probability;
  }

  /** Normal with mean 0. */
  normal(std: number): number {
    return std * this.#random.normal();
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.#random.integer(choices.length)]!;
  }

  /** A colour between two. */
  colour(a: Vector, b: Vector): Vector {
    return mixed(a, b, this.#random.uniform());
  }

  /** A point of the table, uniform in the ring between two radii round the origin. */
  inRing(inner: number, outer: number): Vector {
    const radius = Math.sqrt(this.between(inner * inner, outer * outer));
    const [x, , z] = direction(this.between(0, 360), 0);
    return [radius * x, 0, radius * z];
  }

  /** A large number that moves noise to another place, so that no two things have the same texture. */
  offset(): number {
    return this.between(-500, 500);
  }
}
