import { createServer } from 'node:http';
import { escapeMarkup } from '../../schema/escape.ts';

/** A page that stands for a site as long as there is none. */
export interface WaitingPage {
  readonly port: number;
  /** What it says, in one line. */
  say(line: string): void;
  /** Leaves the port to others. */
  close(): Promise<void>;
}

/**
 * Serves one page that says why there is no report yet, and asks for itself again until there is one.
 *
 * @param host default: this machine alone
 * @throws Error where the port is taken
 */
export async function serveWaitingPage(port: number, host: string, line: string): Promise<WaitingPage> {
  let said = line;
  const server = createServer((_, response) => {
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', Connection: 'close' });
    response.end(
      `<!doctype html><html lang="en"><meta http-equiv="refresh" content="1"><meta name="viewport" content="width=device-width">` +
        `<title>Vitrine</title><p role="alert">${escapeMarkup(said)}</p></html>`,
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return {
    port: (server.address() as { readonly port: number }).port,
    say: (next) => {
      said = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
