import type { MatrixMask } from './matrix.ts';

/** Whether a mask leaves a cell empty. Row and column count from 0. */
export function isMasked(mask: MatrixMask | undefined, value: number, row: number, column: number): boolean {
  if (mask === undefined) return false;
  if (typeof mask === 'object') return 'below' in mask ? value < mask.below : value > mask.above;
  switch (mask) {
    case 'upper-triangle':
      return column > row;
    case 'lower-triangle':
      return column < row;
    case 'zeros':
      return value === 0;
  }
}
