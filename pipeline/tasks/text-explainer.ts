import type { EncoderRunner } from '../explain/encoder-runner.ts';
import type { OpenEngine } from '../engine/open.ts';
import type { AttentionStack } from '../explain/attention-stack.ts';
import type { TextExplanation, TextMethod } from '../explain/text-method.ts';
import type { PlannedTask } from '../plan/plan.ts';
import { IMPORTED } from '../plan/plan-texts.ts';
import type { OpenTexts } from '../inputs/open-texts.ts';
import type { TextInput } from '../texts/text-input.ts';

/** Encoders and texts of one run, brought together for one task after another. */
export class TextExplainer {
  readonly #runners: ReadonlyMap<string, EncoderRunner>;
  /** By encoder and text. */
  readonly #inputs: ReadonlyMap<string, TextInput>;
  readonly #attention = new Map<string, Promise<AttentionStack>>();

  constructor({ encoders, imported }: OpenTexts, engine: OpenEngine) {
    this.#runners = new Map(encoders.map(({ encoder }) => [encoder.id, engine.encoderRunner(encoder)]));
    this.#inputs = new Map([
      ...encoders.flatMap(({ encoder, texts }) =>
        texts.map(({ input }) => [`${encoder.id}/${input.id}`, input] as const),
      ),
      ...imported.map(({ input }) => [`${IMPORTED}/${input.id}`, input] as const),
    ]);
  }

  /** Computes a task. @throws whatever the method throws */
  async explain(method: TextMethod, { variant, params, seed, model, input }: PlannedTask): Promise<TextExplanation> {
    const name = `${model.id}/${input!.id}`;
    const opened = this.#inputs.get(name)!;
    const runner = (): EncoderRunner => {
      const found = this.#runners.get(model.id);
      if (found === undefined) throw new Error(`${name} has no encoder`);
      return found;
    };
    return method.explain(
      { variant, params, seed, input: opened },
      { runner, attention: () => this.#attentionOf(name, opened, runner) },
    );
  }

  /** The attention of a text, read once for all methods. */
  #attentionOf(name: string, input: TextInput, runner: () => EncoderRunner): Promise<AttentionStack> {
    const known = this.#attention.get(name);
    if (known !== undefined) return known;
    const stack = readAttention(input, runner);
    this.#attention.set(name, stack);
    return stack;
  }
}

async function readAttention(input: TextInput, runner: () => EncoderRunner): Promise<AttentionStack> {
  switch (input.kind) {
    case 'imported': {
      const { layers, heads, tokens, values } = input.attention;
      return { layers, heads, length: tokens.length, values };
    }
    case 'sentence':
    case 'question': {
      const { attention, length } = await runner().read(input.encoding);
      const values = new Float32Array(attention.reduce((size, layer) => size + layer.length, 0));
      attention.forEach((layer, index) => values.set(layer, index * layer.length));
      return { layers: attention.length, heads: attention[0]!.length / length ** 2, length, values };
    }
    case 'word':
      throw new Error(`${input.id} is a word in many texts`);
  }
}
