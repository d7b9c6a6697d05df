import { parse } from 'yaml';
import { AnswerFront } from '../answer.ts';
import { bounds } from '../bounds.ts';
import { claimError } from './claim-error.ts';

/** One answer in one language. */
export interface AnswerText {
  /** For errors: `answers/en/01.md`. */
  readonly file: string;
  readonly front: AnswerFront;
  /** The Markdown after the front matter. */
  readonly body: string;
}

/** Reads front matter and prose apart. @throws ClaimError naming the file and the key that is not what it should be */
export function parseAnswer(text: string, file: string): AnswerText {
  const match = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text);
  if (match === null) throw claimError('front matter between two lines of `---`', file, 'none');
  const [, yaml = '', body = ''] = match;
  const parsed = AnswerFront.safeParse(parseYaml(yaml, file));
  if (parsed.success) return { file, front: parsed.data, body };
  const issue = parsed.error.issues[0]!;
  const key = issue.path.length === 0 ? 'its front matter' : `\`${issue.path.join('.')}\``;
  throw claimError('what `answers/README.md` says', file, `something else at ${key}: ${issue.message}`);
}

function parseYaml(text: string, file: string): unknown {
  try {
    // An anchor that is repeated inside of others would be a tree of any size.
    const value: unknown = parse(text, { maxAliasCount: 0 });
    if (isWithinLevels(value, bounds.answerDepth.most)) return value;
  } catch (error) {
    const [line = ''] = (error as Error).message.replace(/:\s.*$/s, '').split('\n');
    throw claimError('YAML', file, `something else: ${line}`);
  }
  const { most, unit } = bounds.answerDepth;
  throw claimError(`front matter of at most ${most} ${unit}`, file, 'one of more');
}

function isWithinLevels(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return most > 0 && Object.values(value).every((each) => isWithinLevels(each, most - 1));
}
