import { LRUCache } from 'lru-cache';
/** Programs by name: made when first asked for, and the ones not used for longest forgotten when they hold too much memory. */
export class RecentPrograms {
    #made;
    #maxBytes;
    constructor(maxBytes = 160e6) {
        this.#maxBytes = maxBytes;
        this.#made = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => this.#sizeOf(bytes) });
    }
    /** @param name always the same for the same program, and of the same type */
    get(name, make) {
        const known = this.#made.get(name);
        if (known !== undefined)
            return known;
        const made = make();
        this.#made.set(name, made);
        return made;
    }
    /** A program that is larger than the bound is kept alone. */
    #sizeOf({ byteLength }) {
        return Math.min(byteLength, this.#maxBytes);
    }
}
