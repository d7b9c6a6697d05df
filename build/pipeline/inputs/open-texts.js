import { readEncoderCard } from "./card.js";
import { bounds } from "../../schema/bounds.js";
import { checkBound } from "../base/bounded.js";
import { canonicalJson, sha256 } from "../../schema/digests.js";
import { expected } from "../base/errors.js";
import { assertKnown } from "../config/method-choice.js";
import { loadEncoder } from "../models/bert/load-encoder.js";
import { encodeQuestion, encodeSentence, encodeWord } from "../texts/encode-text.js";
import { readAttention } from "../texts/read-attention.js";
/**
 * Opens every encoder and tokenises what it reads; nothing is computed yet.
 *
 * @param folder the configuration's, which paths start from
 * @throws UserError when a file is absent or damaged, or a text is none that the encoder can read
 */
export async function openTexts(config, folder) {
    const { texts, words, attentions } = config;
    checkBound(bounds.texts, texts.length + words.length + attentions.length, 'texts');
    assertUnique([...texts, ...words, ...attentions]);
    const ids = config.encoders.map(({ id }) => id);
    const listed = [
        ...texts.map((entry, index) => ({ entry, at: `texts[${index}]` })),
        ...words.map((entry, index) => ({ entry, at: `words[${index}]` })),
    ];
    for (const { entry, at } of listed) {
        for (const id of entry.encoders ?? [])
            assertKnown(id, ids, 'the id of an encoder', `${at}.encoders`);
    }
    const encoders = [];
    // One after the other: weights being read may take as much memory as all that are open.
    for (const [index, encoderConfig] of config.encoders.entries()) {
        const encoder = await loadEncoder(encoderConfig, folder, `encoders[${index}].folder`);
        const own = listed.filter(({ entry }) => entry.encoders?.includes(encoder.id) ?? true);
        encoders.push({
            config: encoderConfig,
            encoder,
            texts: own.map(({ entry, at }) => openText(entry, encoder, at)),
            ...(encoderConfig.card && { card: await readEncoderCard(encoderConfig.card, folder, `encoders[${index}].card`) }),
        });
    }
    const imported = [];
    for (const entry of attentions)
        imported.push(await openImported(entry, folder));
    return { encoders, imported };
}
function openText(entry, encoder, at) {
    if ('sentences' in entry)
        return encodeWord(entry, encoder, at);
    return 'question' in entry ? encodeQuestion(entry, encoder, at) : encodeSentence(entry, encoder, at);
}
async function openImported(config, folder) {
    const { id, title, about, lang } = config;
    const attention = await readAttention(config, folder);
    const { tokens, layers, heads, remarks } = attention;
    const isSpecial = (token) => /^\[(CLS|SEP|PAD|MASK)\]$|^<\/?s>$/.test(token);
    return {
        input: {
            id,
            kind: 'imported',
            digest: sha256(canonicalJson({ kind: 'imported', attention: attention.digest })),
            tokens: tokens.map((text) => ({ text, role: isSpecial(text) ? 'special' : 'text' })),
            attention,
        },
        facts: {
            id,
            title,
            ...(lang !== undefined && { lang }),
            kind: 'imported',
            ...(about !== undefined && { about }),
            layers,
            heads,
            remarks: [...remarks],
        },
    };
}
function assertUnique(entries) {
    const seen = new Set();
    for (const { id } of entries) {
        if (seen.has(id)) {
            throw expected('a different id for every text, word and attention', {
                received: `\`${id}\` twice`,
                hint: 'Rename one of the two.',
            });
        }
        seen.add(id);
    }
}
