import type { Engine, Session } from './engine.ts';
import type { Program } from './job.ts';
/** Open sessions by digest; the ones not used for longest are released when there are too many or they hold too much. */
export declare class SessionCache {
    #private;
    constructor(engine: Engine, maxCount?: number, maxBytes?: number);
    get count(): number;
    /** The session of a program, opened on first use. */
    open({ digest, bytes, folder, weightBytes }: Program): Promise<Session>;
    close(): Promise<void>;
}
