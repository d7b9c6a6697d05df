import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CHANGES_TIMING, LIVE_STATE, type LiveState, type ShownState, type ToServer } from '../../schema/live-state.ts';
import { noteChange } from '../data/base/changes.ts';

/** A change often comes as several: of a file and its folder, or of a file that is replaced. */
const QUIET_MS = 30;
/** Parts of the content folder that a run writes: it says itself when they are whole. */
const COMPUTED = ['results', 'inputs', 'report.json', 'catalogue.json', 'outcomes.json', 'plugins'];
/** What no page is made from, and what would take long to watch. */
const UNWATCHED = ['**/content/{results,inputs}/**', '**/{test,demo,bench,build,coverage,dist}/**', '**/.vitrine/**'];

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
/** What takes messages: a page, or one of the places where modules run. */
interface Channel {
  send(event: string, payload: object): void;
}

/**
 * Makes a development server show a report that grows: its pages load again when prose, answers or results have changed, and say what is being
 * computed, and what is wrong with the configuration.
 *
 * @param folder with `report.json`
 */
export function liveReport(folder: string): AstroIntegration {
  let cache = '';
  return {
    name: 'live-report',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        // Not in the folder of the packages, which may be the tool's own, or take no files.
        cache = join(fileURLToPath(config.root), '.astro/dev');
        updateConfig({
          cacheDir: pathToFileURL(`${cache}/`),
          // Else the server would ask for a slash after the name of a file that is made on demand.
          trailingSlash: 'ignore',
          vite: { cacheDir: join(cache, 'vite'), server: { watch: { ignored: UNWATCHED } } },
        });
        injectScript('page', "import '/src/scripts/live-state.ts';");
      },
      'astro:server:setup': ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        let changes = 0;
        const reload = (): void => {
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            changes += 1;
            reloadPages(server);
          }, QUIET_MS);
        };
        server.middlewares.use((_request, response, next) => {
          response.setHeader('Server-Timing', `${CHANGES_TIMING};desc="${changes}"`);
          next();
        });
        server.watcher.add(folder);
        server.watcher.on('all', (_, path) => {
          noteChange();
          const [top = '..'] = relative(folder, path).split(/[/\\]/);
          const isProse = top !== '..' && !COMPUTED.includes(top) && !top.startsWith('.');
          // Astro's own store of prose is written after the prose has changed.
          if (isProse || basename(path) === 'data-store.json') reload();
        });
        showState(server, reload, () => changes);
      },
    },
  };
}

/** Passes on what the command says. A page that was on its way when all were loaded again finds out by the number of changes. */
function showState(server: Server, reload: () => void, changes: () => number): void {
  let state: LiveState = { error: null, run: null };
  const shown = (): ShownState => ({ ...state, changes: changes() });
  server.ws.on(LIVE_STATE, (_: unknown, client: Channel) => {
    client.send(LIVE_STATE, shown());
  });
  process.on('message', (message: ToServer) => {
    if (message.kind === 'changed') reload();
    else {
      state = message.state;
      server.ws.send(LIVE_STATE, shown());
    }
  });
}

function reloadPages(server: Server): void {
  noteChange();
  const environments: Readonly<Record<string, { readonly hot: Channel }>> = server.environments;
  for (const [name, environment] of Object.entries(environments)) {
    // Which pages there are is asked again.
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  }
  server.ws.send({ type: 'full-reload', path: '*' });
}
