/**
 * Wilson's 95% interval for a share, from what was counted (Wilson 1927).
 *
 * @returns its ends, 0 to 1
 */
export declare function wilsonInterval(count: number, of: number): readonly [number, number];
