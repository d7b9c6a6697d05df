import type { Constant } from '../constant.ts';

/** What a node says besides its inputs; lists come from attributes or, in newer operator sets, from inputs. */
export interface Settings {
  readonly int: (name: string, otherwise: number) => number;
  readonly ints: (name: string, input?: number) => readonly number[] | undefined;
  readonly axis: (written: number, rank: number) => number;
  readonly tensor: (name: string) => Constant | undefined;
  /** Whether so many values may be made beforehand. */
  readonly fits: (shape: readonly number[]) => boolean;
  readonly outputs: number;
}

/** Computes a node whose inputs are all known; undefined where it has to be left to the graph. */
export type Fold = (inputs: readonly Constant[], settings: Settings) => Constant | readonly Constant[] | undefined;
