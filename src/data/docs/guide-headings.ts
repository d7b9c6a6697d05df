import type { GuideHeading } from './guide-prose.ts';
import type { Site } from '../results/site.ts';
import { configFields } from './config-fields.ts';
import type { FieldSection } from './field-reference.ts';
import { measureReference } from './measure-reference.ts';
import { methodParameterGroups } from './parameter-reference.ts';
import { resultFields } from './result-fields.ts';

/** Objects that are files, or stand by themselves: their keys have a heading of the second level. */
export function isFileObject(name: string): boolean {
  return ['Config', 'Result', 'Measurement', 'RunFacts', 'Failure', 'Report'].includes(name);
}

/** The headings of what a directive generates, as its component writes them. */
export function embedHeadings(name: string, site: Site): readonly GuideHeading[] {
  const { docs } = site.words;
  const ofFields = (sections: readonly FieldSection[]): GuideHeading[] =>
    sections.map((section) => ({
      depth: isFileObject(section.name) ? 2 : 3,
      slug: docs.anchorOf(section.name),
      // Without the key, which stands behind a colon.
      text: (docs.objects[section.name]?.[0] ?? section.name).replace(/(: |：)`.*`$/, '').replaceAll('`', ''),
    }));
  switch (name) {
    case 'config-fields':
      return ofFields(configFields(docs));
    case 'result-fields':
      return ofFields(resultFields(docs));
    case 'method-parameters':
      return methodParameterGroups(site).flatMap(({ about, title, methods }) => [
        { depth: 2, slug: about, text: title },
        ...methods.map((method) => ({ depth: 3, slug: method.id, text: method.title })),
      ]);
    case 'measures':
      return measureReference(site).map(({ anchor, title, depth }) => ({ depth, slug: anchor, text: title }));
    default:
      return [];
  }
}
