import type { QuestionConfig, SentenceConfig, WordConfig } from '../../schema/text.ts';
import type { Encoder } from '../models/bert/encoder.ts';
import type { OpenedText } from './text-input.ts';
/** A text alone, as an encoder reads it. @param at named in errors @throws UserError for a text without words or with too many */
export declare function encodeSentence({ id, text, lang, title }: SentenceConfig, encoder: Encoder, at: string): OpenedText;
/**
 * A question and its context, as an encoder reads them.
 * @param at named in errors @throws UserError for a text without words or with too many, or an answer that is not in the context
 */
export declare function encodeQuestion({ id, question, context, answer, lang, title }: QuestionConfig, encoder: Encoder, at: string): OpenedText;
/**
 * A word in its sentences, as an encoder reads them.
 * @param at named in errors
 * @throws UserError for a sentence without the word, a sense without a name, one sense alone, or a word that is cut into pieces differently
 */
export declare function encodeWord({ id, word, lang, title, senses, sentences }: WordConfig, encoder: Encoder, at: string): OpenedText;
