/**
 * numpy's legacy generator, `np.random.RandomState(seed)` and `np.random.seed(seed)`: the Mersenne Twister MT19937 seeded by
 * `init_genrand`. It is here to repeat what Python programs drew, bit for bit; for anything else use `Random`.
 */
export declare class NumpyRandom {
    #private;
    /** @param seed an integer, 0 … 2³² − 1. @throws RangeError for any other, as numpy does */
    constructor(seed: number);
    /** Uniform on the integers 0 … 2³² − 1 (`genrand_int32`). */
    uint32(): number;
    /**
     * Uniform on the integers low … high − 1, as `randint(low, high)`: the low bits of a draw, drawn again while too large. A
     * range of one value takes no draw.
     *
     * @throws RangeError for an empty range or one of more than 2³² values, for which numpy draws 64 bits
     */
    integer(low: number, high: number): number;
    /** Fills `out` with fair zeros and ones, as `randint(0, 2, size)`: the lowest bit of one draw each. */
    fillBits(out: Uint8Array): void;
    /** Leaves out the next `draws` values of {@link uint32}, at a fraction of the cost of drawing them. */
    skip(draws: number): void;
}
