import { IMPORTED } from "../plan/plan-texts.js";
/** Encoders and texts of one run, brought together for one task after another. */
export class TextExplainer {
    #runners;
    /** By encoder and text. */
    #inputs;
    #attention = new Map();
    constructor({ encoders, imported }, engine) {
        this.#runners = new Map(encoders.map(({ encoder }) => [encoder.id, engine.encoderRunner(encoder)]));
        this.#inputs = new Map([
            ...encoders.flatMap(({ encoder, texts }) => texts.map(({ input }) => [`${encoder.id}/${input.id}`, input])),
            ...imported.map(({ input }) => [`${IMPORTED}/${input.id}`, input]),
        ]);
    }
    /** Computes a task. @throws whatever the method throws */
    async explain(method, { variant, params, seed, model, input }) {
        const name = `${model.id}/${input.id}`;
        const opened = this.#inputs.get(name);
        const runner = () => {
            const found = this.#runners.get(model.id);
            if (found === undefined)
                throw new Error(`${name} has no encoder`);
            return found;
        };
        return method.explain({ variant, params, seed, input: opened }, { runner, attention: () => this.#attentionOf(name, opened, runner) });
    }
    /** The attention of a text, read once for all methods. */
    #attentionOf(name, input, runner) {
        const known = this.#attention.get(name);
        if (known !== undefined)
            return known;
        const stack = readAttention(input, runner);
        this.#attention.set(name, stack);
        return stack;
    }
}
async function readAttention(input, runner) {
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
            return { layers: attention.length, heads: attention[0].length / length ** 2, length, values };
        }
        case 'word':
            throw new Error(`${input.id} is a word in many texts`);
    }
}
