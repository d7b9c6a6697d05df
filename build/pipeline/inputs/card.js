import { resolve } from 'node:path';
import { EncoderCard, ModelCard } from "../../schema/card.js";
import { expected } from "../base/errors.js";
import { issueError } from "../base/config-issue.js";
import { readJson } from "../base/read-json.js";
/**
 * A model's card with what the configuration says of it.
 *
 * @param classes of the model @param folder the configuration's, which the card's path starts from @param entry the card's place in it, for errors: `models[0].card`
 * @throws UserError when the file is no card, is one of other classes, or has a probe that the configuration does not explain
 */
export async function readCard({ file, about, probes }, classes, folder, entry = 'card') {
    const at = `${entry}.file: ${file}`;
    const data = await readJson(resolve(folder, file), 'a model card', { at });
    const parsed = ModelCard.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, ModelCard, data, at);
    const card = parsed.data;
    if (card.classes.join('\n') !== classes.join('\n')) {
        const received = card.classes.join(', ');
        throw expected(`a card of the classes ${classes.join(', ')}`, { at, received });
    }
    const { confusion } = card.heldOut;
    if ([confusion, ...confusion].some(({ length }) => length !== classes.length)) {
        const side = String(classes.length);
        throw expected(`a confusion matrix of ${side} × ${side}`, { at, received: 'another shape' });
    }
    return {
        ...card,
        ...(about !== undefined && { about }),
        probes: namedProbes(card.probes, probes, `${entry}.probes`),
    };
}
/**
 * An encoder's card with what the configuration says of it.
 *
 * @param folder the configuration's, which the card's path starts from @param entry the card's place in it, for errors: `models[0].card`
 * @throws UserError when the file is no card, or has a probe that the configuration does not explain
 */
export async function readEncoderCard({ file, about, probes }, folder, entry = 'card') {
    const at = `${entry}.file: ${file}`;
    const data = await readJson(resolve(folder, file), 'an encoder’s card', { at });
    const parsed = EncoderCard.safeParse(data);
    if (!parsed.success)
        throw issueError(parsed.error, EncoderCard, data, at);
    const card = parsed.data;
    return {
        ...card,
        ...(about !== undefined && { about }),
        probes: namedProbes(card.probes, probes, `${entry}.probes`),
    };
}
function namedProbes(counts, names, at) {
    return Object.entries(counts).map(([id, count]) => {
        const name = names[id];
        if (name !== undefined)
            return { id, name, ...count };
        const hint = 'Say in a sentence what it counts.';
        throw expected(`an entry for \`${id}\``, { at, received: 'none', hint });
    });
}
