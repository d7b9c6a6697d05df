import { z } from 'zod';
import type { Encoding } from '../../pipeline/tokenizer/tokenizer.ts';
/** A span of tokens as an answer, with its score: start[first] + end[last]. */
interface Span {
    readonly first: number;
    readonly last: number;
    readonly score: number;
}
/**
 * What an answer to a question rests on, asked in three ways: the gradient of its score times the word embedding (Simonyan et al. 2013,
 * Shrikumar et al. 2016), the score that is lost when a token is hidden (Zeiler & Fergus 2014; Li et al. 2016), and the attention that the answer's first
 * token pays. How far they agree is part of the result: attention is not the explanation (Jain & Wallace 2019).
 */
declare const _default: import("../../pipeline/explain/text-method.ts").TextMethod<z.ZodObject<{
    longest: z.ZodDefault<z.ZodInt>;
    mask: z.ZodDefault<z.ZodString>;
}, z.core.$strict>>;
export default _default;
/** The best span within the context, no longer than `longest` tokens; the first of equals. @throws Error where no score is a number */
export declare function bestSpan(scores: Float32Array, { tokens }: Encoding, longest: number): Span;
