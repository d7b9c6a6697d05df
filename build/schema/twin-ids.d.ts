/** An entry of a configuration's lists that has the id of one before it. */
export interface TwinId {
    /** Where its id stands: `['models', 1, 'id']`. */
    readonly path: readonly (string | number)[];
    /** Where the entry stands whose id it is: `models[0]`. */
    readonly first: string;
    readonly id: string;
}
type Entry = object;
/** Lists of which no two entries may share an id; entries without one get theirs from a file. */
interface Lists {
    readonly models: readonly Entry[];
    readonly pictures: readonly Entry[];
    readonly encoders: readonly Entry[];
    readonly texts: readonly Entry[];
    readonly words: readonly (Entry & {
        readonly sentences: readonly Entry[];
    })[];
    readonly attentions: readonly Entry[];
    readonly matrices: readonly Entry[];
    readonly trials: readonly (Entry & {
        readonly pictures: readonly Entry[];
    })[];
}
/** The first two entries that have one id where each needs its own: addresses of pages and files are made of it. */
export declare function findTwinId(lists: Lists): TwinId | undefined;
export {};
