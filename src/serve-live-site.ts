/**
 * Serves the site while its report grows: the command `vitrine dev` starts this in a process of its own, tells it what has changed, and ends it.
 * What it is told reaches the pages by way of the integration `live-report`.
 */
import { env } from 'node:process';
import { dev } from 'astro';
import type { FromServer } from '../schema/live-state.ts';

// A server without its command would never hear of anything again.
process.once('disconnect', () => process.exit());

const { address } = await dev({
  root: process.cwd(),
  logLevel: 'warn',
  server: { port: Number(env['VITRINE_PORT']), host: env['VITRINE_HOST'] ?? false },
});
process.send?.({ kind: 'ready', port: address.port } satisfies FromServer);
// The first page takes by far the longest: it is made before anybody asks for one.
await fetch(`http://localhost:${address.port}/`).catch(() => undefined);
