import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../schema/digests.ts';
import { contentFolder, readContent } from '../src/data/content/content.ts';
import { answerOf, readPredictions } from '../src/data/results/predictions.ts';
import { catalogueText } from './catalogue.ts';
import { readReportHead } from '../src/data/content/report-head.ts';
import { linkedFiles } from '../src/integrations/report-files.ts';
import { sealContent, writeSmallReport, type SmallTask } from './site-report.ts';

const saliency: SmallTask = { method: 'saliency', input: 'first', variant: 'paper', figures: { map: 'heat' } };
const tasks: readonly SmallTask[] = [
  saliency,
  { ...saliency, input: 'second', failure: 'Expected numbers, but received NaN.' },
  { ...saliency, variant: 'course', isPlanned: true },
  { method: 'prediction', input: 'first', variant: 'paper', probabilities: [0.2, 0.7, 0.1] },
];

describe('the content folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-content-'));
    await writeSmallReport(folder, tasks);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes a value of one JSON file anew. */
  async function change(file: string, changes: object): Promise<void> {
    const value = JSON.parse(await readFile(join(folder, file), 'utf8')) as object;
    await writeFile(join(folder, file), JSON.stringify({ ...value, ...changes }));
    if (file !== 'report.json') await sealContent(folder);
  }

  it('is `content`, or what CONTENT_DIR says', () => {
    expect(contentFolder({})).toMatch(/content$/);
    expect(contentFolder({ CONTENT_DIR: '/elsewhere' })).toBe('/elsewhere');
  });

  it('gives each task its result, its reason of failure, or that it is missing', async () => {
    const { outcomes } = await readContent(folder);
    expect(outcomes.map(({ state }) => state)).toEqual(['done', 'failed', 'missing', 'done']);
    expect(outcomes[1]).toMatchObject({ message: 'Expected numbers, but received NaN.' });
  });

  it('tells the answer of the model from the stored probabilities', async () => {
    const [prediction] = await readPredictions(await readContent(folder));
    expect(prediction).toMatchObject({ model: 'small', picture: 'first' });
    expect(answerOf(prediction!)).toBe(1);
  });

  it('names the file, the place and the command when a result is not what its schema says', async () => {
    await change('results/saliency/first-paper/result.json', { seed: 'seven' });
    await expect(readContent(folder)).rejects.toThrow(
      /^Expected what the schema says for `results\/saliency\/first-paper\/result\.json`, but received something else at `seed`: .* Run `npm run vitrine -- run --only saliency` to compute it again\.$/,
    );
  });

  it('refuses a result of another task in a task’s folder', async () => {
    await change('results/saliency/first-paper/result.json', { key: '0'.repeat(64) });
    await expect(readContent(folder)).rejects.toThrow(/but received that of 00000000\. Run /);
  });

  it('names a result that the report promises and the folder lacks', async () => {
    await rm(join(folder, 'results/saliency/first-paper/run.json'));
    await expect(readContent(folder)).rejects.toThrow(/Expected `results\/saliency\/first-paper\/run\.json` in /);
  });

  it('finds a result that lies aside, since a run was killed while it replaced it, before and after the new one was in place', async () => {
    const place = join(folder, 'results/saliency/first-paper');
    const aside = join(folder, 'results/saliency/.old-first-paper');
    const before = await readContent(folder);
    await cp(place, aside, { recursive: true });
    const file = join(place, 'result.json'); // the new one, which the report does not know yet
    await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), seed: 8 }));
    for (const gone of [false, true]) {
      if (gone) await rm(place, { recursive: true });
      const { outcomes } = await readContent(folder);
      expect(outcomes.map((outcome) => 'result' in outcome && outcome.result)).toEqual(
        before.outcomes.map((outcome) => 'result' in outcome && outcome.result),
      );
    }
  });

  it('refuses text that is not JSON', async () => {
    await writeFile(join(folder, 'report.json'), '{');
    await expect(readContent(folder)).rejects.toThrow('Expected JSON for `report.json`');
  });

  it('lends the configuration its title, languages and catalogue, or the project’s own without a report', async () => {
    expect(await readReportHead(folder)).toEqual({
      title: { en: 'A small report', 'zh-cn': '一份小报告' },
      languages: ['en', 'zh-cn'],
      catalogue: sha256(catalogueText),
    });
    expect((await readReportHead('/nowhere')).title).toBe('Vitrine');
  });

  it('publishes the files that pages link to, each once, and no others', async () => {
    expect([...linkedFiles(await readContent(folder))].sort()).toEqual([
      'inputs/small/first.png',
      'inputs/small/second.png',
      'results/prediction/first-paper/probabilities.npy',
      'results/prediction/first-paper/result.json',
      'results/prediction/first-paper/run.json',
      'results/saliency/first-paper/map.npy',
      'results/saliency/first-paper/map.png',
      'results/saliency/first-paper/result.json',
      'results/saliency/first-paper/run.json',
    ]);
  });

  it('keeps what became of a trial’s tasks apart, and publishes its pictures and results', async () => {
    const tried: SmallTask = { ...saliency, model: 'plain', input: 'third' };
    const answered: SmallTask = { ...tried, method: 'prediction', figures: {}, probabilities: [0.1, 0.8, 0.1] };
    await writeSmallReport(folder, tasks, [tried, { ...tried, input: 'fourth', failure: 'Broken.' }, answered]);
    const content = await readContent(folder);
    expect(content.outcomes).toHaveLength(tasks.length);
    expect(content.trials.map(({ outcomes }) => outcomes.map(({ state }) => state))).toEqual([
      ['done', 'failed', 'done'],
    ]);
    expect(linkedFiles(content)).toEqual(
      expect.arrayContaining(['inputs/plain/third.png', 'results/saliency/third-plain-paper/map.png']),
    );
    expect(await readPredictions({ ...content, outcomes: content.trials[0]!.outcomes })).toMatchObject([
      { model: 'plain', picture: 'third' },
    ]);
  });

  it('refuses a report and a result of another version, however else they differ', async () => {
    await change('results/saliency/first-paper/result.json', { content: 0, shape: 'of old' });
    await expect(readContent(folder)).rejects.toThrow(
      /^Expected version 1 of the content for `results\/saliency\/first-paper\/result\.json`, but received version 0\. Run /,
    );
    await change('report.json', { content: 2, pages: [] });
    await expect(readContent(folder)).rejects.toThrow(
      'Expected version 1 of the content for `report.json`, but received version 2. A newer Vitrine wrote it: update this one. ' +
        'Or: Run `npm run report`.',
    );
  });

  it('refuses a result that is of another method than its task', async () => {
    await change('results/saliency/first-paper/result.json', { method: { id: 'unheard-of', version: 1 } });
    await expect(readContent(folder)).rejects.toThrow(
      /^Expected a result of `saliency`, .* but received one of `unheard-of`, `paper`, `small`\. Run .* --force`\.$/,
    );
  });
});
