/**
 * Seeded random numbers: the same (seed, stream) gives the same numbers on every machine (for the fine print see
 * {@link makeZiggurat}).
 *
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, one word of them a counter, so that no stream repeats
 * within 2³² draws. Seed and stream are hashed into the other three words, different ones into different states, so that
 * sample i can be drawn anywhere without drawing the samples before it.
 */
export declare class Random {
    #private;
    /**
     * @param seed an integer, 0 … 2³² − 1
     * @param stream the same: a sample's number, say
     * @throws RangeError for any other number
     */
    constructor(seed: number, stream?: number);
    /** Uniform on the integers 0 … 2³² − 1. */
    uint32(): number;
    /** Uniform on (0, 1): 2³² equally spaced values, neither end among them. */
    uniform(): number;
    /**
     * Uniform on the integers 0 … below − 1, without bias: draws beyond the last whole multiple of `below` are drawn again.
     *
     * @param below an integer, 1 … 2³²
     * @throws RangeError for any other number
     */
    integer(below: number): number;
    /** Normal, N(0, 1): a multiple of the 2²³rd part of a ziggurat's layer. */
    normal(): number;
    /** Fills an array with N(mean, std²), each value as {@link normal} draws it and then rounded to float32. */
    fillNormal(out: Float32Array, std: number, mean?: number): void;
}
