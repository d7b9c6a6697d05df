import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import localisation from '../metrics/localisation/metric.ts';
import { canonicalJson, sha256 } from '../schema/digests.ts';
import { disk } from '../pipeline/base/disk.ts';
import { loadConfig, parseConfig } from '../pipeline/config/config.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { strengthOfArray } from '../numerics/channels.ts';
import type { Method } from '../pipeline/explain/method.ts';
import type { Measured, MeasuredMap, Metric } from '../pipeline/explain/metric.ts';
import type { Runner } from '../pipeline/explain/runner.ts';
import { planTasks, type PlannedTask } from '../pipeline/plan/plan.ts';
import { openProject, updateContent, type UpdateSummary } from '../pipeline/report/update.ts';
import { Store } from '../pipeline/store/store.ts';
import { EngineConfig } from '../schema/config.ts';
import { withMeasurements } from '../schema/measurements.ts';
import { Report } from '../schema/report.ts';
import { Measurement, Result, RunFacts } from '../schema/result.ts';
import { readContent } from '../src/data/content/content.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { rooms } from './rooms.ts';
import { makeProject, readTree, vitrine, writeConfig } from './tiny-project.ts';
import { brighten, picture, tinyConfig, tinyModel } from './tiny.ts';

/** How often the methods below were asked, and the metrics. */
const asked = { explain: 0, measure: 0 };

/** `brighten`, which says where it points: that follows from what it stores. */
const pointing: Method = {
  ...brighten,
  variants: ['paper'],
  arrays: ['bright'],
  storedRelevance: { array: 'bright', derive: strengthOfArray },
  explain: async (task, context) => {
    asked.explain++;
    const explanation = await brighten.explain(task, context);
    return { ...explanation, relevance: strengthOfArray(explanation.arrays[0]!.values) };
  },
};

/** The same, but that it does not say how. */
const silent: Method = { ...pointing, id: 'silent' };
delete (silent as { storedRelevance?: unknown }).storedRelevance;

/** A metric that says how large a map's largest value is, and how many parts it was handed. */
function largest(changes: Partial<Metric> = {}): Metric {
  const measureOf = (value: number | null) => ({ value, unit: '1', definition: 'The largest value.' });
  const id = changes.id ?? 'largest';
  return {
    id,
    version: 1,
    appliesTo: (kind) => kind === 'pixels',
    cost: () => 0,
    blank: () => ({ [id]: measureOf(null) }),
    measure: ({ relevance, parts }) => {
      asked.measure++;
      const measures = { [id]: measureOf(Math.max(...relevance.data)), [`${id}-parts`]: measureOf(parts.length) };
      return Promise.resolve({ measures });
    },
    ...changes,
  };
}

describe('keys', () => {
  const masks = [{ part: 'lid', digest: '2'.repeat(64) }];
  const plan = (metrics: readonly Metric[], masked = masks): PlannedTask => {
    const inputs = [{ model: tinyModel, pictures: [{ ...picture('one'), masks: masked }] }];
    return planTasks(parseConfig(tinyConfig()), inputs, { methods: [pointing], metrics })[0]!;
  };
  const keyOf = (task: PlannedTask, id: string): string => task.measurements!.find((one) => one.id === id)!.key;

  it('are digests over what the page says', () => {
    const task = plan([largest({ version: 4 }), largest({ id: 'smallest', reads: ['parts'] })]);
    const map = sha256(
      canonicalJson({
        content: 1,
        method: { id: 'brighten', version: 1 },
        variant: 'paper',
        params: { gain: 2 },
        model: tinyModel.digest,
        picture: sha256('one'),
        target: { kind: 'predicted-class', classes: ['red', 'green', 'blue'] },
        after: [],
      }),
    );
    expect(task.key).toBe(map);
    expect(keyOf(task, 'largest')).toBe(
      sha256(canonicalJson({ content: 1, map, metric: { id: 'largest', version: 4 } })),
    );
    expect(keyOf(task, 'smallest')).toBe(
      sha256(canonicalJson({ content: 1, map, metric: { id: 'smallest', version: 1 }, masks })),
    );
  });

  it('of a map are the same for any metrics of any versions and any masks; of a measurement for any other metrics', () => {
    const all = [largest(), largest({ id: 'smallest' }), largest({ id: 'mean', reads: ['parts'] })];
    const whole = plan(all);
    for (const chosen of [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]].map((places) => places.map((at) => all[at]!))) {
      const task = plan(chosen);
      expect([task.key, task.folder, task.seed]).toEqual([whole.key, whole.folder, whole.seed]);
      for (const { id } of chosen) expect(keyOf(task, id)).toBe(keyOf(whole, id));
    }
    const [changed] = [plan(all.map((one) => ({ ...one, version: one.id === 'mean' ? 2 : one.version })))];
    expect(changed.key).toBe(whole.key);
    expect(all.map(({ id }) => keyOf(changed, id) === keyOf(whole, id))).toEqual([true, true, false]);
    const masked = plan(all, [{ part: 'lid', digest: '3'.repeat(64) }]);
    expect(masked.key).toBe(whole.key);
    expect(all.map(({ id }) => keyOf(masked, id) === keyOf(whole, id))).toEqual([true, true, false]);
  });

  it('of measurements follow the map’s', () => {
    const [one] = planTasks(
      parseConfig(tinyConfig({ methods: [{ method: 'brighten', params: { gain: 3 } }] })),
      [{ model: tinyModel, pictures: [picture('one')] }],
      { methods: [pointing], metrics: [largest()] },
    );
    expect(keyOf(one!, 'largest')).not.toBe(keyOf(plan([largest()]), 'largest'));
  });
});

describe('what a metric is handed', () => {
  it('is what it reads and nothing else, so that nothing else can be among its numbers', async () => {
    const { measureMap } = await import('../pipeline/tasks/map-measures.ts');
    const { measuredMap } = await import('./measured-map.ts');
    const relevance = strengthOfArray({ shape: [3, 1, 1], data: Float32Array.of(1, 2, 3) });
    const parts = [{ part: 'lid', mask: relevance }];
    const map = measuredMap({ model: tinyModel } as Runner, {
      relevance,
      picture: new Float32Array(3),
      parts,
      drawn: relevance,
    });
    const handed: string[] = [];
    for (const reads of [[], ['parts'], ['regions'], ['parts', 'regions']] as const) {
      const measure = ({ parts: own, drawn }: MeasuredMap): Promise<Measured> => {
        handed.push(`${reads.join('+')}: ${own.length} ${drawn !== undefined}`);
        return Promise.resolve({ measures: {} });
      };
      await measureMap(map, largest({ reads, measure }));
    }
    expect(handed).toEqual([': 0 false', 'parts: 1 false', 'regions: 0 true', 'parts+regions: 1 true']);
  });
});

describe('one view of a map and its measures', () => {
  it('has the names of both in order, and the method’s remarks first', () => {
    const measure = { value: 1, unit: '1', definition: 'd' };
    const remark = (code: string) => ({ code, text: code });
    const result = { measures: { m: measure, z: measure }, series: {}, remarks: [remark('own')] } as unknown as Result;
    const found = (name: string) =>
      ({ measures: { [name]: measure }, series: {}, remarks: [remark(name)] }) as unknown as Measurement;
    const merged = withMeasurements(result, [found('n'), found('a'), found('constructor')]);
    expect(Object.keys(merged.measures)).toEqual(['a', 'constructor', 'm', 'n', 'z']);
    expect('toString' in merged.measures).toBe(false);
    expect(merged.remarks.map(({ code }) => code)).toEqual(['own', 'n', 'a', 'constructor']);
  });
});

describe('a run', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await makeProject();
  });
  afterAll(() => rm(folder, { recursive: true }));

  interface Setting {
    methods?: readonly Method[];
    metrics?: readonly Metric[];
    config?: Record<string, unknown>;
    force?: boolean;
    only?: readonly string[];
  }

  let opened = 0;
  async function update(
    content: string,
    { methods = [pointing], metrics = [], config = {}, force, only }: Setting,
  ): Promise<UpdateSummary & { notes: string[]; explained: number; asked: number }> {
    const name = `config-${opened++}.ts`;
    await writeConfig(folder, { methods: 'all', ...config }, name);
    const project = await openProject({ ...(await loadConfig(folder, name)), rooms: { methods, metrics } });
    const notes: string[] = [];
    Object.assign(asked, { explain: 0, measure: 0 });
    const summary = await updateContent(
      project,
      {
        engine: EngineConfig.parse({ engine: 'onnxruntime', provider: 'cpu', workers: 1 }),
        ...(force && { force }),
        ...(only && { only }),
      },
      {
        store: new Store(join(folder, content), disk),
        progress: { start: nothing, done: nothing, failed: nothing, stop: nothing },
        host: { host: 'a machine', vitrine: '0.0.0', node: '22.0.0' },
        signal: new AbortController().signal,
        openEngine: openConfiguredEngine,
        now: () => new Date(0),
        peakMemoryBytes: () => 1,
        note: (line) => notes.push(line),
      },
    );
    return { ...summary, notes, explained: asked.explain, asked: asked.measure };
  }

  const readReport = async (content: string): Promise<Report> =>
    Report.parse(JSON.parse(await readFile(join(folder, content, 'report.json'), 'utf8')));
  const first = async (content: string): Promise<string> =>
    join(folder, content, (await readReport(content)).tasks[0]!.folder);

  it('writes the map and what each metric says of it, and the facts of both, and names their digests', async () => {
    const summary = await update('both', { metrics: [largest(), largest({ id: 'smallest' })] });
    expect(summary).toMatchObject({ done: 3, measured: 6, again: 0, explained: 3 });
    const [task] = (await readReport('both')).tasks;
    const place = join(folder, 'both', task!.folder);
    const result = Result.parse(JSON.parse(await readFile(join(place, 'result.json'), 'utf8')));
    expect(Object.keys(result.measures)).toEqual(['gain']);
    const bytes = await readFile(join(place, 'measures/largest.json'));
    const measurement = Measurement.parse(JSON.parse(bytes.toString()));
    expect(measurement).toMatchObject({ map: task!.key, metric: { id: 'largest', version: 1 }, remarks: [] });
    expect(task!.measurements).toMatchObject([
      { metric: 'largest', version: 1, key: measurement.key, state: 'done', sha256: sha256(bytes) },
      { metric: 'smallest', state: 'done' },
    ]);
    const facts = RunFacts.parse(JSON.parse(await readFile(join(place, 'run.json'), 'utf8')));
    expect(facts.measurements!['largest']).toMatchObject({ sha256: sha256(bytes), engine: 'onnxruntime' });
    expect(bytes.toString()).not.toContain('1970'); // what varies from run to run is in run.json alone
  });

  it('computes a metric that was added, and that alone, from what is stored', async () => {
    await update('added', { metrics: [largest()] });
    const before = await readTree(join(folder, 'added'));
    const metrics = [largest(), largest({ id: 'smallest' })];
    expect(await update('added', { metrics })).toMatchObject({ done: 0, kept: 3, measured: 3, again: 0 });
    expect([asked.explain, asked.measure]).toEqual([0, 3]);
    const after = await readTree(join(folder, 'added'));
    for (const file of Object.keys(before)) {
      if (!/(run|report|catalogue)\.json$/.test(file)) expect(after[file], file).toBe(before[file]);
    }
    expect(Object.keys(after).length).toBe(Object.keys(before).length + 3);
    // As if it had been there from the start.
    await update('at-once', { metrics });
    expect(after).toEqual(await readTree(join(folder, 'at-once')));
    expect(await update('added', { metrics })).toMatchObject({ done: 0, kept: 3, measured: 0, asked: 0 });
  });

  it('explains again where the relevance does not follow from what is stored, and gets the same bytes', async () => {
    for (const [content, methods, config] of [
      ['silent', [silent], {}],
      ['not-stored', [pointing], { methods: [{ method: 'brighten', arrays: [] }] }],
    ] as const) {
      await update(content, { methods, config });
      const summary = await update(content, { methods, config, metrics: [largest()] });
      expect(summary, content).toMatchObject({ done: 0, kept: 3, measured: 3, again: 3, explained: 3 });
      await update(`${content}-at-once`, { methods, config, metrics: [largest()] });
      expect(await readTree(join(folder, content))).toEqual(await readTree(join(folder, `${content}-at-once`)));
    }
  });

  it('measures anew by a metric of another version, and by no other', async () => {
    await update('version', { metrics: [largest(), largest({ id: 'smallest' })] });
    const before = await readFile(join(await first('version'), 'measures/smallest.json'), 'utf8');
    const metrics = [largest({ version: 2 }), largest({ id: 'smallest' })];
    const summary = await update('version', { metrics });
    expect(summary).toMatchObject({ done: 0, kept: 3, measured: 3, explained: 0, asked: 3, notes: [] });
    const place = await first('version');
    expect(JSON.parse(await readFile(join(place, 'measures/largest.json'), 'utf8'))).toMatchObject({
      metric: { version: 2 },
    });
    expect(await readFile(join(place, 'measures/smallest.json'), 'utf8')).toBe(before);
  });

  it('removes what nobody asks for any more, and nothing of anybody else’s', async () => {
    await update('gone', { metrics: [largest(), largest({ id: 'smallest' })] });
    const place = await first('gone');
    await writeFile(join(place, 'measures/notes.txt'), 'mine');
    const { notes, ...summary } = await update('gone', { metrics: [largest({ id: 'smallest' })] });
    expect(summary).toMatchObject({ done: 0, kept: 3, measured: 0, asked: 0 });
    expect(notes.join('\n')).toContain('measures/notes.txt');
    expect(await readdir(join(place, 'measures'))).toEqual(['notes.txt', 'smallest.json']);
    await update('gone', {});
    expect(await readdir(join(place, 'measures'))).toEqual(['notes.txt']);
    expect(Object.keys(await readTree(join(folder, 'gone'))).filter((file) => /measures\/.*json/.test(file))).toEqual(
      [],
    );
    const facts = RunFacts.parse(JSON.parse(await readFile(join(place, 'run.json'), 'utf8')));
    expect(facts.measurements).toBeUndefined();
    expect((await readdir(join(folder, 'gone/results/brighten'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('with --only leaves the measures of others as they are, with --force makes map and measures anew', async () => {
    const methods = [pointing, silent];
    await update('only', { methods });
    expect(await update('only', { methods, metrics: [largest()], only: ['brighten'] })).toMatchObject({
      done: 0,
      kept: 3,
      measured: 3,
    });
    const states = (await readReport('only')).tasks.map(({ method, state, measurements }) => {
      return `${method} ${state} ${measurements![0]!.state}`;
    });
    expect([...new Set(states)]).toEqual(['brighten done done', 'silent done planned']);
    const content = await readContent(join(folder, 'only')); // a site can be built of it
    expect(content.outcomes.every(({ state }) => state === 'done')).toBe(true);
    expect(await update('only', { methods, metrics: [largest()], only: ['silent'], force: true })).toMatchObject({
      done: 3,
      kept: 0,
      measured: 3,
      again: 0,
    });
  });

  it('keeps the map of a task whose explaining again fails, and tries again', async () => {
    await update('failing', { methods: [silent] });
    const before = await readTree(join(folder, 'failing'));
    const broken: Method = { ...silent, explain: () => Promise.reject(new TypeError('not today')) };
    expect(await update('failing', { methods: [broken], metrics: [largest()] })).toMatchObject({
      done: 0,
      failed: 3,
      measured: 0,
    });
    const after = await readTree(join(folder, 'failing'));
    for (const file of Object.keys(before))
      if (!/^(report|catalogue)\.json$/.test(file)) expect(after[file]).toBe(before[file]);
    expect(await update('failing', { methods: [silent], metrics: [largest()] })).toMatchObject({ failed: 0, again: 3 });
  });

  it('of a metric that fails says so in its file, and takes nothing else down', async () => {
    const broken = largest({ id: 'broken', measure: () => Promise.reject(new RangeError('too flat')) });
    expect(await update('broken', { metrics: [broken, largest()] })).toMatchObject({ done: 3, failed: 0, measured: 6 });
    const content = await readContent(join(folder, 'broken'));
    const [outcome] = content.outcomes;
    const { result } = outcome as Extract<typeof outcome, { state: 'done' }>;
    expect(result.measures['broken']!.value).toBeNull();
    expect(result.measures['largest']!.value).toBeGreaterThan(0);
    expect(result.remarks).toEqual([{ code: 'not-measured', text: 'No broken could be measured. too flat' }]);
    expect(await update('broken', { metrics: [broken, largest()] })).toMatchObject({ measured: 0 });
  });

  it('and a build find a changed byte in a measurement; the run mends that file alone', async () => {
    await update('altered', { metrics: [largest()] });
    const whole = await readTree(join(folder, 'altered'));
    const place = await first('altered');
    const file = join(place, 'measures/largest.json');
    const bytes = await readFile(file);
    const changes: [string, () => Promise<void>][] = [
      ...[0, 40, bytes.length - 1].map((at): [string, () => Promise<void>] => [
        `byte ${at}`,
        () =>
          writeFile(
            file,
            bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
          ),
      ]),
      ['cut', () => writeFile(file, bytes.subarray(0, -1))],
      ['gone', () => rm(file)],
    ];
    for (const [name, change] of changes) {
      await change();
      const refused = readContent(join(folder, 'altered')).then((content) => checkFiles(content));
      await expect(refused, name).rejects.toThrow(/measures\/largest\.json/);
      const summary = await update('altered', { metrics: [largest()] });
      expect(summary, name).toMatchObject({ done: 0, kept: 3, measured: 1, explained: 0 });
      expect(summary.notes.join('\n'), name).toContain('measures/largest.json');
      expect(await readTree(join(folder, 'altered')), name).toEqual(whole);
    }
  });

  it('and a build find a measurement that was changed with its facts', async () => {
    await update('forged', { metrics: [largest()] });
    const whole = await readTree(join(folder, 'forged'));
    const place = await first('forged');
    const { sealRunFacts, readableJson } = await import('../schema/digests.ts');
    const text = (await readFile(join(place, 'measures/largest.json'), 'utf8')).replace('The largest', 'The smallest');
    await writeFile(join(place, 'measures/largest.json'), text);
    const facts = RunFacts.parse(JSON.parse(await readFile(join(place, 'run.json'), 'utf8')));
    facts.measurements!['largest']!.sha256 = sha256(text);
    await writeFile(join(place, 'run.json'), readableJson(sealRunFacts(facts)));
    await expect(readContent(join(folder, 'forged'))).rejects.toThrow(/measures\/largest\.json/);
    const summary = await update('forged', { metrics: [largest()] });
    expect(summary).toMatchObject({ done: 0, measured: 1 });
    expect(await readTree(join(folder, 'forged'))).toEqual(whole);
  });

  it('refuses a method whose declarations are not so, as a defect', async () => {
    const lying: Method = { ...pointing, storedRelevance: { array: 'bright', derive: (map) => map } };
    expect(await update('lying', { methods: [lying], metrics: [largest()] })).toMatchObject({ done: 0, failed: 3 });
    const [task] = (await readReport('lying')).tasks;
    const error = await readFile(join(folder, 'lying', task!.folder, 'error.json'), 'utf8');
    expect(error).toContain('storedRelevance');
  });
});

describe('vitrine plan', () => {
  it('after a metric was added has no map to compute, and after a mask has changed none either', async () => {
    const folder = await makeProject();
    const methods = ['saliency', 'occlusion'];
    const measure = { methods: [methods[0], { method: 'occlusion', params: { patch: 4, stride: 2 } }] };
    await writeConfig(folder, { ...measure, measures: ['faithfulness'] }, 'one.ts');
    await vitrine(folder, 'run', '--config', 'one.ts');
    const planned = async (measures: string[]): Promise<string> => {
      const name = `${measures.join('-')}.ts`;
      await writeConfig(folder, { ...measure, measures }, name);
      return (await vitrine(folder, 'plan', '--config', name)).stdout;
    };
    expect(await planned(['faithfulness'])).toContain('\n0 maps to compute of 9; 0 measurements to make of 9\n');
    const added = await planned(['faithfulness', 'shape']);
    expect(added).toContain('\n0 maps to compute of 9; 9 measurements to make of 18 (shape 9)\n');
    expect(added).toMatch(/\ndone +1 of 2 +results\/saliency\//);
    const only = await vitrine(folder, 'plan', '--config', 'faithfulness-shape.ts', '--only', 'occlusion');
    expect(only.stdout).not.toContain('results/saliency/');
    expect(only.stdout).toContain('\n0 maps to compute of 3; 3 measurements to make of 6 (shape 3)\n');
    const json = await vitrine(folder, 'plan', '--config', 'faithfulness-shape.ts', '--json');
    const [task] = JSON.parse(json.stdout) as { state: string; measurements: { id: string; state: string }[] }[];
    expect(task).toMatchObject({
      state: 'done',
      measurements: [
        { id: 'faithfulness', state: 'done' },
        { id: 'shape', state: 'missing' },
      ],
    });
    const run = await vitrine(folder, 'run', '--config', 'faithfulness-shape.ts');
    expect(run.stdout).toMatch(/^0 computed, 9 up to date of 9 maps, 9 measurements made in /);
    expect(run.stderr).toMatch(/^0 maps and 9 measurements\n\[1\/9\] saliency \S+: shape /);
    await rm(folder, { recursive: true });
  });
});

describe('the metrics that there are', () => {
  it('declare what they read: without it they are handed nothing', () => {
    const reads = Object.fromEntries(rooms.metrics.map(({ id, reads: own = [] }) => [id, own.join(' ')]));
    expect(reads).toMatchObject({
      localisation: 'parts',
      faithfulness: '',
      sensitivity: '',
      shape: 'parts',
      drawn: 'parts regions',
    });
    expect(localisation.reads).toEqual(['parts']);
  });
});

const nothing = (): void => undefined;
