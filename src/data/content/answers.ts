import { StoredOutcomes } from '../../../schema/answer.ts';
import { bounds } from '../../../schema/bounds.ts';
import { ClaimError } from '../../../schema/answers/claim-error.ts';
import type { Evidence, TaskState } from '../../../schema/answers/evidence.ts';
import { judgeAnswers, type JudgedAnswer } from '../../../schema/answers/judge-answers.ts';
import { OUTCOMES_FILE, readAnswers, type AnswerFiles } from '../../../schema/answers/read-answers.ts';
import { contentEntries, decodeUtf8, readIfThere } from './content-file.ts';
import type { Content, Outcome } from './content.ts';
import { SiteError } from '../base/site-error.ts';

/** The answers of a report with the outcomes of their claims. */
export interface SiteAnswers {
  /** In the order of the questions. */
  readonly list: readonly JudgedAnswer[];
  readonly evidence: Evidence;
}

/**
 * Reads the answers beside the report and judges their claims; null where there are none.
 *
 * @throws SiteError for what their author can fix, and where a stored outcome is not what the results say
 */
export async function readSiteAnswers({ folder, report, outcomes }: Content): Promise<SiteAnswers | null> {
  const files = filesIn(folder);
  return withSiteErrors(async () => {
    const answers = await readAnswers(files);
    if (answers === null) return null;
    const states = new Map(outcomes.map((outcome) => [outcome.task.folder, stateOf(outcome)]));
    const evidence: Evidence = { report, states, thresholds: answers.thresholds };
    const list = judgeAnswers(answers.list, evidence);
    requireStored(list, await files.read(OUTCOMES_FILE));
    return { list, evidence };
  });
}

/** Turns what the shared code throws into what the site stops with. */
export async function withSiteErrors<Value>(act: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof ClaimError ? new SiteError(error.message) : error;
  }
}

function stateOf(outcome: Outcome): TaskState {
  if (outcome.state !== 'done') return { state: outcome.state };
  const isPartial = (outcome.task.measurements ?? []).some(({ state }) => state !== 'done');
  return { state: 'done', result: outcome.result, isPartial };
}

function filesIn(folder: string): AnswerFiles {
  const hint = 'Put the file itself there.';
  return {
    list: async (name) => (await contentEntries(folder, name)).map((entry) => entry.name),
    async read(name) {
      const bytes = await readIfThere(folder, name, { bound: bounds.contentTextBytes, hint });
      return bytes && decodeUtf8(bytes, name, hint);
    },
  };
}

/**
 * Somebody has to have seen an outcome before readers do. One that cannot be judged says nothing, and is what a report on other
 * pictures gets.
 */
function requireStored(list: readonly JudgedAnswer[], text: string | undefined): void {
  if (text === undefined) return;
  const stored = StoredOutcomes.safeParse(parseJson(text)).data?.outcomes ?? {};
  for (const { answer, judgements } of list) {
    for (const { claim, outcome } of judgements) {
      const before = stored[answer.n]?.[claim.id]?.outcome;
      if (outcome === 'cannot-be-judged' || before === undefined || before === outcome) continue;
      throw new SiteError(
        `Expected \`${before}\` for claim \`${claim.id}\` of \`${answer.english.file}\`, as \`${OUTCOMES_FILE}\` stores it, ` +
          `but received \`${outcome}\`. Look at the answer, then run \`npm run vitrine -- check --write\`.`,
      );
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // as good as nothing stored
  }
}
