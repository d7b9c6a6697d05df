import type { MatrixMask } from './matrix.ts';
/** Whether a mask leaves a cell empty. Row and column count from 0. */
export declare function isMasked(mask: MatrixMask | undefined, value: number, row: number, column: number): boolean;
