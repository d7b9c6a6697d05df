/** Whether a mask leaves a cell empty. Row and column count from 0. */
export function isMasked(mask, value, row, column) {
    if (mask === undefined)
        return false;
    if (typeof mask === 'object')
        return 'below' in mask ? value < mask.below : value > mask.above;
    switch (mask) {
        case 'upper-triangle':
            return column > row;
        case 'lower-triangle':
            return column < row;
        case 'zeros':
            return value === 0;
    }
}
