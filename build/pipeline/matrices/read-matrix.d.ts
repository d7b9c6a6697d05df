import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
/**
 * Reads a matrix, checks it against its settings and fixes the ends of its colours.
 *
 * @param folder the configuration's, which the file's path starts from
 * @throws UserError for a file that cannot be read, and for labels, values, range, colour map or format that do not fit
 */
export declare function readMatrix(config: MatrixConfig, folder: string): Promise<ReportMatrix>;
