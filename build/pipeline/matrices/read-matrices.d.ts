import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
/** Reads every matrix of a configuration. @throws UserError as {@link readMatrix}, and for an id that two of them have */
export declare function readMatrices(configs: readonly MatrixConfig[], folder: string): Promise<readonly ReportMatrix[]>;
