/**
 * Where a value lies between two ends, 0 at the low one and 1 at the high one; beyond them less or more. Right for any finite numbers, also
 * where the difference of the ends is too large for one.
 */
export declare function placeBetween(value: number, low: number, high: number): number;
