import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bounds, type Bound } from '../../schema/bounds.ts';
import { isPathInside } from '../../schema/content-path.ts';
import { escapeJson } from '../../schema/escape.ts';
import { measurementFile, withMeasurements } from '../../schema/measurements.ts';
import { Measurement, Result } from '../../schema/result.ts';
import { readSiteAnswers } from '../data/content/answers.ts';
import { mapAtOnce } from '../../schema/map-at-once.ts';
import { readContentFile } from '../data/content/content-file.ts';
import { allOutcomes, doneMeasurements, readContent, type Content, type Outcome } from '../data/content/content.ts';
import { readPluginProse } from '../data/content/plugin-prose.ts';
import { checkFiles } from '../data/content/file-checks.ts';
import { checkOwnProse, checkProse } from '../data/docs/prose-checks.ts';
import { SiteError } from '../data/base/site-error.ts';
import { trialFigure } from '../data/content/trial-report.ts';
import { certainFiles } from './certain-files.ts';
import { stopOnMistake } from './stop-on-mistake.ts';

/**
 * Brings the files that pages link to into the site: pictures, arrays and JSON of every result, and the input pictures.
 *
 * A build stops here, with one line, when the report is absent, a result is not what its schema says, or a file is not what its result says.
 *
 * @param certain is told the files that the site will have
 */
export function reportFiles(folder: string, certain: string[]): AstroIntegration {
  /** Not the content itself, which pages read anew: a build would hold it twice. */
  let files: readonly string[] = [];
  let measured: ReadonlyMap<string, readonly string[]> = new Map();
  let base = '';
  return {
    name: 'report-files',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        try {
          const content = await readContent(folder);
          if (command === 'build') await checkContent(content);
          files = linkedFiles(content);
          measured = measurementFiles(content);
          certain.push(...certainFiles(content, files));
        } catch (error) {
          stopOnMistake(error, logger);
        }
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const path = servedPath(request.url ?? '/', base);
          if (path === null) {
            next();
            return;
          }
          readContentFile(folder, path, { bound: boundOf(path), hint: 'Run `npm run report`.' })
            .then((bytes) => {
              response.setHeader('Content-Type', mediaTypes[extname(path)]!);
              response.setHeader('X-Content-Type-Options', 'nosniff');
              response.end(bytes);
            })
            .catch((error: unknown) => {
              if (!(error instanceof SiteError)) {
                next(error);
                return;
              }
              logger.warn(error.message);
              next();
            });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const target = fileURLToPath(dir);
        await mapAtOnce([...new Set(files.map((file) => dirname(join(target, file))))], makeFolder);
        await mapAtOnce(files, (file) => publishFile(folder, file, measured.get(file), join(target, file)));
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
  const names = ['result.json', ...[named(outcome.result)].flat()];
  return names.map((name) => `${outcome.task.folder}/${name}`);
}

/** By the file of a result: the files of what was measured of it. */
function measurementFiles(content: Content): ReadonlyMap<string, readonly string[]> {
  return new Map(
    allOutcomes(content).map(({ task }) => [
      `${task.folder}/result.json`,
      doneMeasurements(task).map(({ metric }) => `${task.folder}/${measurementFile(metric)}`),
    ]),
  );
}

/**
 * Brings a file into the site; JSON without the line breaks that make its changes readable in the repository, and without markup.
 *
 * @param measured files of what was measured of a result: a reader finds it in the result's own file
 */
async function publishFile(
  folder: string,
  file: string,
  measured: readonly string[] | undefined,
  to: string,
): Promise<void> {
  const read = (name: string): Promise<Uint8Array> =>
    readContentFile(folder, name, { bound: boundOf(name), hint: 'Build again.' });
  const readJson = async (name: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await read(name)));
  if (measured !== undefined) {
    const measurements = await Promise.all(measured.map(async (name) => Measurement.parse(await readJson(name))));
    await writeFile(to, escapeJson(withMeasurements(Result.parse(await readJson(file)), measurements)));
  } else await writeFile(to, file.endsWith('.json') ? escapeJson(await readJson(file)) : await read(file));
}

/** Checks all that a content folder holds, and the prose beside it. @throws SiteError */
async function checkContent(content: Content): Promise<void> {
  await checkFiles(content);
  await readSiteAnswers(content);
  for (const kind of ['methods', 'metrics'] as const) await readPluginProse(content.folder, content.catalogue, kind);
  await checkProse(process.cwd());
  await checkOwnProse(content.folder, content);
}

/** The files that a page may ask a development server for, by their extension. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.npy': 'application/octet-stream',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/**
 * The path of a file of the content folder that a development server is asked for; null for any other address.
 *
 * @param address as it stands in the request @param base without a slash at its end
 */
export function servedPath(address: string, base: string): string | null {
  const [pathname = ''] = address.split(/[?#]/);
  if (!pathname.startsWith(`${base}/`)) return null;
  // What needs an escape is no path of ours.
  const path = pathname.slice(base.length + 1);
  const isOurs = isPathInside('results', path) || isPathInside('inputs', path);
  return isOurs && Object.hasOwn(mediaTypes, extname(path)) ? path : null;
}

function boundOf(file: string): Bound {
  if (file.endsWith('.npy')) return bounds.contentArrayBytes;
  return file.endsWith('.json') ? bounds.contentResultBytes : bounds.contentPictureBytes;
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}
