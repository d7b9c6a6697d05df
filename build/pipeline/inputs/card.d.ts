import type { CardConfig } from '../../schema/config.ts';
import type { ReportCard, ReportEncoderCard } from '../../schema/report.ts';
/**
 * A model's card with what the configuration says of it.
 *
 * @param classes of the model @param folder the configuration's, which the card's path starts from @param entry the card's place in it, for errors: `models[0].card`
 * @throws UserError when the file is no card, is one of other classes, or has a probe that the configuration does not explain
 */
export declare function readCard({ file, about, probes }: CardConfig, classes: readonly string[], folder: string, entry?: string): Promise<ReportCard>;
/**
 * An encoder's card with what the configuration says of it.
 *
 * @param folder the configuration's, which the card's path starts from @param entry the card's place in it, for errors: `models[0].card`
 * @throws UserError when the file is no card, or has a probe that the configuration does not explain
 */
export declare function readEncoderCard({ file, about, probes }: CardConfig, folder: string, entry?: string): Promise<ReportEncoderCard>;
