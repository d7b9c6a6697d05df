/** The code points of a text. */
export function charactersOf(text) {
    let end = 0;
    return Array.from(text, (one) => ({ text: one, start: end, end: (end += one.length) }));
}
/** Characters cleaned and in lower case, as the options have it; accents are still there, and white space as blanks. */
export function cleanCharacters(characters, { cleanText, lowerCase }) {
    const lower = lowerCase ? characters.flatMap(lowerCaseOf) : characters;
    if (!cleanText)
        return lower;
    return lower.flatMap((one) => (isDropped(one.text) ? [] : isSpace(one.text) ? { ...one, text: ' ' } : one));
}
/**
 * The words of cleaned characters in order, as BERT's basic tokenizer makes them: split at white space, around ideographs and around every
 * punctuation character, and rid of accents. None for white space alone.
 *
 * It follows `BasicTokenizer` of transformers 4.26 (Devlin et al. 2019), which does not compose the text (NFC) first, as some
 * later releases do for cased models. Unicode's properties are those of the Node that runs it.
 */
export function splitWords(characters, options) {
    return splitAtSpaces(characters, options).flatMap((word) => {
        if (options.neverSplit.has(textOf(word)))
            return [word];
        const bare = options.stripAccents ? stripAccents(word) : word;
        return options.neverSplit.has(textOf(bare)) ? [bare] : splitAtPunctuation(bare);
    });
}
/** The characters of a word as a string. */
export function textOf(characters) {
    return characters.map(({ text }) => text).join('');
}
/** The text in lower case, code point by code point: a final Σ becomes σ, as in BertTokenizer, and not ς. */
export function lowerCase(text) {
    return Array.from(text, (character) => character.toLowerCase()).join('');
}
function splitAtSpaces(characters, options) {
    const words = [];
    let word = [];
    const close = () => {
        if (word.length > 0)
            words.push(word);
        word = [];
    };
    for (const character of characters) {
        if (isSpace(character.text))
            close();
        else if (options.splitChinese && isChinese(character.text)) {
            close();
            words.push([character]);
        }
        else
            word.push(character);
    }
    close();
    return words;
}
/** One letter can have two in lower case: İ becomes i and a dot above. */
function lowerCaseOf({ text, start, end }) {
    return Array.from(text.toLowerCase(), (one) => ({ text: one, start, end }));
}
/** Characters decomposed (NFD) and without nonspacing marks; none may be left. */
export function stripAccents(word) {
    const parts = word.flatMap(({ text, start, end }) => Array.from(text.normalize('NFD'), (part) => ({ text: part, start, end })));
    return orderMarks(parts).filter(({ text }) => !/^\p{Mn}$/u.test(text));
}
/**
 * Decomposed characters in canonical order, which only the normalization of the whole word gives: a few marks that stay (the
 * tone marks of Hangul, stems of notes, a virāma of category Mc) can change places. Equal code points keep their order, so
 * that the n-th of a kind is the n-th of that kind before.
 */
function orderMarks(parts) {
    const ordered = Array.from(textOf(parts).normalize('NFD'));
    if (ordered.every((text, index) => text === parts[index].text))
        return parts;
    const waiting = new Map();
    for (const part of parts.toReversed()) {
        const same = waiting.get(part.text);
        if (same === undefined)
            waiting.set(part.text, [part]);
        else
            same.push(part);
    }
    return ordered.map((text) => waiting.get(text).pop());
}
function splitAtPunctuation(characters) {
    const words = [];
    let isOpen = false;
    for (const character of characters) {
        const stands = isPunctuation(character.text);
        if (isOpen && !stands)
            words.at(-1).push(character);
        else
            words.push([character]);
        isOpen = !stands;
    }
    return words;
}
/** Tab, line feed and carriage return are of category C and yet white space. */
const isDropped = (character) => /^[\p{C}\uFFFD]$/u.test(character) && !/^[\t\n\r]$/.test(character);
/** The separators of lines and paragraphs (U+2028, U+2029) among them: Python's `split` takes them for white space. */
export const isSpace = (character) => /^\p{White_Space}$/u.test(character);
/** Unicode's punctuation, and every ASCII character that is neither letter, digit, space nor control: `$`, `+`, `^`. */
const isPunctuation = (character) => /^[\p{P}!-/:-@[-`{-~]$/u.test(character);
/** The blocks of ideographs that BERT knows; kana, Hangul and what Unicode has added since (extension F on) are not among them. */
export const isChinese = (character) => /^[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]$/u.test(character);
