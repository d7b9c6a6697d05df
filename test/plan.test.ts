import { describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config/config.ts';
import { UserError } from '../pipeline/base/errors.ts';
import type { Method, PictureRef } from '../pipeline/explain/method.ts';
import { wholeCost } from '../pipeline/plan/plan-measurements.ts';
import { onlyTasks } from '../pipeline/plan/only-tasks.ts';
import { planTasks, type PlannedTask } from '../pipeline/plan/plan.ts';
import type { Config } from '../schema/config.ts';
import { rooms, roomsOf } from './rooms.ts';
import { brighten, channels, picture, tinyConfig, tinyModel } from './tiny.ts';

const registry = [brighten, channels];
const pictures = [picture('one', 2), picture('two')];

interface Changes {
  config?: Partial<Config>;
  methods?: readonly Method[];
  pictures?: readonly PictureRef[];
  model?: Partial<typeof tinyModel>;
}

function plan(changes: Changes = {}): readonly PlannedTask[] {
  const sources = [{ model: { ...tinyModel, ...changes.model }, pictures: changes.pictures ?? pictures }];
  return planTasks(parseConfig(tinyConfig(changes.config)), sources, roomsOf(...(changes.methods ?? registry)));
}

const keys = (tasks: readonly PlannedTask[], method: string): string[] =>
  tasks.filter((task) => task.method.id === method).map(({ key }) => key);

describe('a plan', () => {
  it('lists method × variant × picture in the order of the configuration', () => {
    expect(plan().map(({ folder }) => folder.slice(0, -9))).toEqual([
      'results/brighten/one-course',
      'results/brighten/two-course',
      'results/brighten/one-paper',
      'results/brighten/two-paper',
      'results/channels/one-mean-filter-0-paper',
      'results/channels/two-mean-filter-1-paper',
    ]);
  });

  it('is the same every time, and plain data', () => {
    expect(plan()).toEqual(plan());
    expect(JSON.parse(JSON.stringify(plan()))).toEqual(plan());
  });

  it('takes folder and seed from the key', () => {
    for (const { key, folder, seed } of plan()) {
      expect(folder.endsWith(`-${key.slice(0, 8)}`)).toBe(true);
      expect(seed).toBe(Number.parseInt(key.slice(0, 8), 16));
    }
    expect(new Set(plan().map(({ seed }) => seed)).size).toBe(6);
  });

  it('gives a check another key with what it compares, and the same seed where it draws that from elsewhere', () => {
    const checkOf = (version: number, gain: number): Method => ({
      ...brighten,
      seedParams: { gain: 0 },
      plan: (request) =>
        brighten.plan(request).map((draft) => ({ ...draft, compared: [{ id: 'other', version, params: { gain } }] })),
    });
    const [first, ...others] = [checkOf(1, 1), checkOf(2, 1), checkOf(1, 2)].map((check) => plan({ methods: [check] }));
    const seeds = (tasks: readonly PlannedTask[]): number[] => tasks.map(({ seed }) => seed);
    for (const other of others) {
      expect(keys(other, 'brighten')).not.toEqual(keys(first!, 'brighten'));
      expect(seeds(other)).toEqual(seeds(first!));
    }
    expect(new Set(seeds(first!)).size).toBe(first!.length);
  });

  it('leaves a check as it is when a method is added that the configuration does not name', () => {
    const saliency = rooms.methods.find(({ id }) => id === 'saliency')!;
    const checksOf = (...added: Method[]) => {
      const config = parseConfig(
        tinyConfig({ methods: ['saliency', 'smooth-grad', 'agreement', 'weight-randomisation'] }),
      );
      const model = { ...tinyModel, layers: tinyModel.layers.map((layer) => ({ ...layer, parameters: 3 })) };
      const registry = { ...rooms, methods: [...rooms.methods, ...added] };
      return planTasks(config, [{ model, pictures }], registry).flatMap((task) =>
        task.compared === undefined ? [] : [{ key: task.key, compared: task.compared.map(({ id }) => id) }],
      );
    };
    const checks = checksOf();
    expect(checks.map(({ compared }) => compared)).toEqual(Array(4).fill(['saliency', 'smooth-grad']));
    expect(checksOf({ ...(saliency as Method), id: 'newcomer' })).toEqual(checks);
  });

  it.each<[string, Changes, { brighten: boolean; channels: boolean }]>([
    [
      'a parameter',
      { config: { methods: [{ method: 'brighten', params: { gain: 3 } }, 'channels'] } },
      { brighten: true, channels: false },
    ],
    [
      'a default written out',
      { config: { methods: [{ method: 'brighten', params: { gain: 2 } }, 'channels'] } },
      { brighten: false, channels: false },
    ],
    ['a method’s version', { methods: [{ ...brighten, version: 2 }, channels] }, { brighten: true, channels: false }],
    ['the model', { model: { digest: '0'.repeat(64) } }, { brighten: true, channels: true }],
    [
      'the name of a class, where an answer is written down',
      { model: { classes: ['x', 'green', 'blue'] } },
      { brighten: true, channels: false },
    ],
    ['the name of the model', { model: { id: 'tiny' } }, { brighten: false, channels: false }],
    ['the title', { config: { title: 'Other' } }, { brighten: false, channels: false }],
  ])('gives other keys to the tasks that %s changes, and to no others', (_, changes, changed) => {
    for (const method of ['brighten', 'channels'] as const) {
      expect(keys(plan(changes), method).join() !== keys(plan(), method).join()).toBe(changed[method]);
    }
  });

  it('gives a picture’s tasks other keys when its file changes, or one whose random numbers come before', () => {
    const [one, two] = pictures;
    const before = keys(plan(), 'channels');
    const after = keys(plan({ pictures: [one!, { ...two!, digest: '1'.repeat(64) }] }), 'channels');
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    const turned = keys(plan({ pictures: [{ ...one!, digest: '1'.repeat(64) }, two!] }), 'channels');
    expect(turned[1]).not.toBe(before[1]);
  });

  it('names the model in a folder where there are several, and leaves out what a method is not to explain', () => {
    const other = { ...tinyModel, id: 'other', digest: 'f'.repeat(64) };
    const [model] = parseConfig(tinyConfig()).models;
    const config = parseConfig({
      ...tinyConfig(),
      models: [model, { ...model, id: 'other' }],
      methods: ['channels', { method: 'brighten', variants: ['paper'], models: ['other'] }],
    });
    const tasks = planTasks(
      config,
      [
        { model: tinyModel, pictures },
        { model: other, pictures },
      ],
      roomsOf(...registry),
    );
    expect(tasks.map(({ folder }) => folder.slice(0, -9))).toEqual([
      'results/channels/one-mean-filter-0-tiny-paper',
      'results/channels/two-mean-filter-1-tiny-paper',
      'results/channels/one-mean-filter-0-other-paper',
      'results/channels/two-mean-filter-1-other-paper',
      'results/brighten/one-other-paper',
      'results/brighten/two-other-paper',
    ]);
  });

  it('measures each map by the metrics that have something to say of it, whatever that be with the same key', () => {
    const pictures = [{ ...picture('three'), masks: [{ part: 'lid', digest: '2'.repeat(64) }] }];
    const measured = (measures: Config['measures']) => plan({ pictures, config: { measures } });
    const idsOf = (tasks: readonly PlannedTask[], method: string) =>
      tasks.find((task) => task.method.id === method)!.measurements?.map(({ id }) => id);
    const both = measured(['sensitivity', 'localisation']);
    expect(idsOf(both, 'brighten')).toEqual(['localisation', 'sensitivity']);
    expect(idsOf(both, 'channels')).toEqual(['localisation']);
    expect(idsOf(measured('none'), 'brighten')).toBeUndefined();
    // No region is marked by either.
    const own = ['localisation', 'faithfulness', 'sensitivity', 'shape', 'drawn'];
    expect(idsOf(measured(own), 'brighten')).toEqual(own.slice(0, -1));
    const all = rooms.metrics.map(({ id }) => id);
    expect(idsOf(measured('all'), 'brighten')).toEqual(idsOf(measured(all), 'brighten'));
    for (const other of [
      measured('none'),
      measured(['localisation']),
      measured('all'),
      plan({ pictures: [picture('three')] }),
    ]) {
      for (const method of ['brighten', 'channels']) expect(keys(other, method)).toEqual(keys(both, method));
    }
  });

  it('counts what measuring costs apart', () => {
    const [plain] = plan({ config: { measures: 'none' } });
    const [measured] = plan({ config: { measures: ['sensitivity'] } });
    expect([plain!.cost, measured!.cost]).toEqual([1, 1]);
    expect(measured!.measurements!.map(({ cost }) => cost)).toEqual([11]); // the picture and ten more, of one forward pass each
    expect(wholeCost(measured!)).toBe(12);
  });

  it.each<[string, Config['methods'], string, Config['measures']?]>([
    [
      'an unknown method',
      ['brightn'],
      'Expected a method for `methods[0]`, but received `brightn`. Did you mean `brighten`?',
    ],
    [
      'an unknown variant',
      [{ method: 'brighten', variants: ['papr'], params: {} }],
      'a variant of brighten for `methods[0]`, but received `papr`. Did you mean `paper`?',
    ],
    [
      'an unknown parameter',
      [{ method: 'brighten', params: { gian: 2 } }],
      'Expected a known key for `methods[0].params`, but received `gian`. Did you mean `gain`?',
    ],
    [
      'a wrong parameter',
      ['channels', { method: 'brighten', params: { gain: 'x' } }],
      'Expected a number for `methods[1].params: gain`, but received the text "x".',
    ],
    [
      'an unknown model',
      [{ method: 'brighten', models: ['tinny'], params: {} }],
      'received `tinny`. Did you mean `tiny`?',
    ],
    [
      'an unknown measure',
      ['brighten'],
      'Expected a metric for `measures[1]`, but received `faithfullness`. Did you mean `faithfulness`?',
      ['sensitivity', 'faithfullness'],
    ],
    [
      'a task asked for twice',
      ['channels', 'channels'],
      'Expected each task once for `methods`, but received `channels` twice',
    ],
  ])('refuses %s in one line', (_, methods, part, measures = 'all') => {
    expect(() => plan({ config: { methods, measures } })).toThrow(UserError);
    expect(() => plan({ config: { methods, measures } })).toThrow(part);
  });
});

describe('--only', () => {
  const planned = (methods: Config['methods']) => ({
    tasks: plan({ methods: [brighten] }),
    rooms: roomsOf(...registry),
    config: parseConfig(tinyConfig({ methods })),
    configFile: 'mine.config.ts',
  });

  it('takes the tasks of the methods that it names, without it all', () => {
    const { tasks } = planned('all');
    expect(onlyTasks(undefined, planned('all'))).toEqual(tasks);
    expect(onlyTasks(['brighten'], planned('all'))).toEqual(tasks);
  });

  it.each<[string, Config['methods'], string]>([
    ['channels', ['brighten'], 'received `channels`. Add it to `methods` of `mine.config.ts`.'],
    ['channels', 'all', 'received `channels`. Known are `brighten`.'], // named, and nothing is planned of it
    ['chanels', ['brighten'], 'received `chanels`. Did you mean `channels`?'],
  ])('refuses %s where the methods are %j and says what to do', (only, methods, part) => {
    expect(() => onlyTasks([only], planned(methods))).toThrow(part);
  });
});
