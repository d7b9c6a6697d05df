import type { NdArray } from '../../numerics/nd-array.ts';
import type { Ascent, AscentOptions, Pictures } from '../explain/runner.ts';
/** A graph that is ready to be sent: every worker that has seen its digest keeps a session of it. */
export interface Program {
    readonly digest: string;
    /** Serialised ONNX; shared memory, so that sending it copies nothing. */
    readonly bytes: SharedArrayBuffer;
    /** Where the files lie that hold its weights, if they are not among the bytes. */
    readonly folder?: string;
    /** Size of all constants, wherever they lie. */
    readonly weightBytes: number;
}
/** A program that is fed with pictures. */
export interface PictureProgram extends Program {
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
export type Job = {
    readonly kind: 'run';
    readonly program: Program;
    readonly feeds: Readonly<Record<string, NdArray>>;
} | {
    readonly kind: 'values';
    readonly program: PictureProgram;
    readonly rows: Readonly<Record<string, Float32Array>>;
    readonly chunk: PictureChunk;
    readonly outputs: readonly string[];
} | {
    readonly kind: 'sum';
    readonly program: PictureProgram;
    readonly rows: Readonly<Record<string, Float32Array>>;
    readonly chunk: PictureChunk;
    readonly output: string;
    readonly of: 'identity' | 'absolute';
    /** One a picture of the chunk; 1 each where absent. */
    readonly weights: readonly number[] | undefined;
} | {
    readonly kind: 'ascend';
    readonly program: PictureProgram;
    readonly start: Float32Array;
    readonly gradient: string;
    readonly objective: string;
    readonly options: AscentOptions;
};
/** For each output its values, picture after picture. */
export type Values = readonly Float32Array[];
/** Weighted sum and sum of squares of an output over a chunk, in float64. */
export interface Sums {
    readonly sum: Float64Array;
    readonly squares: Float64Array;
}
/** What a job of a kind returns. */
export interface JobResults {
    /** All outputs of one run, by name. */
    readonly run: Readonly<Record<string, NdArray>>;
    readonly values: Values;
    readonly sum: Sums;
    readonly ascend: Ascent;
}
