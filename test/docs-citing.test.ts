import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readProseFiles } from './prose-files.ts';
import { readGuideFiles } from './docs-files.ts';

/** What version 1.2.0 of the Citation File Format wants, as far as the file uses it. */
const Citation = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  title: z.string().min(1),
  message: z.string().min(1),
  type: z.enum(['software', 'dataset']),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  version: z.string(),
  license: z.literal('MIT'),
  abstract: z.string(),
  keywords: z.array(z.string()).min(1),
});

interface Entry {
  readonly kind: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads BibTeX as it is written here: a field a line. */
function readBibtex(text: string): readonly Entry[] {
  return [...text.matchAll(/^@(\w+)\{(\w+),\n(.*?)^\}/gms)].map(([, kind = '', key = '', body = '']) => ({
    kind,
    key,
    fields: new Map([...body.matchAll(/^ +(\w+) *= \{(.*)\},$/gm)].map(([, name = '', value = '']) => [name, value])),
  }));
}

const text = await readFile('content/docs/references.bib', 'utf8');
const entries = readBibtex(text);
const citing = (await readGuideFiles('en')).find(({ id }) => id === 'citing')!;
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

describe('CITATION.cff', () => {
  it('is what the format wants, and of this version', async () => {
    const citation = Citation.parse(parse(await readFile('CITATION.cff', 'utf8')));
    expect(citation.version).toBe(version);
    const [software] = readBibtex(`${citing.code.find(({ value }) => value.includes('@software'))!.value}\n`);
    expect(software!.fields.get('version')).toBe(version);
  });
});

describe('the papers of the methods', () => {
  const needed: Readonly<Record<string, readonly string[]>> = {
    article: ['journal', 'volume', 'pages', 'doi'],
    inproceedings: ['booktitle'],
    misc: ['eprint', 'archiveprefix'],
    techreport: ['institution', 'number'],
  };

  it('are entries that BibTeX reads: keys that differ, braces in pairs, no line that is none', () => {
    expect(entries.length).toBe([...text.matchAll(/^@/gm)].length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    const lines = entries.reduce((sum, { fields }) => sum + fields.size + 3, 0);
    expect(text.split('\n').length).toBe(lines);
    for (const { fields } of entries) {
      for (const value of fields.values()) {
        const count = (brace: string): number => value.split(brace).length;
        expect(count('{'), value).toBe(count('}'));
      }
    }
  });

  it.each(entries.map((entry) => [entry.key, entry] as const))(
    '%s has what its kind needs',
    (key, { kind, fields }) => {
      const extra = key === 'vandermaaten2008' ? needed[kind]!.filter((name) => name !== 'doi') : needed[kind]!;
      for (const name of ['title', 'author', 'year', ...extra]) expect(fields.has(name), name).toBe(true);
      expect(key.endsWith(fields.get('year')!)).toBe(true);
      const [first = ''] = fields.get('author')!.split(' and ');
      expect(key.startsWith(first.split(',')[0]!.toLowerCase().replaceAll(' ', ''))).toBe(true);
      if (fields.has('eprint')) expect(fields.get('eprint')).toMatch(/^\d{4}\.\d{5}$|^\d{4}\.\d{4}$/);
      if (fields.has('doi')) expect(fields.get('doi')).toMatch(/^10\.\d{4,9}\/\S+$/);
    },
  );

  it('are all named in the table, and all that the table names are there', () => {
    const named = [...citing.body.matchAll(/`(\w+\d{4})`/g)].map(([, key]) => key!);
    expect(named.toSorted()).toEqual(entries.map(({ key }) => key).toSorted());
  });

  it('have the numbers that the methods’ own pages give', async () => {
    const pages = await Promise.all(
      [...(await readProseFiles('en')).values()].map(({ file }) => readFile(file, 'utf8')),
    );
    const cited = new Set(pages.join('\n').match(/(?<=arXiv:)\d{4}\.\d{4,5}/g));
    const known = new Set(entries.flatMap(({ fields }) => fields.get('eprint') ?? []));
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
  });
});
