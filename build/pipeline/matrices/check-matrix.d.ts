import type { LocalText } from '../../schema/local-text.ts';
import type { MatrixConfig, ReportMatrix } from '../../schema/matrix.ts';
import type { RawMatrix } from './raw-matrix.ts';
/** @throws UserError for an unknown colour map or format, or a range that is none */
export declare function checkSettings({ colormap, format, vmin, vmax }: MatrixConfig, at: string): void;
/** @throws UserError where a value takes more room in its cell than a figure has, before the site is built */
export declare function checkCellTexts(values: ReportMatrix['values'], { format, mask }: Pick<MatrixConfig, 'format' | 'mask'>, at: string): void;
/** @throws UserError for a matrix without a cell, and for one of more than 400 × 400 */
export declare function checkSize({ values }: RawMatrix, at: string): void;
/** The labels of one side under their key, none where there are none. @throws UserError when they are not as many as that side */
export declare function checkLabels(side: 'row' | 'column', labels: readonly LocalText[] | undefined, count: number, at: string): Record<string, LocalText[]>;
/** @throws UserError for an infinite value, and for a missing one where that is not allowed, with its place */
export declare function checkValues({ values, place }: RawMatrix, missing: 'refuse' | 'blank', at: string): void;
