/** `vitrine/astro`: puts a report under a path of somebody’s Astro site. */
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { UserError } from '../base/errors.ts';
import { buildGuest, openGuest, requireReport, takenPath } from './guest-report.ts';
import type { GuestOptions, GuestReport } from './guest-report.ts';
import { serveGuest, type ServedGuest } from './guest-server.ts';

export type { GuestOptions as VitrineOptions } from './guest-report.ts';

/**
 * The report of a content folder under a path of the site. It is a site in itself, which a process of its own builds and serves: it changes nothing
 * of the site that it is a part of, and nothing of that site changes it.
 *
 * @example export default defineConfig({ integrations: [vitrine({ content: './content' })] })
 */
export default function vitrine(options: GuestOptions): AstroIntegration {
  let guest: GuestReport;
  let served: ServedGuest | undefined;
  let isServing = false;
  const open = ({ root, site, base }: AstroConfig, logger: AstroIntegrationLogger): void => {
    guest = orStop(logger, () => openGuest(options, { root: fileURLToPath(root), site, base }));
  };
  return {
    name: 'vitrine',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        isServing = command === 'dev';
        open(config, logger);
        // Astro puts what looks at bases and slashes before all else.
        const first = (server: { readonly middlewares: { readonly stack: object[] } }) => () => {
          server.middlewares.stack.unshift({ route: '', handle: served!.answer });
        };
        if (isServing) updateConfig({ vite: { plugins: [{ name: 'vitrine', configureServer: first }] } });
      },
      'astro:routes:resolved': ({ routes, logger }) => {
        const fault = takenPath(
          guest,
          routes.map(({ pattern }) => pattern),
        );
        if (fault === null) return;
        if (isServing) logger.error(fault.message);
        else stop(fault, logger);
      },
      'astro:config:done': ({ config, logger }) => open(config, logger),
      'astro:build:start': ({ logger }) => orStop(logger, () => requireReport(guest)),
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`Building the report at ${guest.address.base} …`);
        const count = await buildGuest(guest, fileURLToPath(dir)).catch((error: unknown) => stop(error, logger));
        logger.info(`${count} files written`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { host } = server.config.server;
        const named = host === true ? '0.0.0.0' : host || undefined;
        served = serveGuest(guest, named, (line) => logger.error(line));
      },
      'astro:server:done': () => served?.end(),
    },
  };
}

function orStop<Result>(logger: AstroIntegrationLogger, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    return stop(error, logger);
  }
}

/** Ends with one line for what the user can fix; thrown on, Astro would print it as a defect of this integration. */
function stop(error: unknown, logger: AstroIntegrationLogger): never {
  if (!(error instanceof UserError)) throw error;
  logger.error(error.message);
  process.exit(2);
}
