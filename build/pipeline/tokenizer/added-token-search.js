import {} from "./added-token.js";
import { charactersOf, cleanCharacters, isChinese, isSpace, stripAccents, } from "./basic-tokenizer.js";
/**
 * Finds added tokens as the tokenizers library of Hugging Face does: from the left, of those that start at one place the longest; the ones
 * that are not normalised in the text as it stands, the others in what the clean-up makes of it.
 *
 * Every place is compared with all tokens at once, so that the time grows with the text and the longest token, not with their number.
 */
export class AddedTokenSearch {
    #words;
    #asWritten;
    #normalized;
    constructor(tokens, words) {
        this.#words = words;
        const inOrder = [...tokens.filter(({ special }) => special), ...tokens.filter(({ special }) => !special)];
        this.#asWritten = new TokenTree();
        this.#normalized = new TokenTree();
        for (const token of inOrder) {
            const characters = charactersOf(token.content);
            if (token.normalized)
                this.#normalized.add(this.#normalize(characters), token);
            else
                this.#asWritten.add(characters, token);
        }
    }
    /** The stretches of a text in order, none of them empty; what is no token is cleaned and in lower case, as the options say. */
    split(text) {
        return splitAt(charactersOf(text), this.#asWritten, () => false).flatMap((stretch) => {
            if (stretch.token !== undefined)
                return [stretch];
            if (this.#normalized.isEmpty)
                return [{ characters: cleanCharacters(stretch.characters, this.#words) }];
            // The library puts blanks around ideographs, beside which every word ends.
            const isApart = (character) => this.#words.splitChinese && isChinese(character);
            return splitAt(this.#normalize(stretch.characters), this.#normalized, isApart);
        });
    }
    #normalize(characters) {
        const clean = cleanCharacters(characters, this.#words);
        return this.#words.stripAccents ? stripAccents(clean) : clean;
    }
}
/** Tokens by their code points, one step a code point; the numbers of the nodes count up from the root's 0. */
class TokenTree {
    #steps = new Map();
    #tokens = new Map();
    #nodes = 1;
    get isEmpty() {
        return this.#tokens.size === 0;
    }
    /** Of two that are written the same the first counts. */
    add(characters, token) {
        let node = 0;
        for (const { text } of characters) {
            const step = stepFrom(node, text);
            let next = this.#steps.get(step);
            if (next === undefined)
                this.#steps.set(step, (next = this.#nodes++));
            node = next;
        }
        if (node > 0 && !this.#tokens.has(node))
            this.#tokens.set(node, token);
    }
    /** The longest token that starts at a place. */
    longestAt(characters, start) {
        let found;
        let node = 0;
        for (let end = start; end < characters.length;) {
            node = this.#steps.get(stepFrom(node, characters[end++].text));
            if (node === undefined)
                break;
            const token = this.#tokens.get(node);
            if (token !== undefined)
                found = { token, end };
        }
        return found;
    }
}
const stepFrom = (node, character) => node * 0x110000 + character.codePointAt(0);
function splitAt(characters, tree, isApart) {
    const stretches = [];
    const isInWord = (place) => {
        const text = characters[place]?.text;
        return text !== undefined && !isApart(text) && isWordCharacter(text);
    };
    let from = 0;
    const plainUpTo = (end) => {
        if (end > from)
            stretches.push({ characters: characters.slice(from, end) });
    };
    for (let at = 0; at < characters.length;) {
        const match = tree.longestAt(characters, at);
        if (match === undefined) {
            at += 1;
            continue;
        }
        const { token } = match;
        let [start, end] = [at, match.end];
        at = end;
        if (token.singleWord && (isInWord(start - 1) || isInWord(end)))
            continue;
        while (token.lstrip && start > from && isSpace(characters[start - 1].text))
            start -= 1;
        while (token.rstrip && end < characters.length && isSpace(characters[end].text))
            end += 1;
        plainUpTo(start);
        stretches.push({ characters: characters.slice(start, end), token });
        from = at = end;
    }
    plainUpTo(characters.length);
    return stretches;
}
/** What Rust's `\w` is: letters, marks, digits, connectors and joiners. */
const isWordCharacter = (character) => /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]$/u.test(character);
