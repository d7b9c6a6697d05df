import type { Engine, Session } from './engine.ts';
import type { Program } from './job.ts';

interface Entry {
  readonly session: Promise<Session>;
  readonly sizeBytes: number;
}

/** Open sessions by digest; the ones not used for longest are released when there are too many or they hold too much. */
export class SessionCache {
  readonly #engine: Engine;
  readonly #maxCount: number;
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Entry>(); // in the order of their last use

  constructor(engine: Engine, maxCount = 6, maxBytes = 160e6) {
    this.#engine = engine;
    this.#maxCount = maxCount;
    this.#maxBytes = maxBytes;
  }

  get count(): number {
    return this.#entries.size;
  }

  /** The session of a program, opened on first use. */
  async open({ digest, bytes, folder, weightBytes }: Program): Promise<Session> {
    const known = this.#entries.get(digest);
    if (known) {
      this.#entries.delete(digest);
      this.#entries.set(digest, known);
      return known.session;
    }
    const sizeBytes = Math.max(bytes.byteLength, weightBytes);
    await this.#makeRoomFor(sizeBytes);
    const session = this.#engine.open(new Uint8Array(bytes).slice(), folder); // runtimes do not take shared memory
    this.#entries.set(digest, { session, sizeBytes });
    session.catch(() => this.#entries.delete(digest));
    return session;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((digest) => this.#release(digest)));
  }

  async #makeRoomFor(sizeBytes: number): Promise<void> {
    for (const digest of [...this.#entries.keys()]) {
      const held = [...this.#entries.values()].reduce((total, entry) => total + entry.sizeBytes, 0);
      if (this.#entries.size < this.#maxCount && held + sizeBytes <= this.#maxBytes) return;
      await this.#release(digest);
    }
  }

  async #release(digest: string): Promise<void> {
    const entry = this.#entries.get(digest);
    this.#entries.delete(digest);
    await (await entry?.session)?.release();
  }
}
