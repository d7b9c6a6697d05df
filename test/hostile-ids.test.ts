import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../pipeline/config/config.ts';
import type { UserError } from '../pipeline/base/errors.ts';
import type { ReportMatrix } from '../schema/matrix.ts';
import type { Report, ReportEncoder, ReportText } from '../schema/report.ts';
import { checkReport } from '../src/data/content/report-checks.ts';
import { smallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';
import { makeProject, vitrine, writeConfig } from './tiny-project.ts';

/** What is no slug: markup, paths, names of objects, signs that move a cursor or turn a line round. */
const hostile = [
  '"><script>hit=1</script>',
  "' onload='hit=1",
  '../../x',
  'a/b',
  'a\\b',
  'a.b',
  'a b',
  'A',
  'é',
  '-a',
  'a--b',
  '__proto__',
  '',
  'a\n',
  'a\nb',
  '\u001b[31m',
  'a\u202eb',
  'a\0',
  '$&',
  '%2e%2e',
  'x'.repeat(65),
];
/** Names in an object of the configuration. */
const hostileKeys = hostile.filter((key) => key !== '__proto__');

const model = (id: string) => ({
  id,
  name: 'A',
  checkpoint: 'a.pth',
  architecture: 'course-food11',
  classes: ['x', 'y'],
  preprocess: { resize: { width: 8, height: 8 } },
});
const sentence = (id: string, sense = 'one') => ({ id, text: 'A word.', sense });
const sentences = [sentence('a'), sentence('b'), sentence('c')];
const word = { id: 'w', word: 'word', senses: { one: 'One' }, sentences };
const trial = {
  id: 't',
  title: 'T',
  about: 'A.',
  part: 'p',
  relies: 'a',
  control: 'b',
  pictures: [{ id: 'p', image: 'a.png' }],
};

/** One line that has the start and the place in it, and nothing that could change how the line looks. */
function expectLine(message: string, place: string): void {
  expect(message).toMatch(/^Expected .*, but received /);
  expect(message).toContain(`\`${place}`);
  expect(message.length).toBeLessThanOrEqual(500);
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
}

/** The line that a configuration is refused by. */
function refusal(more: object): string {
  try {
    parseConfig({ title: 'T', models: [model('a'), model('b')], pictures: [{ image: 'a.png' }], ...more });
    return 'accepted';
  } catch (error) {
    expect((error as UserError).name).toBe('UserError');
    return (error as UserError).message;
  }
}

describe('an id in a configuration that is no slug', () => {
  it.each<readonly [place: string, more: (id: string) => object]>([
    ['models[1].id', (id) => ({ models: [model('a'), model(id)] })],
    ['pictures[0].id', (id) => ({ pictures: [{ id, image: 'a.png' }] })],
    ['encoders[0].id', (id) => ({ encoders: [{ id, name: 'E', folder: 'e' }] })],
    ['texts[0].id', (id) => ({ texts: [{ id, text: 'A sentence.' }] })],
    ['texts[0].id', (id) => ({ texts: [{ id, question: 'Who?', context: 'A sentence.' }] })],
    ['words[0].id', (id) => ({ words: [{ ...word, id }] })],
    ['words[0].sentences[3].id', (id) => ({ words: [{ ...word, sentences: [...sentences, sentence(id)] }] })],
    ['words[0].sentences[3].sense', (id) => ({ words: [{ ...word, sentences: [...sentences, sentence('d', id)] }] })],
    ['attentions[0].id', (id) => ({ attentions: [{ id, title: 'A', file: 'a.json' }] })],
    ['matrices[0].id', (id) => ({ matrices: [{ id, title: 'M', data: [[1]] }] })],
    ['trials[0].id', (id) => ({ trials: [{ ...trial, id }] })],
    ['trials[0].part', (part) => ({ trials: [{ ...trial, part }] })],
    ['trials[0].relies', (relies) => ({ trials: [{ ...trial, relies }] })],
    ['trials[0].control', (control) => ({ trials: [{ ...trial, control }] })],
    ['trials[0].pictures[0].id', (id) => ({ trials: [{ ...trial, pictures: [{ id, image: 'a.png' }] }] })],
  ])('is refused in one line that names `%s`', (place, more) => {
    expect(refusal(more('a-slug-1'))).toBe('accepted');
    for (const id of hostile) expectLine(refusal(more(id)), `vitrine.config.ts: ${place}\``);
  });

  it.each<readonly [place: string, more: (key: string) => object]>([
    ['parts', (key) => ({ parts: { [key]: 'P' } })],
    ['pictures[0].masks', (key) => ({ pictures: [{ image: 'a.png', masks: { [key]: 'm.png' } }] })],
    ['words[0].senses', (key) => ({ words: [{ ...word, senses: { one: 'One', [key]: 'Two' } }] })],
  ])('is refused as a name in `%s`', (place, more) => {
    expect(refusal(more('a-slug-1'))).toBe('accepted');
    for (const key of hostileKeys) expectLine(refusal(more(key)), `vitrine.config.ts: ${place}`);
  });
});

describe('an id in a configuration that names nothing', () => {
  let folder = '';
  /** Node imports a file once. */
  let configs = 0;
  beforeAll(async () => {
    folder = await makeProject();
  });
  afterAll(() => rm(folder, { recursive: true }));

  const pictures = [{ image: 'pictures/p0.png', label: 'b' }];
  it.each<readonly [place: string, more: (id: string) => object]>([
    ['methods[0]', (id) => ({ methods: [id] })],
    ['methods[0]', (method) => ({ methods: [{ method }] })],
    ['methods[0]', (id) => ({ methods: [{ method: 'saliency', variants: [id] }] })],
    ['methods[0]', (id) => ({ methods: [{ method: 'saliency', models: [id] }] })],
    ['methods[0]', (id) => ({ methods: [{ method: 'lime', params: { [id]: 1 } }] })],
    ['measures[0]', (id) => ({ measures: [id] })],
    ['pictures[0].models', (id) => ({ pictures: [{ ...pictures[0], models: [id] }] })],
  ])('is refused in one line that names `%s`', async (place, more) => {
    for (const id of ['"><script>hit=1</script>', '../../x', 'constructor', 'a\nb\u202e\u001b[31m', '']) {
      await writeConfig(folder, more(id) as Record<string, unknown>, `config-${++configs}.ts`);
      const { exitCode, stdout, stderr } = await vitrine(folder, 'plan', '--config', `config-${configs}.ts`);
      expect([exitCode, stdout], id).toEqual([2, '']);
      expect(stderr.endsWith('\n')).toBe(true);
      expectLine(stderr.slice(0, -1), place);
    }
  });
});

describe('an id in a report that is no slug', () => {
  const good = (): Report => smallReport(tasks, trialTasks);
  const encoder = (id: string) => ({ id }) as ReportEncoder;
  const text = (id: string) => ({ id, encoders: [] as string[] }) as ReportText;
  const matrix = (id: string) => ({ id }) as ReportMatrix;

  it.each<readonly [place: string, spoil: (report: Report, id: string) => unknown]>([
    ['models[0].id', ({ models }, id) => (models[0]!.id = id)],
    ['pictures[1].id', ({ pictures }, id) => (pictures[1]!.id = id)],
    ['trials[0].pictures[0].id', ({ trials }, id) => (trials![0]!.pictures[0]!.id = id)],
    ['encoders[0].id', (report, id) => (report.encoders = [encoder(id)])],
    ['texts[1].id', (report, id) => (report.texts = [text('a'), text(id)])],
    ['matrices[0].id', (report, id) => (report.matrices = [matrix(id)])],
    ['trials[0].id', ({ trials }, id) => (trials![0]!.id = id)],
    ['tasks[0].method', (report, id) => (report.tasks[0]!.method = id)],
    ['tasks[0].variant', (report, id) => (report.tasks[0]!.variant = id)],
    ['tasks[0].model', (report, id) => (report.tasks[0]!.model = id)],
    ['tasks[0].input', (report, id) => (report.tasks[0]!.input = id)],
  ])('is refused by the site in one line that names `%s`', (place, spoil) => {
    for (const id of hostile) {
      const report = good();
      spoil(report, id);
      let message = 'accepted';
      try {
        checkReport(report);
      } catch (error) {
        expect((error as Error).name).toBe('SiteError');
        message = (error as Error).message;
      }
      expectLine(message, `report.json: ${place}\``);
    }
  });

  it('is no id of the report that these are made from', () => {
    expect(() => checkReport(good())).not.toThrow();
  });
});
