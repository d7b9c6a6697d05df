import { type AddedToken } from './added-token.ts';
import {
  type Character,
  charactersOf,
  cleanCharacters,
  isChinese,
  isSpace,
  stripAccents,
  type WordOptions,
} from './basic-tokenizer.ts';

/** A stretch of a text: an added token, or what lies between two. */
export interface Stretch {
  readonly characters: readonly Character[];
  readonly token?: AddedToken;
}

/**
 * Finds added tokens as the tokenizers library of Hugging Face does: from the left, of those that start at one place the longest; the ones
 * that are not normalised in the text as it stands, the others in what the clean-up makes of it.
 *
 * Every place is compared with all tokens at once, so that the time grows with the text and the longest token, not with their number.
 */
export class AddedTokenSearch {
  readonly #words: WordOptions;
  readonly #asWritten: TokenTree;
  readonly #normalized: TokenTree;

  constructor(tokens: readonly AddedToken[], words: WordOptions) {
    this.#words = words;
    const inOrder = [...tokens.filter(({ special }) => special), ...tokens.filter(({ special }) => !special)];
    this.#asWritten = new TokenTree();
    this.#normalized = new TokenTree();
    for (const token of inOrder) {
      const characters = charactersOf(token.content);
      if (token.normalized) this.#normalized.add(this.#normalize(characters), token);
      else this.#asWritten.add(characters, token);
    }
  }

  /** The stretches of a text in order, none of them empty; what is no token is cleaned and in lower case, as the options say. */
  split(text: string): readonly Stretch[] {
    return splitAt(charactersOf(text), this.#asWritten, () => false).flatMap((stretch) => {
      if (stretch.token !== undefined) return [stretch];
      if (this.#normalized.isEmpty) return [{ characters: cleanCharacters(stretch.characters, this.#words) }];
      // The library puts blanks around ideographs, beside which every word ends.
      const isApart = (character: string): boolean => this.#words.splitChinese && isChinese(character);
      return splitAt(this.#normalize(stretch.characters), this.#normalized, isApart);
    });
  }

  #normalize(characters: readonly Character[]): readonly Character[] {
    const clean = cleanCharacters(characters, this.#words);
    return this.#words.stripAccents ? stripAccents(clean) : clean;
  }
}

/** Tokens by their code points, one step a code point; the numbers of the nodes count up from the root's 0. */
class TokenTree {
  readonly #steps = new Map<number, number>();
  readonly #tokens = new Map<number, AddedToken>();
  #nodes = 1;

  get isEmpty(): boolean {
    return this.#tokens.size === 0;
  }

  /** Of two that are written the same the first counts. */
  add(characters: readonly Character[], token: AddedToken): void {
    let node = 0;
    for (const { text } of characters) {
      const step = stepFrom(node, text);
      let next = this.#steps.get(step);
      if (next === undefined) this.#steps.set(step, (next = this.#nodes++));
      node = next;
    }
    if (node > 0 && !this.#tokens.has(node)) this.#tokens.set(node, token);
  }

  /** The longest token that starts at a place. */
  longestAt(characters: readonly Character[], start: number): { token: AddedToken; end: number } | undefined {
    let found: { token: AddedToken; end: number } | undefined;
    let node: number | undefined = 0;
    for (let end = start; end < characters.length;) {
      node = this.#steps.get(stepFrom(node, characters[end++]!.text));
      if (node === undefined) break;
      const token = this.#tokens.get(node);
      if (token !== undefined) found = { token, end };
    }
    return found;
  }
}

const stepFrom = (node: number, character: string): number => node * 0x110000 + character.codePointAt(0)!;

function splitAt(
  characters: readonly Character[],
  tree: TokenTree,
  isApart: (character: string) => boolean,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const isInWord = (place: number): boolean => {
    const text = characters[place]?.text;
    return text !== undefined && !isApart(text) && isWordCharacter(text);
  };
  let from = 0;
  const plainUpTo = (end: number): void => {
    if (end > from) stretches.push({ characters: characters.slice(from, end) });
  };
  for (let at = 0; at < characters.length;) {
    const match = tree.longestAt(characters, at);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const { token } = match;
    let [start, end] = [at, match.end];
    at = end;
    if (token.singleWord && (isInWord(start - 1) || isInWord(end))) continue;
    while (token.lstrip && start > from && isSpace(characters[start - 1]!.text)) start -= 1;
    while (token.rstrip && end < characters.length && isSpace(characters[end]!.text)) end += 1;
    plainUpTo(start);
    stretches.push({ characters: characters.slice(start, end), token });
    from = at = end;
  }
  plainUpTo(characters.length);
  return stretches;
}

/** What Rust's `\w` is: letters, marks, digits, connectors and joiners. */
const isWordCharacter = (character: string): boolean =>
  /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]$/u.test(character);
