/** How many files are read or written at the same time: more would not be faster, and a large report has thousands. */
const FILES_AT_ONCE = 32;
/**
 * What `work` makes of each item, in their order; items are begun in order as well. After an error or a stop no further item is begun,
 * and what is under way comes to its end.
 *
 * @param atOnce how many are worked on at the same time @param signal stops the work
 * @throws the first error of `work`, or the signal's reason
 */
export async function mapAtOnce(items, work, atOnce = FILES_AT_ONCE, signal) {
    const values = new Array(items.length);
    let hasFailed = false;
    const rest = items.entries(); // one iterator for all lanes
    const lane = async () => {
        for (const [index, item] of rest) {
            if (hasFailed || signal?.aborted)
                return;
            values[index] = await work(item).catch((error) => {
                hasFailed = true;
                throw error;
            });
        }
    };
    const lanes = Array.from({ length: Math.min(atOnce, items.length) }, lane);
    await Promise.allSettled(lanes);
    await Promise.all(lanes);
    signal?.throwIfAborted();
    return values;
}
