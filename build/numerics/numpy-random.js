/** Words of state, and the distance of the word that each is mixed with (Matsumoto & Nishimura 1998). */
const LENGTH = 624;
const SHIFT = 397;
/**
 * numpy's legacy generator, `np.random.RandomState(seed)` and `np.random.seed(seed)`: the Mersenne Twister MT19937 seeded by
 * `init_genrand`. It is here to repeat what Python programs drew, bit for bit; for anything else use `Random`.
 */
export class NumpyRandom {
    #state = new Int32Array(LENGTH); // signed, which V8 computes with faster
    #position = LENGTH;
    /** @param seed an integer, 0 … 2³² − 1. @throws RangeError for any other, as numpy does */
    constructor(seed) {
        if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
            throw new RangeError(`A seed is an integer from 0 to 2^32 - 1, not ${seed}`);
        }
        let word = seed;
        for (let i = 0; i < LENGTH; i++) {
            this.#state[i] = word;
            word = Math.imul(1812433253, word ^ (word >>> 30)) + i + 1;
        }
    }
    /** Uniform on the integers 0 … 2³² − 1 (`genrand_int32`). */
    uint32() {
        if (this.#position === LENGTH)
            this.#twist();
        let word = this.#state[this.#position++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return (word ^ (word >>> 18)) >>> 0;
    }
    /**
     * Uniform on the integers low … high − 1, as `randint(low, high)`: the low bits of a draw, drawn again while too large. A
     * range of one value takes no draw.
     *
     * @throws RangeError for an empty range or one of more than 2³² values, for which numpy draws 64 bits
     */
    integer(low, high) {
        const largest = high - 1 - low;
        if (!(largest >= 0 && largest < 2 ** 32))
            throw new RangeError(`No 32-bit draw lies in ${low} … ${high - 1}`);
        if (largest === 0)
            return low;
        const mask = 0xffffffff >>> Math.clz32(largest);
        for (;;) {
            const drawn = (this.uint32() & mask) >>> 0;
            if (drawn <= largest)
                return low + drawn;
        }
    }
    /** Fills `out` with fair zeros and ones, as `randint(0, 2, size)`: the lowest bit of one draw each. */
    fillBits(out) {
        for (let i = 0; i < out.length; i++)
            out[i] = this.uint32() & 1;
    }
    /** Leaves out the next `draws` values of {@link uint32}, at a fraction of the cost of drawing them. */
    skip(draws) {
        let left = draws;
        while (left > LENGTH - this.#position) {
            left -= LENGTH - this.#position;
            this.#twist();
        }
        this.#position += left;
    }
    /** Makes the next 624 words out of the last. */
    #twist() {
        const state = this.#state;
        for (let i = 0; i < LENGTH; i++) {
            const next = i + 1 === LENGTH ? 0 : i + 1;
            const partner = i + SHIFT < LENGTH ? i + SHIFT : i + SHIFT - LENGTH;
            const joined = (state[i] & 0x80000000) | (state[next] & 0x7fffffff);
            state[i] = state[partner] ^ (joined >>> 1) ^ (-(joined & 1) & 0x9908b0df);
        }
        this.#position = 0;
    }
}
