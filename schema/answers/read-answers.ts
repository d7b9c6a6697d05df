import { Thresholds } from '../answer.ts';
import { languages, type Language } from '../local-text.ts';
import { withOwnKeys } from '../own-keys.ts';
import { claimError } from './claim-error.ts';
import { parseAnswer, type AnswerText } from './parse-answer.ts';

export const ANSWERS_FOLDER = 'answers';
const THRESHOLDS_FILE = `${ANSWERS_FOLDER}/thresholds.json`;
export const OUTCOMES_FILE = 'outcomes.json';

/** What reading needs of a file system; paths are relative to `content/`. */
export interface AnswerFiles {
  /** Names in a folder, none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where there is none. */
  read(file: string): Promise<string | undefined>;
}

/** A question's answer in English, and in the other languages that it is written in. */
export interface Answer {
  /** Number of the question as its file has it: `01`. */
  readonly n: string;
  readonly english: AnswerText;
  readonly translations: Readonly<Partial<Record<Language, AnswerText>>>;
}

/** All answers, in the order of their questions, with the thresholds that their claims name. */
export interface Answers {
  readonly list: readonly Answer[];
  readonly thresholds: Thresholds;
  /** The file's own text: stored outcomes carry its digest. */
  readonly thresholdsText: string;
}

/** The answers under `content/answers`; null where there is no such folder. @throws ClaimError for what its author can fix */
export async function readAnswers(files: AnswerFiles): Promise<Answers | null> {
  const names = (await files.list(`${ANSWERS_FOLDER}/en`)).filter((name) => name.endsWith('.md')).toSorted();
  if (names.length === 0) return null;
  const list = await Promise.all(names.map((name) => readAnswer(name, files)));
  const thresholdsText = await files.read(THRESHOLDS_FILE);
  if (thresholdsText === undefined) throw claimError('the thresholds of the claims', THRESHOLDS_FILE, 'no such file');
  return { list, thresholds: parseThresholds(thresholdsText), thresholdsText };
}

async function readAnswer(name: string, files: AnswerFiles): Promise<Answer> {
  const n = name.replace(/\.md$/, '');
  if (!/^\d\d$/.test(n)) {
    throw claimError('a name of two digits, as `01.md`', `${ANSWERS_FOLDER}/en`, `\`${name}\``);
  }
  const read = async (language: Language): Promise<AnswerText | undefined> => {
    const file = `${ANSWERS_FOLDER}/${language}/${name}`;
    const text = await files.read(file);
    return text === undefined ? undefined : parseAnswer(text, file);
  };
  const texts = await Promise.all(languages.map(async (language) => [language, await read(language)] as const));
  const found = Object.fromEntries(texts.filter(([, text]) => text !== undefined)) as Record<Language, AnswerText>;
  const english = found.en;
  for (const other of Object.values(found)) requireSameClaims(english, other);
  return { n, english, translations: found };
}

/** Two languages that claim different things would both look checked. */
function requireSameClaims(english: AnswerText, other: AnswerText): void {
  const bare = ({ front }: AnswerText): readonly string[] =>
    front.claims.map((claim) => JSON.stringify({ ...claim, text: '' }));
  const [one, two] = [bare(english), bare(other)];
  const index = one.findIndex((claim, place) => claim !== two[place]);
  if (index < 0 && one.length === two.length) return;
  const at = index < 0 ? `${two.length} of them` : `another claim in place ${index + 1}`;
  throw claimError(`the claims of \`${english.file}\``, other.file, at, 'Only their `text` may differ.');
}

function parseThresholds(text: string): Thresholds {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw claimError('JSON', THRESHOLDS_FILE, 'text that does not parse');
  }
  const parsed = Thresholds.safeParse(data);
  if (parsed.success) return withOwnKeys(parsed.data);
  const issue = parsed.error.issues[0]!;
  throw claimError('thresholds', THRESHOLDS_FILE, `something else at \`${issue.path.join('.')}\`: ${issue.message}`);
}
