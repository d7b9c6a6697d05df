import { allOutcomes, type Content } from '../content/content.ts';
import { measureAnchor } from '../base/names.ts';
import { formatNumber } from '../base/numbers.ts';
import type { Site } from '../results/site.ts';

/** A number as the documentation explains it. */
interface MeasureEntry {
  readonly anchor: string;
  readonly label: string;
  readonly help: string;
  /** What a map without knowledge scores, in words; null where that is not defined. */
  readonly chance: string | null;
}

/** Numbers that belong together, under a heading. */
export interface MeasureSection {
  readonly anchor: string;
  readonly title: string;
  readonly depth: 2 | 3;
  /** Page of the method that they belong to; null for numbers of every map. */
  readonly method: string | null;
  readonly entries: readonly MeasureEntry[];
}

/** Every number that stands under a figure, with its chance level: those of every map first, then those of single methods. */
export function measureReference({
  words,
  proses,
  metrics,
  content,
}: Pick<Site, 'words' | 'proses' | 'metrics' | 'content'>): readonly MeasureSection[] {
  const { docs } = words;
  const { every, parts, own } = docs.measures;
  const ofMaps = [...metrics.measures].map(([name, { label, help, chance = null }]) => ({
    anchor: measureAnchor(name),
    label,
    help,
    chance,
  }));
  const ofParts = [...metrics.parts].map(([name, { title, help, chance = null }]) => ({
    anchor: measureAnchor(`part-${name}`),
    label: title,
    help,
    chance,
  }));
  const ofMethods = [...proses].flatMap(([method, { words: prose }]): MeasureSection[] => {
    const entries = Object.entries(prose.measures).map(([name, { label, help, chance }]) => ({
      anchor: measureAnchor(`${method}-${name}`),
      label,
      help,
      chance: chance ?? chanceOf(method, name, content, docs.measures.varies),
    }));
    return entries.length === 0 ? [] : [{ anchor: method, title: prose.title, depth: 3, method, entries }];
  });
  return [
    {
      anchor: 'every',
      title: every,
      depth: 2,
      method: null,
      entries: ofMaps,
    },
    { anchor: 'parts', title: parts, depth: 2, method: null, entries: ofParts },
    { anchor: 'own', title: own, depth: 2, method: null, entries: [] },
    ...ofMethods,
  ];
}

/** The score of chance that all results of a method give a measure; null where they give none. */
export function chanceOf(
  method: string,
  measure: string,
  content: Pick<Content, 'outcomes' | 'trials'>,
  varies: string,
): string | null {
  const scores = new Set(
    allOutcomes(content).flatMap((outcome) => {
      if (outcome.state !== 'done' || outcome.task.method !== method) return [];
      const found = outcome.result.measures[measure]?.null;
      return found === undefined ? [] : [formatNumber(found)];
    }),
  );
  const [first = null] = scores;
  return scores.size > 1 ? varies : first;
}
