import { LRUCache } from 'lru-cache';
/** Open sessions by digest; the ones not used for longest are released when there are too many or they hold too much. */
export class SessionCache {
    #engine;
    #maxCount;
    #maxBytes;
    /** Unbounded by itself: what has to go is released, which takes time, before the next one takes memory. */
    #entries = new LRUCache({
        maxSize: Number.MAX_SAFE_INTEGER,
        sizeCalculation: ({ sizeBytes }) => Math.max(1, sizeBytes),
    });
    constructor(engine, maxCount = 6, maxBytes = 160e6) {
        this.#engine = engine;
        this.#maxCount = maxCount;
        this.#maxBytes = maxBytes;
    }
    get count() {
        return this.#entries.size;
    }
    /** The session of a program, opened on first use. */
    async open({ digest, bytes, folder, weightBytes }) {
        const known = this.#entries.get(digest);
        if (known)
            return known.session;
        const sizeBytes = Math.max(bytes.byteLength, weightBytes);
        await this.#makeRoomFor(sizeBytes);
        const session = this.#engine.open(new Uint8Array(bytes).slice(), folder); // runtimes do not take shared memory
        this.#entries.set(digest, { session, sizeBytes });
        session.catch(() => this.#entries.delete(digest));
        return session;
    }
    async close() {
        const open = [...this.#entries.values()];
        this.#entries.clear();
        await Promise.all(open.map(release));
    }
    async #makeRoomFor(sizeBytes) {
        const isFull = () => this.#entries.size >= this.#maxCount || this.#entries.calculatedSize + sizeBytes > this.#maxBytes;
        while (isFull()) {
            const oldest = this.#entries.pop();
            if (oldest === undefined)
                return;
            await release(oldest);
        }
    }
}
async function release({ session }) {
    await (await session).release();
}
