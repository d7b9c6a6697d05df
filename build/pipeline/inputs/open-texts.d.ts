import type { Config } from '../../schema/config.ts';
import type { ReportEncoderCard } from '../../schema/report.ts';
import type { EncoderConfig } from '../../schema/text.ts';
import type { Encoder } from '../models/bert/encoder.ts';
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
export declare function openTexts(config: Config, folder: string): Promise<OpenTexts>;
