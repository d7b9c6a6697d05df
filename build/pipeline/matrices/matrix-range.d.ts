import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
type Values = ReportMatrix['values'];
/**
 * The values of a matrix's lowest and highest colour, and what they leave unsaid. Without settings they are the least and the
 * greatest value that is shown; where all are equal, half a unit on either side, or half of it where it is large.
 *
 * @throws UserError when nothing is shown, or when one end is set beyond all values
 */
export declare function matrixRange(values: Values, { mask, vmin, vmax }: Pick<MatrixConfig, 'mask' | 'vmin' | 'vmax'>, at: string): Pick<ReportMatrix, 'vmin' | 'vmax' | 'remarks'>;
export {};
