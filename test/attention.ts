import type { AttentionStack } from '../pipeline/explain/attention-stack.ts';
import type { Variant } from '../pipeline/explain/method.ts';
import type { TextContext, TextExplanation, TextMethod } from '../pipeline/explain/text-method.ts';
import type { EncoderRunner } from '../pipeline/explain/encoder-runner.ts';
import type { TextInput, TokenRole } from '../pipeline/texts/text-input.ts';

/** Attention whose weights a function gives, from layer, head, reading token and token that is read, all from 0. */
export function stackOf(
  [layers, heads, length]: readonly [layers: number, heads: number, length: number],
  weight: (layer: number, head: number, row: number, column: number) => number,
): AttentionStack {
  const values = Float32Array.from({ length: layers * heads * length * length }, (_, index) => {
    const column = index % length;
    const row = Math.floor(index / length) % length;
    const head = Math.floor(index / length ** 2) % heads;
    return weight(Math.floor(index / (length ** 2 * heads)), head, row, column);
  });
  return { layers, heads, length, values };
}

/** Every token attends to every one alike. */
export const uniform = (shape: readonly [number, number, number]): AttentionStack => stackOf(shape, () => 1 / shape[2]);

/** A text of which nothing is known but its tokens and their parts. */
export function textOf(roles: readonly TokenRole[]): TextInput {
  const tokens = roles.map((role, place) => ({ text: `t${place}`, role }));
  const attention = { layers: 1, heads: 1, tokens: [], values: new Float32Array(), digest: '', remarks: [] };
  return { id: 'text', digest: '', kind: 'imported', tokens, attention };
}

interface Asked {
  readonly input: TextInput;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly variant?: Variant;
  readonly seed?: number;
  readonly stack?: AttentionStack;
  readonly runner?: EncoderRunner;
}

/** What a method makes of a text; parameters that are not named have their defaults. */
export async function explainText(
  method: TextMethod,
  { input, params = {}, variant = method.variants[0]!, seed = 1, stack, runner }: Asked,
): Promise<TextExplanation> {
  const given = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The test gives none');
    return value;
  };
  const context: TextContext = {
    runner: () => given(runner),
    attention: () => Promise.resolve(given(stack)),
  };
  return method.explain({ variant, params: method.paramsSchema.parse(params), seed, input }, context);
}

/** An array of an explanation by its name. */
export function arrayOf({ arrays }: TextExplanation, name: string): Float32Array {
  return arrays.find((array) => array.name === name)!.values.data;
}
