import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { AnswerFront, Thresholds } from '../schema/answer.ts';
import { EncoderCard, ModelCard } from '../schema/card.ts';
import { configFields } from '../src/data/docs/config-fields.ts';
import { docsEn } from '../src/words/en/docs.ts';
import { readGuideFiles } from './docs-files.ts';

/** The guide that tells of each object of the configuration. */
const guideOf: Readonly<Record<string, string>> = {
  Config: 'configuration',
  Model: 'classifier',
  Preprocess: 'classifier',
  Picture: 'pictures',
  Folder: 'pictures',
  Method: 'parameters',
  Encoder: 'encoder',
  Sentence: 'encoder',
  Question: 'encoder',
  Word: 'encoder',
  Attention: 'encoder',
  Matrix: 'matrices',
  MatrixFile: 'matrices',
  Trial: 'measures',
  Card: 'classifier',
  Site: 'own-site',
  Engine: 'gpu',
};
/** They mean the same in every object, and are told once, in the guide to the configuration. */
const common = ['id', 'name', 'title', 'about', 'credit'];

const keys = configFields(docsEn).flatMap(({ name, forms }) =>
  [...new Set(forms.flat().map(({ path }) => path))].map((path) => {
    const key = path.replace(/^.*\./, '');
    return { name, path, key, guide: common.includes(key) ? 'configuration' : guideOf[name] };
  }),
);

/** The keys that a page names in its sentences and tables: code between backticks, without the values in it and without blocks of code. */
function keysNamed(body: string): ReadonlySet<string> {
  const spans = [...body.replace(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  return new Set(spans.flatMap((code) => code.replace(/'[^']*'/g, '').match(/[\w-]+/g) ?? []));
}

describe('the options of the configuration', () => {
  it('are those of objects that each have a guide', () => {
    expect(keys.length).toBeGreaterThan(100);
    expect([...new Set(keys.map(({ name }) => name))].toSorted()).toEqual(Object.keys(guideOf).toSorted());
  });

  it.each(['en', 'zh-cn'])(
    'are named, each of them, in the guide in %s that tells of their object',
    async (language) => {
      const named = new Map((await readGuideFiles(language)).map(({ id, body }) => [id, keysNamed(body)]));
      const missing = keys.filter(({ key, guide = '' }) => !named.get(guide)!.has(key));
      expect(missing.map(({ name, path, guide }) => `${name}.${path}: ${guide!}.md`)).toEqual([]);
    },
  );

  it('are not taken to be named by a value or by a block of code', () => {
    expect([...keysNamed("`crop: { width }`, `channels: 'bgr'`, mean\n```ts\n`scale`\n```\n")]).toEqual([
      'crop',
      'width',
      'channels',
    ]);
  });
});

/** The names of all properties in a JSON Schema, however deep. */
function propertiesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(propertiesIn)];
}

describe('the keys of answers', () => {
  it.each(['en', 'zh-cn'])('are named, each of them, in the questions and answers in %s', async (language) => {
    const { body } = (await readGuideFiles(language)).find(({ id }) => id === 'faq')!;
    const section = body.slice(body.indexOf('`content/answers/<language>/01.md`'));
    const named = keysNamed(section);
    const all = propertiesIn([AnswerFront, Thresholds].map((schema) => z.toJSONSchema(schema, { io: 'input' })));
    // The languages of a reason.
    const known = new Set(all.filter((key) => key !== 'en' && key !== 'zh-cn'));
    expect(known.size).toBeGreaterThan(30);
    expect([...known].filter((key) => !named.has(key))).toEqual([]);
  });

  it('make an answer as the example has them', async () => {
    const { code } = (await readGuideFiles('en')).find(({ id }) => id === 'faq')!;
    const { value } = code.find(({ language }) => language === 'yaml')!;
    expect(() => AnswerFront.parse(parse(value))).not.toThrow();
  });
});

describe('the cards in the documentation', () => {
  it.each([
    ['classifier', ModelCard],
    ['encoder', EncoderCard],
  ] as const)('of the guide %s is one', async (id, schema) => {
    const { code } = (await readGuideFiles('en')).find((guide) => guide.id === id)!;
    const card = code.find(({ meta }) => meta === 'title=card.json')!;
    expect(() => schema.parse(JSON.parse(card.value))).not.toThrow();
  });
});
