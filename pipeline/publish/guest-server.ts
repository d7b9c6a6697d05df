import { join } from 'node:path';
import { watchFiles } from '../base/file-watch.ts';
import { requireReport, type GuestReport } from './guest-report.ts';
import { serveLiveSite, type LiveSite } from './live-site.ts';

/** The first that is tried: Astro's own and one. */
const PORT = 4322;

/** What is asked of a development server. */
interface Request {
  readonly url?: string;
  readonly headers: { readonly host?: string };
}

/** What it is answered with. */
interface Response {
  writeHead(status: number, headers: Readonly<Record<string, string>>): { end(text?: string): unknown };
}

/** A report that is served while somebody’s site is being developed. */
export interface ServedGuest {
  /** Leads to the report who asks for its part of the site, and leaves everything else. */
  readonly answer: (request: Request, response: Response, next: () => void) => void;
  readonly end: () => Promise<void>;
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
      const isOurs = url.startsWith(base);
      if (!isOurs && url.split('?')[0] !== base.slice(0, -1)) {
        next();
        return;
      }
      open().then(
        ({ port }) => {
          const { hostname } = new URL(`http://${headers.host ?? 'localhost'}`);
          const location = `http://${hostname}:${port}/${isOurs ? url.slice(base.length) : ''}`;
          response.writeHead(307, { location }).end();
        },
        (error: unknown) => {
          const line = error instanceof Error ? error.message : '';
          response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(line);
        },
      );
    },
    end: async () => {
      watch.close();
      await live?.then((site) => site.stop()).catch(() => undefined);
    },
  };
}
