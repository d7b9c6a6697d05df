/**
 * Calls `work` for each item in order, at most `atOnce` at a time. After an error or a stop no further item is begun, and what
 * is under way comes to its end.
 *
 * @throws the first error of `work`, or the signal's reason
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed = false;
  const rest = items.values(); // one iterator for all lanes
  const lane = async (): Promise<void> => {
    for (const item of rest) {
      if (failed || signal.aborted) return;
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const lanes = Array.from({ length: Math.min(atOnce, items.length) }, lane);
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
  signal.throwIfAborted();
}
