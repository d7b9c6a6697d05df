import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { escapeJson } from '../../schema/escape.ts';
import { mapAtOnce } from '../data/at-once.ts';
import type { Result } from '../../schema/result.ts';
import { readContent, type Content, type Outcome } from '../data/content.ts';
import { checkFiles } from '../data/file-checks.ts';
import { SiteError } from '../data/site-error.ts';
import { trialFigure } from '../data/trial-report.ts';

/**
 * Brings the files that pages link to into the site: pictures, arrays and JSON of every result, and the input pictures.
 *
 * A build stops here, with one line, when the report is absent, a result is not what its schema says, or a file is not what its result says.
 */
export function reportFiles(folder: string): AstroIntegration {
  /** Not the content itself, which pages read anew: a build would hold it twice. */
  let files: readonly string[] = [];
  let base = '';
  return {
    name: 'report-files',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        try {
          const content = await readContent(folder);
          if (command === 'build') await checkFiles(content);
          files = linkedFiles(content);
        } catch (error) {
          stopOnMistake(error, logger);
        }
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const path = normalize(
            decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : pathname),
          );
          const file = join(folder, path);
          if (/^\/(results|inputs)\//.test(path) && existsSync(file)) createReadStream(file).pipe(response);
          else next();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const target = fileURLToPath(dir);
        await mapAtOnce([...new Set(files.map((file) => dirname(join(target, file))))], makeFolder);
        await mapAtOnce(files, (file) => publishFile(join(folder, file), join(target, file)));
        logger.info(`${files.length} files of results copied`);
      },
    },
  };
}

/** Paths under the content folder of all files that some page shows or links to, each once: of a trial's results one figure each. */
export function linkedFiles(content: Content): readonly string[] {
  const pictures = [...content.report.pictures, ...content.trials.flatMap(({ trial }) => trial.pictures)];
  const inputs = pictures.flatMap(({ files, display }) => [
    ...Object.values(files),
    ...(display === undefined ? [] : [display.file]),
  ]);
  const results = content.outcomes.flatMap((outcome) =>
    filesOf(outcome, ({ figures, arrays }) => [...[...figures, ...arrays].map(({ file }) => file), 'run.json']),
  );
  const trials = content.trials.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => filesOf(outcome, (result) => trialFigure(result)?.file ?? [])),
  );
  return [...new Set([...inputs, ...results, ...trials])];
}

/** The result file of a task that is done, and those of its files that are named. */
function filesOf(outcome: Outcome, named: (result: Result) => string | readonly string[]): readonly string[] {
  if (outcome.state !== 'done') return [];
  return ['result.json', ...[named(outcome.result)].flat()].map((name) => `${outcome.task.folder}/${name}`);
}

/** Ends the build with one line for what the author can mend; thrown on, Astro would print it as this integration's defect. */
function stopOnMistake(error: unknown, logger: AstroIntegrationLogger): never {
  if (!(error instanceof SiteError)) throw error;
  logger.error(error.message);
  process.exit(2);
}

/** Brings a file into the site; JSON without the line breaks that make its changes readable in the repository, and without markup. */
async function publishFile(from: string, to: string): Promise<void> {
  if (!from.endsWith('.json')) return copyFile(from, to);
  await writeFile(to, escapeJson(JSON.parse(await readFile(from, 'utf8'))));
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}
