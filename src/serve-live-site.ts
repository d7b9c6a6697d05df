/**
 * Serves the site while its report grows: the command `vitrine dev` starts this in a process of its own, tells it what has changed, and ends it.
 * What it is told reaches the pages by way of the integration `live-report`.
 */
import { rmSync } from 'node:fs';
import { env } from 'node:process';
import { dev } from 'astro';
import type { FromServer } from '../schema/live-state.ts';

// A server without its command would never hear of anything again, and nobody else would remove the copy that it is served from.
process.once('disconnect', () => {
  const copy = env['VITRINE_COPY'];
  if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  process.exit();
});
// Ctrl-C is for the command, which ends this server or is gone.
process.on('SIGINT', () => undefined);

const { address } = await dev({
  root: process.cwd(),
  logLevel: 'warn',
  server: { port: Number(env['VITRINE_PORT']), host: env['VITRINE_HOST'] ?? false },
});
process.send?.({ kind: 'ready', port: address.port } satisfies FromServer);
// The first page takes by far the longest: it is made before anybody asks for one.
await fetch(`http://localhost:${address.port}/`).catch(() => undefined);
