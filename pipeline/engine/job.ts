import type { NdArray } from '../nd-array.ts';
import type { Ascent, AscentOptions, Pictures } from '../runner.ts';

/** A graph that is ready to be sent: every worker that has seen its digest keeps a session of it. */
export interface Program {
  readonly digest: string;
  /** Serialised ONNX; shared memory, so that sending it copies nothing. */
  readonly bytes: SharedArrayBuffer;
  /** Pictures a run. */
  readonly batch: number;
  /** `[C, H, W]` of one picture. */
  readonly pictureShape: readonly number[];
  /** Inputs that are the same in every run of this program. */
  readonly patterns: Readonly<Record<string, NdArray>>;
}

/** Part of a list of pictures: what number `first` and the following ones are made of. */
export interface PictureChunk {
  readonly pictures: Pictures;
  readonly first: number;
  readonly count: number;
}

/** Work for one worker. `rows` are inputs `[1, n]` that hold for every picture of the job. */
export type Job =
  | {
      readonly kind: 'values';
      readonly program: Program;
      readonly rows: Readonly<Record<string, Float32Array>>;
      readonly chunk: PictureChunk;
      readonly output: string;
    }
  | {
      readonly kind: 'sum';
      readonly program: Program;
      readonly rows: Readonly<Record<string, Float32Array>>;
      readonly chunk: PictureChunk;
      readonly output: string;
      readonly of: 'identity' | 'absolute';
      /** One a picture of the chunk; 1 each where absent. */
      readonly weights: readonly number[] | undefined;
    }
  | {
      readonly kind: 'ascend';
      readonly program: Program;
      readonly start: Float32Array;
      readonly gradient: string;
      readonly objective: string;
      readonly options: AscentOptions;
    };

/** Values of an output, one after the other. */
export type Values = Float32Array;

/** Weighted sum and sum of squares of an output over a chunk, in float64. */
export interface Sums {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** What a job of a kind returns. */
export interface JobResults {
  readonly values: Values;
  readonly sum: Sums;
  readonly ascend: Ascent;
}
