import { z } from 'zod';
import { bounds } from '../../schema/bounds.ts';
import { checkBound } from '../base/bounded.ts';
import { expected, quoted } from '../base/errors.ts';
import { quotation } from './quotation.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A token that is looked for in a text before words are made, as the tokenizers library has it. */
export interface AddedToken {
  readonly content: string;
  readonly id: number;
  /** A part of the model's language, such as [MASK], and no word of the text. */
  readonly special: boolean;
  /** Found only where no letter, digit or `_` stands beside it. */
  readonly singleWord: boolean;
  /** White space on the left, or on the right, belongs to it. */
  readonly lstrip: boolean;
  readonly rstrip: boolean;
  /** Found in the text as the words are made from it, in lower case say; else in the text as it stands. */
  readonly normalized: boolean;
  /** True for a special token that the vocabulary has anyway, without any of the flags: as BERT's own. */
  readonly isPlain: boolean;
}

const flag = z.boolean().nullish();

/** How files describe one. Without a word about it, a token is normalised unless it is special. */
export const TokenDescription = z.looseObject({
  content: z.string().min(1),
  single_word: flag,
  lstrip: flag,
  rstrip: flag,
  normalized: flag,
  special: flag,
});
export type TokenDescription = z.output<typeof TokenDescription>;

/** A token that a file adds under an id, and the file. */
export interface AddedEntry {
  readonly id: number;
  readonly description: TokenDescription;
  readonly at: string;
}

/** What the files of a folder say about added tokens. */
export interface AddedSources {
  /** The file that knows best first. */
  readonly entries: readonly AddedEntry[];
  /** Special tokens by their names, described or not; they have their ids from the vocabulary or from {@link entries}. */
  readonly special: readonly {
    readonly description: TokenDescription;
    readonly at: string;
    readonly isNeeded: boolean;
  }[];
}

/**
 * The added tokens of a tokenizer: each once, with the flags of the file that knows best, special where any file says so.
 *
 * @param base the vocabulary that words are made of
 * @throws UserError for two ids of one token, for an id that is the vocabulary's or beyond the next free one, for a special token that has
 * no id, and for more of them than the bounds allow
 */
export function addedTokens({ entries, special }: AddedSources, base: Vocabulary): readonly AddedToken[] {
  const names = new Map(special.map(({ description }) => [description.content, description]));
  const found = new Map<string, AddedEntry>();
  for (const entry of entries) {
    const { content } = entry.description;
    const other = found.get(content);
    if (other === undefined) found.set(content, entry);
    else if (other.id !== entry.id) {
      const received = `the id ${entry.id}, and ${other.id} in ${quoted(other.at)}`;
      throw expected(`one id of the added token ${shown(content)}`, { at: entry.at, received });
    }
  }
  for (const { description, at, isNeeded } of special) {
    const { content } = description;
    const id = base.idOf(content);
    if (found.has(content)) continue;
    if (id !== undefined) found.set(content, { id, description, at });
    else if (isNeeded) {
      const hint = 'Add it there at the id that the model was trained with.';
      throw expected(`the added token ${shown(content)}`, { at, received: 'neither an entry nor an id for it', hint });
    }
  }
  assertBounded([...found.values()]);
  assertIds([...found.values()], base);
  return [...found.values()].map(({ id, description }) =>
    tokenOf(id, description, names.has(description.content), base),
  );
}

function tokenOf(id: number, description: TokenDescription, isNamed: boolean, base: Vocabulary): AddedToken {
  const { content } = description;
  const special = (description.special ?? false) || isNamed;
  const singleWord = description.single_word ?? false;
  const [lstrip, rstrip] = [description.lstrip ?? false, description.rstrip ?? false];
  const normalized = description.normalized ?? !special;
  const isPlain = special && !singleWord && !lstrip && !rstrip && !normalized && base.has(content);
  return { content, id, special, singleWord, lstrip, rstrip, normalized, isPlain };
}

function assertBounded(entries: readonly AddedEntry[]): void {
  const [first] = entries;
  if (first === undefined) return;
  checkBound(bounds.addedTokens, entries.length, first.at);
  let characters = 0;
  for (const { description, at } of entries) {
    checkBound(bounds.vocabularyToken, description.content.length, at);
    characters += description.content.length;
  }
  checkBound(bounds.addedTokenCharacters, characters, first.at);
}

/** Libraries number added tokens on from the vocabulary's last, whatever a file says: ids with a gap mean another vocabulary. */
function assertIds(entries: readonly AddedEntry[], base: Vocabulary): void {
  const hint = 'Take the files that were saved with the model.';
  const others = new Map<number, string>();
  let next = base.lastId + 1;
  for (const { id, description, at } of entries.toSorted((a, b) => a.id - b.id)) {
    const own = base.idOf(description.content);
    if (own === id) continue;
    const token = `the added token ${shown(description.content)}`;
    if (own !== undefined)
      throw expected(`every token once: ${token} with the id ${own}`, { at, received: `${id}`, hint });
    const namesake = base.tokenOf(id) ?? others.get(id);
    if (namesake !== undefined) {
      throw expected(`every id once: ${token} with one of its own`, {
        at,
        received: `${id} of ${quotation(namesake)}`,
        hint,
      });
    }
    if (id > next) throw expected(`${token} with the id ${next}, the next free one`, { at, received: `${id}`, hint });
    if (id === next) next += 1;
    others.set(id, description.content);
  }
}

/** A token in a message, as it stands. */
const shown = (token: string): string => quoted(token).slice(1, -1);
