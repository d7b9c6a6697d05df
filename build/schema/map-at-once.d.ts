/**
 * What `work` makes of each item, in their order; items are begun in order as well. After an error or a stop no further item is begun,
 * and what is under way comes to its end.
 *
 * @param atOnce how many are worked on at the same time @param signal stops the work
 * @throws the first error of `work`, or the signal's reason
 */
export declare function mapAtOnce<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>, atOnce?: number, signal?: AbortSignal): Promise<Value[]>;
