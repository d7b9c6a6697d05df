import type { ReportEncoder, ReportText } from '../../schema/report.ts';
import type { EncoderInput, OpenTexts } from '../inputs/open-texts.ts';
/** What the report says of an encoder. */
export declare function reportEncoder({ config, encoder, card }: EncoderInput): ReportEncoder;
/** Every text once, with the encoders that read it; imported attention last. */
export declare function reportTexts({ encoders, imported }: OpenTexts): ReportText[];
