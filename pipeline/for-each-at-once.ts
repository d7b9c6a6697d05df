/**
 * Calls `work` for each item in order, at most `atOnce` at a time.
 *
 * @throws the first error of `work`, or the signal's reason; then no further item is begun, and none that is under way is
 *   waited for
 */
export async function forEachAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  signal.throwIfAborted();
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
  });
  signal.addEventListener('abort', abort, { once: true });
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
  try {
    await Promise.race([aborted, Promise.all(lanes)]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
