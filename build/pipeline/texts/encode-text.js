import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected, quoted, quotedList, UserError } from "../base/errors.js";
import { answerTokens, findAnswer } from "../tokenizer/answer-span.js";
import { quotation } from "../tokenizer/quotation.js";
/** A text alone, as an encoder reads it. @param at named in errors @throws UserError for a text without words or with too many */
export function encodeSentence({ id, text, lang, title = text }, encoder, at) {
    const encoding = encode(encoder, at, text);
    const tokens = labels(encoding, () => 'text');
    return {
        input: { id, kind: 'sentence', digest: digestOf({ kind: 'sentence', text }), encoding, tokens },
        facts: { id, title, ...tag(lang), kind: 'sentence', text },
    };
}
/**
 * A question and its context, as an encoder reads them.
 * @param at named in errors @throws UserError for a text without words or with too many, or an answer that is not in the context
 */
export function encodeQuestion({ id, question, context, answer, lang, title = question }, encoder, at) {
    const encoding = encode(encoder, at, question, context);
    checkBound(bounds.answerCharacters, answer?.length ?? 0, `${at}.answer`);
    const span = answer === undefined ? null : within(`${at}.answer`, () => findAnswer(encoding, context, answer));
    const marked = new Set(answer === undefined ? [] : answerTokens(encoding, answer, encoder.tokenizer));
    const tokens = labels(encoding, (place, segment) => marked.has(place) ? 'answer' : segment === 0 ? 'question' : 'context');
    return {
        input: {
            id,
            kind: 'question',
            context,
            digest: digestOf({ kind: 'question', question, context, answer: answer ?? null }),
            encoding,
            tokens,
            answer: span,
        },
        facts: { id, title, ...tag(lang), kind: 'question', question, context, answer: answer ?? null },
    };
}
/**
 * A word in its sentences, as an encoder reads them.
 * @param at named in errors
 * @throws UserError for a sentence without the word, a sense without a name, one sense alone, or a word that is cut into pieces differently
 */
export function encodeWord({ id, word, lang, title = word, senses, sentences }, encoder, at) {
    checkBound(bounds.answerCharacters, word.length, `${at}.word`);
    checkBound(bounds.wordSentences, sentences.length, `${at}.sentences`);
    const encoded = sentences.map(({ id: name, text, sense }, index) => {
        const here = `${at}.sentences[${index}]`;
        if (!Object.hasOwn(senses, sense)) {
            const known = Object.keys(senses);
            const listed = known.length > 10 ? quotedList(known) : known.join(', ');
            throw expected(`one of the senses ${listed}`, { at: `${here}.sense`, received: quoted(sense) });
        }
        const encoding = encode(encoder, here, text);
        return { id: name, sense, encoding, places: placesOf(word, text, encoding, here) };
    });
    const [first] = encoded;
    const different = encoded.findIndex(({ places }) => places.length !== first.places.length);
    if (different >= 0) {
        throw expected(`${quoted(word)} in ${first.places.length} tokens, as in the first sentence`, {
            at: `${at}.sentences[${different}]`,
            received: `${encoded[different].places.length}`,
        });
    }
    if (new Set(encoded.map(({ sense }) => sense)).size < 2) {
        throw expected('sentences in two senses or more', { at: `${at}.sentences`, received: 'one sense' });
    }
    return {
        input: { id, kind: 'word', digest: digestOf({ kind: 'word', word, sentences }), word, sentences: encoded },
        facts: { id, title, ...tag(lang), kind: 'word', word, senses, sentences },
    };
}
/** The tokens that a word covers in its sentence. */
function placesOf(word, text, { tokens }, at) {
    const start = text.indexOf(word);
    if (start < 0 || text.indexOf(word, start + 1) >= 0) {
        throw expected(`${quoted(word)} once`, {
            at,
            received: start < 0 ? 'a sentence without it' : 'a sentence with several',
        });
    }
    const end = start + word.length;
    const places = tokens.flatMap(({ span }, place) => span !== null && span[0] < end && span[1] > start ? [place] : []);
    if (places.length === 0)
        throw expected('a word with tokens', { at, received: quotation(word) });
    return places;
}
function encode({ config, tokenizer }, at, first, second) {
    const hint = `Shorten the text: the encoder has ${config.positions} positions, one for each token.`;
    checkBound(bounds.textCharacters, first.length + (second?.length ?? 0), at, hint);
    const encoding = within(at, () => tokenizer.encode(first, second));
    const { length } = encoding.tokens;
    if (length > config.positions) {
        throw expected(`at most ${config.positions} tokens, as many as the encoder has positions`, {
            at,
            received: `${length}`,
            hint: 'Shorten the text.',
        });
    }
    checkBound(bounds.attentionValues, config.layers * config.heads * length ** 2, at, 'Shorten the text.');
    if (second !== undefined && config.segments < 2) {
        throw expected('an encoder of pairs of texts', { at, received: 'one that knows a single segment' });
    }
    const beyond = encoding.tokens.find(({ id }) => id >= config.vocabularySize);
    if (beyond !== undefined) {
        throw expected(`tokens among the encoder’s ${config.vocabularySize} word embeddings`, {
            at,
            received: `${quoted(beyond.text)} with the id ${beyond.id}`,
            hint: 'Use the vocabulary and the added tokens that the model was trained with.',
        });
    }
    return encoding;
}
/** What a function returns; what a user can fix is said with its place. */
function within(at, compute) {
    try {
        return compute();
    }
    catch (error) {
        if (!(error instanceof UserError))
            throw error;
        throw new UserError(error.message.replace(', but received', () => ` for \`${at}\`, but received`));
    }
}
function labels({ tokens }, roleOf) {
    return tokens.map(({ text, special, segment }, place) => ({
        text,
        role: special ? 'special' : roleOf(place, segment),
    }));
}
function tag(lang) {
    return lang === undefined ? {} : { lang };
}
function digestOf(facts) {
    return sha256(canonicalJson(facts));
}
