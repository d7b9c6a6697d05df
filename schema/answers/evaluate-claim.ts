import type { Claim, ClaimOutcome, Need } from '../answer.ts';
import type { Standard } from './compare-values.ts';
import { compareCondition } from './evaluate-operand.ts';
import type { Evidence, Reason } from './evidence.ts';

/** A claim with its outcome. */
export interface Judgement {
  readonly claim: Claim;
  readonly outcome: ClaimOutcome;
  /** Why it cannot be judged; null where it can. */
  readonly reason: Reason | null;
  /** The left side; null where it cannot be judged. */
  readonly number: number | string | null;
  readonly unit: string;
  /** What an explanation without knowledge would score on the left; null where that is not known. */
  readonly chance: number | null;
  /** The right side, and where it came from; null where it cannot be judged. */
  readonly against: { readonly value: number | string; readonly standard: Standard } | null;
  /** Keys of the tasks that it rests on. */
  readonly tasks: readonly string[];
}

/**
 * Judges a claim by the results: it holds, it does not, or it cannot be judged here.
 *
 * @param at the claim's file and id, for errors @throws ClaimError where it names what the report does not have and does not say that it needs it
 */
export function evaluateClaim(claim: Claim, evidence: Evidence, at: string): Judgement {
  const unmet = claim.needs.map((need) => findLack(need, evidence)).find((reason) => reason !== null);
  const open = { claim, outcome: 'cannot-be-judged', number: null, unit: '', chance: null, against: null } as const;
  if (unmet !== undefined) return { ...open, reason: unmet, tasks: [] };
  const mayLack = claim.needs.flatMap(({ measure, series }) => [measure, series]).filter((name) => name !== undefined);
  const compared = compareCondition(claim, evidence, { at, mayLack });
  const { tasks } = compared;
  if (compared.state === 'unknown') return { ...open, reason: compared.reason, tasks };
  const { isTrue, left, right, standard } = compared;
  return {
    claim,
    outcome: isTrue ? 'holds' : 'does-not-hold',
    reason: null,
    number: left.value,
    unit: left.unit,
    chance: left.chance ?? null,
    against: { value: right, standard },
    tasks,
  };
}

/** The outcome of a question from those of its claims: it holds where all hold that are no asides. */
export function outcomeOf(judgements: readonly Judgement[]): ClaimOutcome {
  const outcomes = judgements.filter(({ claim }) => !claim.aside).map(({ outcome }) => outcome);
  if (outcomes.includes('does-not-hold')) return 'does-not-hold';
  return outcomes.includes('cannot-be-judged') ? 'cannot-be-judged' : 'holds';
}

/** What a need asks for and the report does not have; null where it has it. */
export function findLack({ method, input, mask }: Need, { report }: Pick<Evidence, 'report'>): Reason | null {
  if (method !== undefined && !report.tasks.some((task) => task.method === method)) return 'no-method';
  if (input === undefined && mask === undefined) return null;
  const pictures = report.pictures.filter(({ id }) => input === undefined || id === input);
  const isText = (report.texts ?? []).some(({ id }) => id === input);
  if (pictures.length === 0 && !isText) return 'no-input';
  if (mask !== undefined && !pictures.every(({ masks = {} }) => mask in masks)) return 'no-mask';
  return null;
}
