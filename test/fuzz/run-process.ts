import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The heap of a reading process: what grows beyond it is a failure long before the machine suffers. */
const HEAP_MB = 400;
/** Wall time without a sign of life after which a process counts as hanging; far more than the processor time that is allowed. */
const SILENCE_MS = 20_000;

/** What came of a process that read hostile inputs. */
export interface FuzzOutcome {
  /** Inputs that were read or refused as they should be. */
  readonly done: number;
  /** What went wrong, with what it takes to do it again. */
  readonly wrong: readonly string[];
}

/** Runs `fuzz-process.ts` to its end. A crash or a standstill is reported with the input that was being read. */
export async function runFuzzProcess(words: readonly string[]): Promise<FuzzOutcome> {
  const program = fileURLToPath(new URL('fuzz-process.ts', import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--expose-gc', program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let reading = '';
  let done = 0;
  const wrong: string[] = [];
  const watch = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
  for await (const line of createInterface({ input: child.stdout })) {
    watch.refresh();
    const said = JSON.parse(line) as { readonly reading?: string; readonly done?: number; readonly wrong?: string };
    if (said.reading !== undefined) reading = line;
    else if (said.wrong !== undefined) wrong.push(line);
    else done = said.done ?? 0;
  }
  clearTimeout(watch);
  const exit = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)));
  if (exit !== 0)
    wrong.push(`The process ended with ${exit ?? child.signalCode ?? 'a signal'} while reading ${reading}`);
  return { done, wrong };
}
