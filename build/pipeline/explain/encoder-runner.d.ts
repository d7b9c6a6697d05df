import type { Encoder } from '../models/bert/encoder.ts';
import type { Encoding } from '../tokenizer/tokenizer.ts';
/** An opened encoder: what a method asks for values. Results do not depend on the number of workers. */
export interface EncoderRunner {
    readonly encoder: Encoder;
    /** All that the encoder makes of a text on its way. */
    read(encoding: Encoding): Promise<Reading>;
    /** Scores of where an answer starts and ends, [n, 2], for each of several texts. @throws without the head for questions */
    answerScores(encodings: readonly Encoding[]): Promise<readonly Float32Array[]>;
    /** Derivative of start[first] + end[last] by the word embeddings of the tokens. @throws without the head for questions */
    answerGradient(encoding: Encoding, first: number, last: number): Promise<WordGradient>;
}
/** n tokens, L layers, H heads, width d. */
export interface Reading {
    readonly length: number;
    /** Hidden states by layer, 0 the embedding: L + 1 arrays [n, d]. */
    readonly hidden: readonly Float32Array[];
    /** Attention by layer, the first being layer 1: L arrays [H, n, n], each row a distribution. */
    readonly attention: readonly Float32Array[];
}
export interface WordGradient {
    /** [n, d] */
    readonly gradient: Float32Array;
    /** The word embeddings themselves, [n, d]. */
    readonly words: Float32Array;
}
