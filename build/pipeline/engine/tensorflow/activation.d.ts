import { type Operator } from './operator.ts';
/** max(x, 0). */
export declare const relu: Operator;
/** x where it is positive, alpha · x elsewhere. */
export declare const leakyRelu: Operator;
/** max(0, min(1, alpha · x + beta)); a huge alpha makes it a step, and overflow to ±∞ is cut off as it should be. */
export declare const hardSigmoid: Operator;
/** Between the constants `min` and `max`, either of which may be missing. */
export declare const clip: Operator;
/** −x. */
export declare const neg: Operator;
/** |x|. */
export declare const abs: Operator;
/** −1, 0 or 1. */
export declare const sign: Operator;
/** eˣ. */
export declare const exp: Operator;
/** ln x. */
export declare const log: Operator;
/** The error function, to about 1e-7. */
export declare const erf: Operator;
/** √x. */
export declare const sqrt: Operator;
/** 1 / x. */
export declare const reciprocal: Operator;
/** x itself. */
export declare const identity: Operator;
/** x itself, as always once training is over; the mask is refused. */
export declare const dropout: Operator;
