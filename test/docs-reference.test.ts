import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ndArray } from '../numerics/nd-array.ts';
import { MethodProse } from '../schema/method-prose.ts';
import { configFields } from '../src/data/docs/config-fields.ts';
import { fieldSections, type FieldRow } from '../src/data/docs/field-reference.ts';
import { literal, type TypePart } from '../src/data/docs/field-types.ts';
import { chanceOf, measureReference } from '../src/data/docs/measure-reference.ts';
import { methodParameterGroups } from '../src/data/docs/parameter-reference.ts';
import { resultFields } from '../src/data/docs/result-fields.ts';
import { docsEn } from '../src/words/en/docs.ts';
import { docsZhCn } from '../src/words/zh-cn/docs.ts';
import { wordsOf } from '../src/words/words.ts';
import { catalogue } from './catalogue.ts';
import { contentOf } from './site-outcomes.ts';
import { metricWords, readProseFiles } from './prose-files.ts';
import { rooms } from './rooms.ts';
import { vitrine } from './tiny-project.ts';

const references = { configuration: configFields, results: resultFields };
const allRows = (words: typeof docsEn): FieldRow[] =>
  Object.values(references).flatMap((fields) => fields(words).flatMap(({ forms }) => forms.flat()));
const textOf = (parts: readonly TypePart[]): string =>
  parts.map((part) => (part.kind === 'type' ? `<${part.name}>` : part.text)).join('');

const Small = z.strictObject({
  size: z.int().min(1).max(9).default(3).describe('How large.'),
  kind: z
    .union([z.enum(['a', 'b']), z.number().positive()])
    .optional()
    .describe('Which.'),
  place: z.strictObject({ x: z.number().describe('Across.') }).describe('Where.'),
  steps: z
    .array(z.strictObject({ to: z.string().nullable().describe('To where.') }))
    .min(2)
    .describe('Steps.'),
  any: z.record(z.string(), z.boolean()).describe('By name.'),
  share: z.number().gt(0).lt(1).describe('How much.'),
});
const sectionsOf = (io: 'input' | 'output') =>
  fieldSections(
    { Small, Holder: z.strictObject({ small: Small.optional().describe('One.') }) },
    { inWords: {}, io },
    docsEn,
  );

describe('a reference made from schemas', () => {
  it('tells type, bounds, default and place of every key', () => {
    const [rows] = sectionsOf('input')[0]!.forms as [readonly FieldRow[]];
    expect(rows.map((row) => [row.path, textOf(row.type), row.presence, row.default, row.description])).toEqual([
      ['size', 'whole number ≥ 1, ≤ 9', null, '3', 'How large.'],
      ['kind', "'a', 'b' or number > 0", null, null, 'Which.'],
      ['place', 'object', 'required', null, 'Where.'],
      ['place.x', 'number', 'required', null, 'Across.'],
      ['steps', 'list of: object (at least 2)', 'required', null, 'Steps.'],
      ['steps[].to', 'text or `null`', 'required', null, 'To where.'],
      ['any', 'by name: `true` or `false`', 'required', null, 'By name.'],
      ['share', 'number > 0, < 1', 'required', null, 'How much.'],
    ]);
  });

  it('names an object that has a section of its own, and has no defaults for what programs read', () => {
    const [small, holder] = sectionsOf('output');
    expect(textOf(holder!.forms[0]![0]!.type)).toBe('<Small>');
    expect(holder!.forms[0]![0]!.presence).toBe('optional');
    expect(small!.forms[0]![0]).toMatchObject({ presence: null, default: null });
  });

  it('has a form for each branch of a union', () => {
    const target = resultFields(docsEn).find(({ name }) => name === 'Target')!;
    expect(target.forms.map((rows) => textOf(rows[0]!.type))).toContain("'filter'");
    expect(target.forms.length).toBe(6);
  });

  it('writes values as a configuration does', () => {
    expect(literal(['en', { a: 1 }])).toBe("['en', {'a': 1}]");
    expect([literal([]), literal({}), literal('auto')]).toEqual(['[]', '{}', "'auto'"]);
  });
});

describe('the references of configuration and results', () => {
  it.each(Object.entries(references))('say what every key of the %s means', (_, fields) => {
    for (const { name, forms } of fields(docsEn)) {
      expect(docsEn.objects[name], name).toBeDefined();
      for (const { path, description } of forms.flat()) expect(description, `${name}.${path}`).toMatch(/.{3}/);
    }
  });

  it('have a Chinese sentence for every English one, and none that is no longer asked for', () => {
    const english = new Set(allRows(docsEn).map(({ description }) => description));
    expect([...english].filter((sentence) => docsZhCn.fields[sentence] === undefined)).toEqual([]);
    expect(Object.keys(docsZhCn.fields).filter((sentence) => !english.has(sentence))).toEqual([]);
    for (const { description } of allRows(docsZhCn)) expect(description).toMatch(/\p{Script=Han}|^`[^`]+`。$/u);
  });
});

describe('the parameters of the methods', () => {
  it('are those that the methods have: `npm run report` fixes it', async () => {
    const { stdout } = await vitrine('.', 'methods', '--json');
    expect(catalogue).toEqual(JSON.parse(stdout));
  });

  it('are listed in the terminal with their defaults', async () => {
    const { stdout } = await vitrine('.', 'methods');
    expect(stdout).toMatch(/^lime \(course, paper\)\n[^]*^ {2}samples +1000 +Number of masked pictures/m);
  });

  it.each(['en', 'zh-cn'] as const)('are explained by the prose in %s, each of them', async (language) => {
    const proses = await readProseFiles(language);
    const groups = methodParameterGroups({ content: { catalogue }, words: wordsOf(language), proses });
    const listed = groups.flatMap(({ methods }) => methods);
    expect(listed.length).toBe(proses.size - 1); // figures of matrices are no method
    for (const { id, rows } of listed) {
      for (const { path, description } of rows)
        expect(proses.get(id)!.words.params[path], `${id}.${path}`).toBe(description);
    }
    const { rows } = listed.find(({ id }) => id === 'lime')!;
    expect(rows.find(({ path }) => path === 'samples')).toMatchObject({ default: '1000', presence: null });
  });
});

describe('the numbers', () => {
  const content = contentOf([
    {
      method: 'm',
      input: 'first',
      variant: 'paper',
      figures: {},
      measures: { a: measure(0.5), b: measure(0.1), c: measure() },
    },
    {
      method: 'm',
      input: 'second',
      variant: 'paper',
      figures: {},
      measures: { a: measure(0.5), b: measure(0.2), c: measure() },
    },
  ]);

  it('have the chance level that all results give, or say that it differs', () => {
    expect(chanceOf('m', 'a', content, 'differs')).toBe('0.5');
    expect(chanceOf('m', 'b', content, 'differs')).toBe('differs');
    expect(chanceOf('m', 'c', content, 'differs')).toBeNull();
  });

  it('have the chance level in words where a method gives it so', async () => {
    const lime = (await readProseFiles('en')).get('lime')!;
    const told = { label: 'Own', help: 'h' };
    const prose = MethodProse.parse({
      title: 'M',
      question: '?',
      measures: { a: { ...told, chance: 'half' }, b: told },
    });
    const proses = new Map([['m', { ...lime, words: prose }]]);
    const sections = measureReference({ words: wordsOf('en'), proses, metrics: metricWords('en'), content });
    const { entries } = sections.find(({ method }) => method === 'm')!;
    expect(entries.map(({ chance }) => chance)).toEqual(['half', docsEn.measures.varies]);
  });

  it('that every map has are all explained, and their levels of chance are those that metrics give', async () => {
    const words = wordsOf('en');
    const proses = await readProseFiles('en');
    const entries = measureReference({ words, proses, metrics: metricWords('en'), content }).flatMap(
      (section) => section.entries,
    );
    const anchors = entries.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    const parts = [{ part: 'lid', mask: ndArray([1, 1], Float32Array.of(1)) }];
    const names = rooms.metrics.flatMap((metric) => Object.keys(metric.blank(parts)));
    const anchorOf = (name: string): string => (name.endsWith('-lid') ? `part-${name.slice(0, -4)}` : name);
    for (const name of names) expect(anchors).toContain(`measure-${anchorOf(name)}`);
  });
});

function measure(chance?: number) {
  return { value: 1, unit: '1', definition: 'd', ...(chance !== undefined && { null: chance }) };
}
