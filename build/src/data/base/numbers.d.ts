/** A number with three significant digits, whole ones in full, as `0.0312`, `12,300` or `4.2×10⁻⁷`; null is a dash. */
export declare function formatNumber(value: number | null, digits?: number): string;
/** A share of 1 as a percentage: `61.5%`, `0.02%`, `< 0.01%`. */
export declare function formatShare(share: number): string;
/** How many times a chance value something is: `12.3×`; null is a dash. */
export declare function liftText(lift: number | null): string;
/** A duration in the unit that suits it: `12 ms`, `1.7 s`, `3 min 20 s`, `2 h 5 min`. */
export declare function formatDuration(milliseconds: number): string;
/** A size in megabytes of 10⁶ bytes, or gigabytes. */
export declare function formatBytes(bytes: number): string;
