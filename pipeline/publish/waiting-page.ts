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

/** Asks again without leaving the page: between this server and the next, nobody answers, and a browser that goes there stays with its own error. */
const ASK = `(async function ask() {
  const answer = await fetch(location.href).catch(() => undefined);
  if (answer?.ok) return location.reload();
  const text = await answer?.text();
  const said = text && new DOMParser().parseFromString(text, 'text/html').querySelector('p').textContent;
  const line = document.querySelector('p');
  if (said && line.textContent !== said) line.textContent = said;
  setTimeout(ask, 500);
})();`;

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
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Vitrine</title>` +
        `<p role="alert">${escapeMarkup(said)}</p><script>${ASK}</script></html>`,
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
