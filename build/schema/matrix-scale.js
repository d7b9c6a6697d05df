/**
 * Where a value lies between two ends, 0 at the low one and 1 at the high one; beyond them less or more. Right for any finite numbers, also
 * where the difference of the ends is too large for one.
 */
export function placeBetween(value, low, high) {
    if (!(high > low))
        return 0;
    const extent = high - low;
    // Halves lose digits of the least numbers only, and their difference is never too large.
    return Number.isFinite(extent) ? (value - low) / extent : (value / 2 - low / 2) / (high / 2 - low / 2);
}
