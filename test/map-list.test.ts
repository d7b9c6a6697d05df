import { describe, expect, it } from 'vitest';
import { MethodProse } from '../schema/method-prose.ts';
import { createLinks } from '../src/data/base/links.ts';
import { firstPair, hasMaps, mapLists } from '../src/data/maps/map-list.ts';
import { chosenMaps, compareQuery } from '../src/data/maps/map-query.ts';
import { wordsOf } from '../src/words/words.ts';
import { contentOf } from './site-outcomes.ts';
import type { SmallTask } from './site-report.ts';

const words = wordsOf('en');
const prose = {
  id: 'en/method',
  file: 'methods/method/en.md',
  collection: 'methods' as const,
  isTranslated: true,
  isReported: true,
  words: MethodProse.parse({
    title: 'Method',
    question: 'Why?',
    figures: { map: { title: 'Map', caption: 'A map.', alt: 'a map' }, overlay: { caption: 'Over.', alt: 'over' } },
  }),
};
const map: SmallTask = { method: 'method', input: 'first', variant: 'paper', figures: { map: 'heat' } };
const filter: SmallTask = {
  ...map,
  input: null,
  target: { kind: 'filter', layer: 'cnn.0', layerKind: 'Conv2d', filter: 2 },
};
const siteOf = (tasks: readonly SmallTask[], base = '/', locale?: string) => ({
  content: contentOf(tasks),
  words,
  links: createLinks(base, locale),
  language: 'en' as const,
  reported: new Map([...new Set(tasks.map(({ method }) => method))].map((method) => [method, prose] as const)),
});

describe('the list of maps', () => {
  it('names maps by what stays the same from run to run, the course’s first', () => {
    const lists = mapLists(siteOf([map, { ...map, variant: 'course' }, { ...map, input: 'second' }, filter]));
    expect(lists.map(({ key, maps }) => [key, maps.map((one) => one.key)])).toEqual([
      ['small/first', ['small/first/method/course/map', 'small/first/method/paper/map']],
      ['small/second', ['small/second/method/paper/map']],
      ['small/no-picture', ['small/no-picture/method/paper/cnn.0/2/map']],
    ]);
    expect(lists[0]?.maps.map(({ label }) => label)).toEqual(['Method · Course', 'Method · Paper']);
    expect(lists[2]).toMatchObject({ input: null, src: null });
  });

  it('has addresses that hold under any base and in any language', () => {
    for (const [base, locale, up] of [
      ['/', undefined, '..'],
      ['/some/base', 'zh-cn', '../..'],
    ] as const) {
      const [list] = mapLists(siteOf([map], base, locale));
      expect(list?.src).toBe(`${up}/inputs/small/first.png`);
      expect(list?.maps[0]?.src).toBe(`${up}/results/method/first-paper/map.png`);
      expect(list?.maps[0]?.array?.href).toBe(`${up}/results/method/first-paper/map.npy`);
    }
  });

  it('leaves out pictures with something drawn on them, failures and gaps', () => {
    const lists = mapLists(
      siteOf([
        { ...map, figures: { overlay: 'picture' } },
        { ...map, input: 'second', isPlanned: true },
      ]),
    );
    expect(lists).toEqual([]);
    expect(hasMaps(contentOf([{ ...map, failure: 'Expected numbers.' }]))).toBe(false);
    expect(hasMaps(contentOf([map]))).toBe(true);
  });

  it('begins with maps of two methods', () => {
    const lists = mapLists(siteOf([map, { ...map, variant: 'course' }, { ...map, method: 'another' }]));
    expect(firstPair(lists)?.map(({ key }) => key)).toEqual([
      'small/first/method/course/map',
      'small/first/another/paper/map',
    ]);
    expect(firstPair([])).toBeNull();
  });
});

describe('the address of a comparison', () => {
  it('gives back what it was made from', () => {
    const keys = ['small/a & b/method/paper/map', 'small/first/method/paper/cnn.0/2/map'];
    expect(compareQuery(...keys)).toBe('?a=small/a%20%26%20b/method/paper/map&b=small/first/method/paper/cnn.0/2/map');
    expect(chosenMaps(compareQuery(...keys))).toEqual(keys);
    expect(chosenMaps(compareQuery(keys[0]!))).toEqual([keys[0], null]);
    expect(chosenMaps('')).toEqual([null, null]);
  });
});
