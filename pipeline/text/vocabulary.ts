import { readFile } from 'node:fs/promises';
import { expected } from '../errors.ts';

/** The entries of a vocabulary and their ids, one to one. */
export class Vocabulary {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #tokens = new Map<number, string>();

  /**
   * @param entries of token and id @param at where they came from, for errors
   * @throws UserError when there is none, or when a token or an id comes twice
   */
  constructor(entries: readonly (readonly [token: string, id: number])[], at: string) {
    if (entries.length === 0) throw expected('a vocabulary', { at, received: 'an empty one' });
    const ids = new Map<string, number>();
    for (const [token, id] of entries) {
      const mend = 'Take the file that the model was trained with.';
      const other = ids.get(token);
      if (other !== undefined) {
        const received = `${JSON.stringify(token)} with the ids ${other} and ${id}`;
        throw expected('every token once', { at, received, mend });
      }
      const namesake = this.#tokens.get(id);
      if (namesake !== undefined) {
        const received = `the id ${id} for ${JSON.stringify(namesake)} and ${JSON.stringify(token)}`;
        throw expected('every id once', { at, received, mend });
      }
      ids.set(token, id);
      this.#tokens.set(id, token);
    }
    this.#ids = ids;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(token: string): boolean {
    return this.#ids.has(token);
  }

  /** The id of a token, undefined for one that is no entry. */
  idOf(token: string): number | undefined {
    return this.#ids.get(token);
  }

  /** The token of an id, undefined for one that nothing has. */
  tokenOf(id: number): string | undefined {
    return this.#tokens.get(id);
  }
}

/**
 * The vocabulary of a `vocab.txt`: a token a line, whose id is the line's number from 0. Lines end as Python reads them,
 * with LF, CRLF or CR; any other separator of Unicode's is a token of its own, as in bert-base-chinese.
 *
 * @throws UserError for an empty file, and for a token that comes twice
 */
export function parseVocabulary(text: string, at: string): Vocabulary {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return new Vocabulary(
    lines.map((token, id) => [token, id]),
    at,
  );
}

/** The vocabulary in a `vocab.txt` (see {@link parseVocabulary}). @throws UserError also for a file that cannot be read as UTF-8 */
export async function readVocabulary(path: string): Promise<Vocabulary> {
  const what = 'a vocabulary in UTF-8, a token a line';
  const bytes = await readFile(path).catch((error: unknown) => {
    throw expected(what, { at: path, received: `the error ${String((error as NodeJS.ErrnoException).code)}` });
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw expected(what, { at: path, received: 'other bytes' });
  }
  return parseVocabulary(text, path);
}
