/** What the reference work takes on the machine that limits are stated for. */
const REFERENCE_SECONDS = 0.0125;

/**
 * Seconds of processor time that work takes, as on a machine of ordinary speed: a slow or a busy one, or one that counts coverage, takes longer
 * for everything, and for a known piece of work as well, which is done before and after. What the result is held to tells work that grows with
 * its input from work that explodes.
 */
export async function processorSeconds(work: () => unknown): Promise<number> {
  const before = slowness();
  const start = process.cpuUsage();
  await work();
  const seconds = secondsSince(start);
  return seconds / Math.max(1, (before + slowness()) / 2);
}

/** How many times as long as on a machine of ordinary speed everything takes here and now. */
export function slowness(): number {
  return timedReference() / REFERENCE_SECONDS;
}

function timedReference(): number {
  const start = process.cpuUsage();
  // Characters, small objects and a table: what readers spend their time on.
  const counts = new Map<string, { readonly last: number; readonly count: number }>();
  for (let index = 0; index < 250_000; index++) {
    const key = String(index % 9973);
    counts.set(key, { last: key.charCodeAt(0), count: (counts.get(key)?.count ?? 0) + 1 });
  }
  if (counts.size !== 9973) throw new Error('The reference work was not done');
  return secondsSince(start);
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
