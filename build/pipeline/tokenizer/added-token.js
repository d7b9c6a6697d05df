import { z } from 'zod';
import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { expected, quoted } from "../base/errors.js";
import { quotation } from "./quotation.js";
const flag = z.boolean().nullish();
/** How files describe one. Without a word about it, a token is normalised unless it is special. */
export const TokenDescription = z.looseObject({
    content: z.string().min(1),
    single_word: flag,
    lstrip: flag,
    rstrip: flag,
    normalized: flag,
    special: flag,
});
/**
 * The added tokens of a tokenizer: each once, with the flags of the file that knows best, special where any file says so.
 *
 * @param base the vocabulary that words are made of
 * @throws UserError for two ids of one token, for an id that is the vocabulary's or beyond the next free one, for a special token that has
 * no id, and for more of them than the bounds allow
 */
export function addedTokens({ entries, special }, base) {
    const names = new Map(special.map(({ description }) => [description.content, description]));
    const found = new Map();
    for (const entry of entries) {
        const { content } = entry.description;
        const other = found.get(content);
        if (other === undefined)
            found.set(content, entry);
        else if (other.id !== entry.id) {
            const received = `the id ${entry.id}, and ${other.id} in ${quoted(other.at)}`;
            throw expected(`one id of the added token ${shown(content)}`, { at: entry.at, received });
        }
    }
    for (const { description, at, isNeeded } of special) {
        const { content } = description;
        const id = base.idOf(content);
        if (found.has(content))
            continue;
        if (id !== undefined)
            found.set(content, { id, description, at });
        else if (isNeeded) {
            const hint = 'Add it there at the id that the model was trained with.';
            throw expected(`the added token ${shown(content)}`, { at, received: 'neither an entry nor an id for it', hint });
        }
    }
    assertBounded([...found.values()]);
    assertIds([...found.values()], base);
    return [...found.values()].map(({ id, description }) => tokenOf(id, description, names.has(description.content), base));
}
function tokenOf(id, description, isNamed, base) {
    const { content } = description;
    const special = (description.special ?? false) || isNamed;
    const singleWord = description.single_word ?? false;
    const [lstrip, rstrip] = [description.lstrip ?? false, description.rstrip ?? false];
    const normalized = description.normalized ?? !special;
    const isPlain = special && !singleWord && !lstrip && !rstrip && !normalized && base.has(content);
    return { content, id, special, singleWord, lstrip, rstrip, normalized, isPlain };
}
function assertBounded(entries) {
    const [first] = entries;
    if (first === undefined)
        return;
    checkBound(bounds.addedTokens, entries.length, first.at);
    let characters = 0;
    for (const { description, at } of entries) {
        checkBound(bounds.vocabularyToken, description.content.length, at);
        characters += description.content.length;
    }
    checkBound(bounds.addedTokenCharacters, characters, first.at);
}
/** Libraries number added tokens on from the vocabulary's last, whatever a file says: ids with a gap mean another vocabulary. */
function assertIds(entries, base) {
    const hint = 'Take the files that were saved with the model.';
    const others = new Map();
    let next = base.lastId + 1;
    for (const { id, description, at } of entries.toSorted((a, b) => a.id - b.id)) {
        const own = base.idOf(description.content);
        if (own === id)
            continue;
        const token = `the added token ${shown(description.content)}`;
        if (own !== undefined)
            throw expected(`every token once: ${token} with the id ${own}`, { at, received: `${id}`, hint });
        const namesake = base.tokenOf(id) ?? others.get(id);
        if (namesake !== undefined) {
            throw expected(`every id once: ${token} with one of its own`, {
                at,
                received: `${id} of ${quotation(namesake)}`,
                hint,
            });
        }
        if (id > next)
            throw expected(`${token} with the id ${next}, the next free one`, { at, received: `${id}`, hint });
        if (id === next)
            next += 1;
        others.set(id, description.content);
    }
}
/** A token in a message, as it stands. */
const shown = (token) => quoted(token).slice(1, -1);
