import { expected } from '../base/errors.ts';
import { Interruption } from '../base/interruption.ts';
import type { Terminal } from './terminal.ts';

/** The first signal lets come to an end what is under way, the second does not. @returns a function that listens no more */
export function stopOnSignals(stop: AbortController, { stderr }: Terminal): () => void {
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((signal) => {
    const listener = (): void => {
      const interruption = new Interruption(signal);
      if (stop.signal.aborted) process.exit(interruption.exitCode);
      stderr.write('\nStopping as soon as what is under way has ended. Once more stops at once.\n');
      stop.abort(interruption);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((remove) => remove());
}

/** @param content the folder as the user wrote it */
export function lockLost(content: string): Error {
  return expected('to be the only run that writes', {
    at: content,
    received: 'another that has taken the lock',
    hint: 'Run again when it has finished.',
  });
}
