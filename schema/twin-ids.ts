/** An entry of a configuration's lists that has the id of one before it. */
export interface TwinId {
  /** Where its id stands: `['models', 1, 'id']`. */
  readonly path: readonly (string | number)[];
  /** Where the entry stands whose id it is: `models[0]`. */
  readonly first: string;
  readonly id: string;
}

type Entry = object;
/** Lists of which no two entries may share an id; entries without one get theirs from a file. */
interface Lists {
  readonly models: readonly Entry[];
  readonly pictures: readonly Entry[];
  readonly encoders: readonly Entry[];
  readonly texts: readonly Entry[];
  readonly words: readonly (Entry & { readonly sentences: readonly Entry[] })[];
  readonly attentions: readonly Entry[];
  readonly matrices: readonly Entry[];
  readonly trials: readonly (Entry & { readonly pictures: readonly Entry[] })[];
}

/** The first two entries that have one id where each needs its own: addresses of pages and files are made of it. */
export function findTwinId(lists: Lists): TwinId | undefined {
  const { models, pictures, encoders, texts, words, attentions, matrices, trials } = lists;
  const groups: readonly Readonly<Record<string, readonly Entry[]>>[] = [
    { models },
    { encoders },
    { pictures },
    { texts, words, attentions },
    { matrices },
    { trials },
    ...words.map(({ sentences }, index) => ({ [`words[${index}].sentences`]: sentences })),
    ...trials.map((trial, index) => ({ [`trials[${index}].pictures`]: trial.pictures })),
  ];
  for (const group of groups) {
    const places = new Map<string, string>();
    for (const [list, entries] of Object.entries(group)) {
      for (const [index, entry] of entries.entries()) {
        const id: unknown = 'id' in entry ? entry.id : undefined;
        if (typeof id !== 'string') continue;
        const first = places.get(id);
        if (first !== undefined) return { path: [...pathOf(list), index, 'id'], first, id };
        places.set(id, `${list}[${index}]`);
      }
    }
  }
  return undefined;
}

/** `trials[0].pictures` as the keys that lead there. */
function pathOf(list: string): readonly (string | number)[] {
  return list
    .split(/[[\].]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
