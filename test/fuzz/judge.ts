import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { slowness } from '../processor-time.ts';
import type { Family, Files } from './family.ts';

/** What every input is held to, whatever is in it; the processor's time as on a machine of ordinary speed. */
export const limits = { processorMs: 2000, residentBytes: 500e6, messageLength: 300 } as const;

/** Errors that are an answer to the user; by name, since both sides have one. */
const REFUSALS = ['UserError', 'SiteError', 'ClaimError'];

/**
 * Reads one input and holds it to the limits.
 *
 * @param folder is filled with the files @returns what is wrong, in a sentence; undefined for a right result or a right refusal
 */
export async function judge(family: Family, files: Files, folder: string): Promise<string | undefined> {
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const before = process.cpuUsage();
  const wrong = await family.read(folder).then(
    () => undefined,
    (error: unknown) => wrongError(error),
  );
  const { user, system } = process.cpuUsage(before);
  const processorMs = (user + system) / 1000;
  if (wrong !== undefined) return wrong;
  if (processorMs > limits.processorMs && processorMs > limits.processorMs * slowness())
    return `${Math.round(processorMs)} ms of processor time`;
  const residentBytes = process.resourceUsage().maxRSS * 1024;
  return residentBytes > limits.residentBytes ? `${Math.round(residentBytes / 1e6)} MB of memory` : undefined;
}

function wrongError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return `something thrown that is no error: ${String(error)}`;
  const { name, message } = error;
  if (!REFUSALS.includes(name)) return `a defect: ${error.stack ?? message}`;
  if (message.length > limits.messageLength) return `a message of ${message.length} characters: ${message}`;
  return /[\p{Cc}\u2028\u2029]/u.test(message) ? `a message of several lines: ${JSON.stringify(message)}` : undefined;
}
