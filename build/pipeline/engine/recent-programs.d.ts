import type { Program } from './job.ts';
/** Programs by name: made when first asked for, and the ones not used for longest forgotten when they hold too much memory. */
export declare class RecentPrograms {
    #private;
    constructor(maxBytes?: number);
    /** @param name always the same for the same program, and of the same type */
    get<P extends Program>(name: string, make: () => P): P;
}
