import { makeZiggurat } from "./ziggurat.js";
const { edge, limit, step, density } = makeZiggurat();
/**
 * Seeded random numbers: the same (seed, stream) gives the same numbers on every machine (for the fine print see
 * {@link makeZiggurat}).
 *
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, one word of them a counter, so that no stream repeats
 * within 2³² draws. Seed and stream are hashed into the other three words, different ones into different states, so that
 * sample i can be drawn anywhere without drawing the samples before it.
 */
export class Random {
    /** a, b, c and the counter; a typed array, because V8 then knows that all four are 32-bit integers. */
    #state = new Int32Array(4);
    /**
     * @param seed an integer, 0 … 2³² − 1
     * @param stream the same: a sample's number, say
     * @throws RangeError for any other number
     */
    constructor(seed, stream = 0) {
        for (const word of [seed, stream]) {
            if (word >>> 0 !== word)
                throw new RangeError(`Seed and stream are integers from 0 to 2^32 - 1, not ${word}`);
        }
        const a = mix(seed ^ 0x9e3779b9);
        const b = mix(Math.imul(stream + 1, 0x85ebca6b) ^ a);
        const c = mix(seed ^ Math.imul(stream + 1, 0xc2b2ae35) ^ b);
        this.#keep(a, b, c, 1);
        for (let round = 0; round < 12; round++)
            this.#draw();
    }
    /** Uniform on the integers 0 … 2³² − 1. */
    uint32() {
        return this.#draw() >>> 0;
    }
    /** Uniform on (0, 1): 2³² equally spaced values, neither end among them. */
    uniform() {
        return (this.uint32() + 0.5) * 2 ** -32;
    }
    /**
     * Uniform on the integers 0 … below − 1, without bias: draws beyond the last whole multiple of `below` are drawn again.
     *
     * @param below an integer, 1 … 2³²
     * @throws RangeError for any other number
     */
    integer(below) {
        if (!Number.isInteger(below) || below < 1 || below > 2 ** 32) {
            throw new RangeError(`A draw lies below an integer from 1 to 2^32, not ${below}`);
        }
        const end = 2 ** 32 - (2 ** 32 % below);
        let drawn = this.uint32();
        while (drawn >= end)
            drawn = this.uint32();
        return drawn % below;
    }
    /** Normal, N(0, 1): a multiple of the 2²³rd part of a ziggurat's layer. */
    normal() {
        const draw = this.#draw();
        return this.#normalFrom(draw & 255, draw >> 8);
    }
    /** Fills an array with N(mean, std²), each value as {@link normal} draws it and then rounded to float32. */
    fillNormal(out, std, mean = 0) {
        // Runs of the likely case with the state in local variables, left and entered again at the other cases: written as one
        // loop with two branches it takes half as long again.
        const state = this.#state;
        for (let i = 0; i < out.length;) {
            let a = state[0];
            let b = state[1];
            let c = state[2];
            let counter = state[3];
            let layer = 0;
            let position = 0;
            for (; i < out.length; i++) {
                const draw = (a + b + counter) | 0;
                counter = (counter + 1) | 0;
                a = b ^ (b >>> 9);
                b = (c + (c << 3)) | 0;
                c = (((c << 21) | (c >>> 11)) + draw) | 0;
                layer = draw & 255;
                position = draw >> 8; // −2²³ … 2²³ − 1
                if ((position < 0 ? -position : position) >= limit[layer])
                    break;
                out[i] = mean + std * (position * step[layer]);
            }
            this.#keep(a, b, c, counter);
            if (i < out.length)
                out[i++] = mean + std * this.#normalFrom(layer, position);
        }
    }
    /** The next word, −2³¹ … 2³¹ − 1. */
    #draw() {
        const state = this.#state;
        const a = state[0];
        const b = state[1];
        const c = state[2];
        const counter = state[3];
        const draw = (a + b + counter) | 0;
        this.#keep(b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + draw) | 0, (counter + 1) | 0);
        return draw;
    }
    #keep(a, b, c, counter) {
        const state = this.#state;
        state[0] = a;
        state[1] = b;
        state[2] = c;
        state[3] = counter;
    }
    /** The normal of a drawn layer and position, with further draws in the 1% of cases in which these do not decide. */
    #normalFrom(layer, position) {
        for (;;) {
            const x = position * step[layer];
            if (Math.abs(position) < limit[layer])
                return x;
            if (layer === 0)
                return position < 0 ? -this.#tail() : this.#tail();
            const height = density[layer] + this.uniform() * (density[layer - 1] - density[layer]);
            if (height < Math.exp(-0.5 * x * x))
                return x;
            const draw = this.#draw();
            layer = draw & 255;
            position = draw >> 8;
        }
    }
    /** A normal beyond the edge (Marsaglia 1964). */
    #tail() {
        for (;;) {
            const x = -Math.log(this.uniform()) / edge;
            const y = -Math.log(this.uniform());
            if (2 * y > x * x)
                return edge + x;
        }
    }
}
/** A bijection of 32-bit integers that spreads every bit over all (the finaliser of MurmurHash3). */
function mix(value) {
    let h = value | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
}
