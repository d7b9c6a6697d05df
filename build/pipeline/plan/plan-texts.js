import { CONTENT_VERSION } from "../../schema/result.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected, within } from "../base/errors.js";
import { chooseMethods } from "../config/method-choice.js";
import { refuseTwins, seedOf } from "./plan.js";
import { taskFolder } from "./task-folder.js";
/** The id that stands in an encoder's place where attention came from elsewhere. */
export const IMPORTED = 'imported';
/** What each subject needs, for whoever asks for a method in vain. */
const needs = {
    attention: 'an encoder with a text, or imported attention',
    states: 'an encoder with a text',
    answer: 'an encoder with a head for answers (`qa_outputs`) and a question',
    word: 'an encoder with a word in sentences',
};
/**
 * The tasks of an encoder's methods: method × encoder × variant × input that the method is about.
 *
 * @throws UserError for a method that is asked for by name and has nothing to explain
 */
export function planTextTasks(config, { encoders, imported }, registry) {
    const own = encoders.map(({ encoder, texts }) => ({
        id: encoder.id,
        digest: encoder.digest,
        answers: encoder.heads.includes('question-answering'),
        readers: texts.map(({ input }) => ({
            input,
            layers: encoder.config.layers,
            heads: encoder.config.heads,
            idOf: (token) => encoder.tokenizer.vocabulary.idOf(token),
        })),
    }));
    const foreign = imported.map(({ input }) => ({
        id: IMPORTED,
        digest: input.digest,
        answers: false,
        readers: input.kind === 'imported' ? [{ input, ...sizeOf(input.attention), idOf: () => undefined }] : [],
    }));
    const tasks = chooseMethods(config, registry).flatMap((choice, index) => {
        const { method, variants, models } = choice;
        if (method.kind !== 'text')
            return [];
        const sources = [...own.filter(({ id }) => models.includes(id)), ...foreign];
        const asked = sources.flatMap((source) => source.readers.flatMap((reader) => (isAbout(method.subject, reader.input, source) ? [{ source, reader }] : [])));
        within(choice.at, () => refuseWhereNoneFits({ ...choice, method }, asked.map(({ reader }) => reader)));
        const planned = asked.flatMap(({ source, reader: { input } }) => variants.map((variant) => planTask({ ...choice, method, variant }, source, input, encoders.length > 1)));
        if (planned.length === 0 && config.methods !== 'all') {
            throw expected(needs[method.subject], {
                at: `methods[${index}]`,
                received: `none for \`${method.id}\``,
                hint: 'Add one, or remove the method.',
            });
        }
        return planned;
    });
    refuseTwins(tasks);
    return tasks;
}
/** What one text has no room for is that task's failure; what none has is a mistake in the configuration. @throws UserError of the first text */
function refuseWhereNoneFits({ method, params }, readers) {
    let refused;
    for (const reader of readers) {
        try {
            method.check?.({ ...params }, reader);
            return;
        }
        catch (error) {
            refused ??= { error };
        }
    }
    if (refused !== undefined)
        throw refused.error;
}
const sizeOf = ({ layers, heads }) => ({
    layers,
    heads,
});
function isAbout(subject, { kind }, { answers }) {
    switch (subject) {
        case 'attention':
            return kind !== 'word';
        case 'states':
            return kind === 'sentence' || kind === 'question';
        case 'answer':
            return kind === 'question' && answers;
        case 'word':
            return kind === 'word';
    }
}
function planTask({ method, variant, params, arrays }, { id, digest }, input, severalEncoders) {
    const key = sha256(canonicalJson({
        content: CONTENT_VERSION,
        method: { id: method.id, version: method.version },
        variant,
        params,
        model: digest,
        input: input.digest,
        ...(arrays !== undefined && { arrays }),
    }));
    const model = severalEncoders && id !== IMPORTED ? id : null;
    const target = { kind: 'text' };
    return {
        key,
        folder: taskFolder({ method: method.id, picture: input.id, target, model, variant, key }),
        method: { id: method.id, version: method.version },
        variant,
        params,
        model: { id, digest },
        input: { id: input.id, digest: input.digest },
        dependencies: [],
        target,
        ...(arrays !== undefined && { arrays }),
        seed: seedOf(key),
        cost: method.cost,
    };
}
