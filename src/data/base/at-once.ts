/** How many files a build reads or writes at the same time: more would not be faster, and a large report has thousands. */
const FILES_AT_ONCE = 32;

/** Whole pages are worked on in memory, several times over, and the largest have megabytes. */
export const PAGES_AT_ONCE = 4;

/** The results of `act` for each item, in their order, with a bounded number under way. @throws the first error of `act` */
export async function mapAtOnce<Item, Value>(
  items: readonly Item[],
  act: (item: Item) => Promise<Value>,
  atOnce = FILES_AT_ONCE,
): Promise<Value[]> {
  const values = new Array<Value>(items.length);
  const rest = items.entries(); // one iterator for all lanes
  const lane = async (): Promise<void> => {
    for (const [index, item] of rest) values[index] = await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  return values;
}
