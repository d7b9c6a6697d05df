/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;
/**
 * Wilson's 95% interval for a share, from what was counted (Wilson 1927).
 *
 * @returns its ends, 0 to 1
 */
export function wilsonInterval(count, of) {
    const share = count / of;
    const spread = Z ** 2 / of;
    const centre = share + spread / 2;
    const reach = Z * Math.sqrt((share * (1 - share) + spread / 4) / of);
    // At the ends of the range rounding can leave it by an ulp.
    return [Math.max(0, (centre - reach) / (1 + spread)), Math.min(1, (centre + reach) / (1 + spread))];
}
