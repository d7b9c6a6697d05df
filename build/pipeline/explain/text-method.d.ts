import type { z } from 'zod';
import type { View } from '../../schema/catalogue.ts';
import type { Axis, Target } from '../../schema/result.ts';
import type { EncoderRunner } from './encoder-runner.ts';
import type { TextInput } from '../texts/text-input.ts';
import type { AttentionStack } from './attention-stack.ts';
import type { Explanation, Method, Variant } from './method.ts';
/**
 * What a method of texts looks at: the attention of any text (imported ones too), the hidden states of a text, the answer of an
 * encoder that answers questions, or a word in many sentences. Each gives one task for every encoder and input that have it.
 */
export type Subject = 'attention' | 'states' | 'answer' | 'word';
/** A method that explains an encoder of texts; otherwise as `Method`, which explains classifiers of pictures. */
export interface TextMethod<Schema extends z.ZodObject = z.ZodObject> {
    readonly id: string;
    /** As `Method` has it. */
    readonly order?: number;
    readonly version: number;
    readonly kind: 'text';
    readonly subject: Subject;
    readonly variants: readonly Variant[];
    readonly paramsSchema: Schema;
    /** As `Method` has it. */
    readonly arrays?: readonly string[];
    /** How the site shows its results where figures alone do not do. */
    readonly view?: View;
    /** Estimated work, in forward passes of the encoder. */
    readonly cost: number;
    /** Refuses parameters that a text or its encoder cannot meet, before anything is computed. @throws UserError at `params.<name>` */
    check?(params: z.output<Schema>, reader: TextReader): void;
    explain(task: TextTask<z.output<Schema>>, context: TextContext): Promise<TextExplanation>;
}
/** A method of classifiers of pictures, or one of encoders of texts: `kind` tells. */
export type AnyMethod = Method | TextMethod;
/** A text with what reads it, as far as a plan knows them. */
export interface TextReader {
    readonly input: TextInput;
    /** Of attention. */
    readonly layers: number;
    readonly heads: number;
    /** The id of a token in the encoder's vocabulary; of imported attention none is known. */
    idOf(token: string): number | undefined;
}
export interface TextTask<Params> {
    readonly variant: Variant;
    readonly params: Params;
    /** 32 bits that belong to this task alone. */
    readonly seed: number;
    readonly input: TextInput;
}
export interface TextContext {
    /** @throws Error for imported attention, which has no encoder */
    runner(): EncoderRunner;
    /** The attention of the task's text, computed once for all methods. @throws Error for a word, which has many texts */
    attention(): Promise<AttentionStack>;
}
export interface TextExplanation extends Explanation {
    readonly target: Target;
    readonly axes: Readonly<Record<string, Axis>>;
}
