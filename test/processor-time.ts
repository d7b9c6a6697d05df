/** What the reference work takes on the machine that limits are stated for. */
const REFERENCE_SECONDS = 0.0125;

let slowness: number | undefined;

/**
 * Seconds of processor time that work takes, as on a machine of ordinary speed: a slow or a busy one, or one that counts coverage, takes longer
 * for everything, and for a known piece of work as well. What this is held to tells work that grows with its input from work that explodes.
 */
export async function processorSeconds(work: () => unknown): Promise<number> {
  const pace = machineSlowness();
  const before = process.cpuUsage();
  await work();
  return secondsSince(before) / pace;
}

/** How many times as long as on the reference machine everything takes here; 1 on a faster one. Measured once in a process. */
export function machineSlowness(): number {
  slowness ??= Math.max(1, Math.min(...Array.from({ length: 3 }, timedReference)) / REFERENCE_SECONDS);
  return slowness;
}

function timedReference(): number {
  const before = process.cpuUsage();
  // Characters, small objects and a table: what readers spend their time on.
  const counts = new Map<string, { readonly last: number; readonly count: number }>();
  for (let index = 0; index < 250_000; index++) {
    const key = String(index % 9973);
    counts.set(key, { last: key.charCodeAt(0), count: (counts.get(key)?.count ?? 0) + 1 });
  }
  if (counts.size !== 9973) throw new Error('The reference work was not done');
  return secondsSince(before);
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
