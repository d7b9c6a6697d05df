import type { Config } from '../../schema/config.ts';
import type { ReportEncoderCard } from '../../schema/report.ts';
import type { AttentionConfig, EncoderConfig, QuestionConfig, SentenceConfig, WordConfig } from '../../schema/text.ts';
import { readEncoderCard } from './card.ts';
import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { canonicalJson, sha256 } from '../../schema/digests.ts';
import { expected } from '../base/errors.ts';
import { assertKnown } from '../config/method-choice.ts';
import type { Encoder } from '../models/bert/encoder.ts';
import { loadEncoder } from '../models/bert/load-encoder.ts';
import { encodeQuestion, encodeSentence, encodeWord } from '../texts/encode-text.ts';
import { readAttention } from '../texts/read-attention.ts';
import type { OpenedText } from '../texts/text-input.ts';

/** An encoder with what the configuration says about it and the texts that it reads. */
export interface EncoderInput {
  readonly config: EncoderConfig;
  readonly encoder: Encoder;
  readonly texts: readonly OpenedText[];
  readonly card?: ReportEncoderCard;
}

/** All of a configuration's encoders, and the attention that came from elsewhere. */
export interface OpenTexts {
  readonly encoders: readonly EncoderInput[];
  readonly imported: readonly OpenedText[];
}

/**
 * Opens every encoder and tokenises what it reads; nothing is computed yet.
 *
 * @param folder the configuration's, which paths start from
 * @throws UserError when a file is absent or damaged, or a text is none that the encoder can read
 */
export async function openTexts(config: Config, folder: string): Promise<OpenTexts> {
  const { texts, words, attentions } = config;
  checkBound(bounds.texts, texts.length + words.length + attentions.length, 'texts');
  assertUnique([...texts, ...words, ...attentions]);
  const ids = config.encoders.map(({ id }) => id);
  const listed = [
    ...texts.map((entry, index) => ({ entry, at: `texts[${index}]` })),
    ...words.map((entry, index) => ({ entry, at: `words[${index}]` })),
  ];
  for (const { entry, at } of listed) {
    for (const id of entry.encoders ?? []) assertKnown(id, ids, 'the id of an encoder', `${at}.encoders`);
  }
  const encoders: EncoderInput[] = [];
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
  const imported: OpenedText[] = [];
  for (const entry of attentions) imported.push(await openImported(entry, folder));
  return { encoders, imported };
}

function openText(entry: SentenceConfig | QuestionConfig | WordConfig, encoder: Encoder, at: string): OpenedText {
  if ('sentences' in entry) return encodeWord(entry, encoder, at);
  return 'question' in entry ? encodeQuestion(entry, encoder, at) : encodeSentence(entry, encoder, at);
}

async function openImported(config: AttentionConfig, folder: string): Promise<OpenedText> {
  const { id, title, about, lang } = config;
  const attention = await readAttention(config, folder);
  const { tokens, layers, heads, remarks } = attention;
  const isSpecial = (token: string): boolean => /^\[(CLS|SEP|PAD|MASK)\]$|^<\/?s>$/.test(token);
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

function assertUnique(entries: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
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
