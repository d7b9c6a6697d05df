import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { watchFiles } from '../base/file-watch.ts';
import { requireReport, type GuestReport } from './guest-report.ts';
import { serveLiveSite, type LiveSite } from './live-site.ts';

/** The first that is tried: Astro's own and one. */
const PORT = 4322;

/** A report that is served while somebody’s site is being developed. */
export interface ServedGuest {
  /** Leads to the report who asks for its part of the site, and leaves everything else. */
  answer(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  end(): Promise<void>;
}

/**
 * Serves a report on a port of its own, from now on: what a development server names are modules at the root of a server, where those of the site
 * are already. Where it could not begin, it tries again for the next who asks.
 *
 * @param host undefined: this machine alone @param complain is told why it could not begin
 */
export function serveGuest(
  guest: GuestReport,
  host: string | undefined,
  complain: (line: string) => void,
): ServedGuest {
  const { base } = guest.address;
  let live: Promise<LiveSite> | undefined;
  const watch = watchFiles(() => {
    void live?.then((site) => site.reload()).catch(() => undefined);
  });
  const start = async (): Promise<LiveSite> => {
    requireReport(guest);
    watch.look([join(guest.content, 'report.json')]);
    const { stdout, stderr } = process;
    const site = await serveLiveSite({ ...guest, port: PORT, host, stdout, stderr });
    void site.ended.then(() => (live = undefined));
    return site;
  };
  const open = (): Promise<LiveSite> => {
    live ??= start().catch((error: unknown) => {
      live = undefined;
      if (error instanceof Error) complain(error.message);
      throw error;
    });
    return live;
  };
  open().catch(() => undefined);
  return {
    answer: ({ url = '/', headers }, response, next) => {
      const isOurs = url.startsWith(base) || url.split('?')[0] === base.slice(0, -1);
      if (!isOurs) {
        next();
        return;
      }
      open().then(
        ({ port }) => {
          const { hostname } = new URL(`http://${headers.host ?? 'localhost'}`);
          response.writeHead(307, { location: `http://${hostname}:${port}/${url.slice(base.length)}` }).end();
        },
        (error: unknown) => {
          response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(error instanceof Error ? error.message : '');
        },
      );
    },
    end: async () => {
      watch.close();
      await live?.then((site) => site.stop()).catch(() => undefined);
    },
  };
}
