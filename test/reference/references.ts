import { posix } from 'node:path';
import { languages, type Language } from '../../schema/config.ts';
import { boundRows } from '../../src/data/docs/bound-reference.ts';
import { configFields } from '../../src/data/docs/config-fields.ts';
import { methodParameterGroups } from '../../src/data/docs/parameter-reference.ts';
import { resultFields } from '../../src/data/docs/result-fields.ts';
import { wordsOf } from '../../src/words/words.ts';
import { catalogue } from '../catalogue.ts';
import { readGuideFiles } from '../docs-files.ts';
import { readProseFiles } from '../prose-files.ts';
import { fieldTable, fieldTables, table } from './field-tables.ts';

const notes: Readonly<Record<Language, string>> = {
  en: 'Written by `npm run reference` from the code; a test keeps the two equal. Do not edit it.',
  'zh-cn': '由 `npm run reference` 根据代码生成，有测试保证两者一致，请勿手工修改。',
};

/** The references that the site makes from the code, as Markdown by path: what they hold is what the site shows. */
export async function makeReferences(): Promise<ReadonlyMap<string, string>> {
  const all = await Promise.all(languages.map(referencesIn));
  return new Map(all.flat());
}

async function referencesIn(language: Language): Promise<readonly (readonly [path: string, text: string])[]> {
  const { docs } = wordsOf(language);
  const folder = language === 'en' ? 'docs/reference' : `docs/reference/${language}`;
  const guides = new Map((await readGuideFiles(language)).map(({ id, front }) => [id, front]));
  const page = (name: string, guide: string, lines: readonly string[]): readonly [string, string] => {
    const { title, description } = guides.get(guide)!;
    const head = guide === 'promises' ? [`# ${docs.bounds.label}`] : [`# ${title}`, '', description];
    return [`${folder}/${name}.md`, `${[...head, '', notes[language], '', ...lines].join('\n').trimEnd()}\n`];
  };
  return [
    page('configuration', 'configuration', fieldTables(configFields(docs), docs)),
    page('results', 'results', fieldTables(resultFields(docs), docs)),
    page('methods', 'parameters', await methodTables(language, folder)),
    page('bounds', 'promises', boundTable(language)),
  ];
}

async function methodTables(language: Language, folder: string): Promise<readonly string[]> {
  const words = wordsOf(language);
  const groups = methodParameterGroups({ content: { catalogue }, words, proses: await readProseFiles(language) });
  return groups.flatMap(({ title, methods }) => [
    `## ${title}`,
    '',
    ...methods.flatMap(({ id, title: method, variants, rows }) => {
      const prose = posix.relative(folder, `methods/${id}/${language}.md`);
      const facts = [
        `\`${id}\``,
        `${words.docs.parameters.variants}: ${variants.join(', ')}`,
        `[${words.trial.aboutMethod}](${prose})`,
      ];
      const parameters = rows.length === 0 ? [words.docs.parameters.none] : fieldTable(rows, words.docs);
      return [`### ${method}`, '', facts.join(' · '), '', ...parameters, ''];
    }),
  ]);
}

function boundTable(language: Language): readonly string[] {
  const { of, most, reason } = wordsOf(language).docs.bounds;
  const rows = boundRows(language).map((row) => [row.of, `${row.most} ${row.unit}`, row.reason]);
  return table([of, most, reason], rows);
}
