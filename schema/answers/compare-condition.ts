import type { Comparison, Condition, Right } from '../answer.ts';
import { claimError } from './claim-error.ts';
import { evaluateOperand, numberOf, type Place } from './evaluate-operand.ts';
import type { Evidence, Reason, Value } from './evidence.ts';

type Known = Extract<Value, { state: 'known' }>;

/** Where the right side of a condition came from. */
export type Standard = 'threshold' | 'chance' | 'text' | 'operand';

/** A condition with both its sides, or why it cannot be judged. */
export type Compared = { readonly tasks: readonly string[] } & (
  | {
      readonly state: 'known';
      readonly isTrue: boolean;
      readonly left: Known;
      readonly right: number | string;
      readonly standard: Standard;
    }
  | { readonly state: 'unknown'; readonly reason: Reason }
);

/** Judges a condition. @throws ClaimError where it names what is not there, or compares what cannot be compared */
export function compareCondition({ left, is, right }: Condition, evidence: Evidence, place: Place): Compared {
  const one = evaluateOperand(left, evidence, place);
  const other = evaluateRight(right, one, evidence, place);
  const tasks = [...new Set([...one.tasks, ...other.tasks])];
  if (one.state === 'unknown') return { tasks, state: 'unknown', reason: one.reason };
  if (other.state === 'unknown') return { tasks, state: 'unknown', reason: other.reason };
  return {
    tasks,
    state: 'known',
    isTrue: compare(one.value, is, other.value, place.at),
    left: one,
    right: other.value,
    standard: standardOf(right),
  };
}

function standardOf(right: Right): Standard {
  if ('threshold' in right) return 'threshold';
  if ('text' in right) return 'text';
  return 'chance' in right && !('measure' in right) ? 'chance' : 'operand';
}

function evaluateRight(right: Right, left: Value, evidence: Evidence, place: Place): Value {
  const known = (value: number | string): Value => ({ tasks: [], state: 'known', value, unit: '' });
  if ('threshold' in right) return known(thresholdOf(right.threshold, evidence, place.at));
  if ('text' in right) return known(right.text);
  if ('of' in right) {
    const value = evaluateOperand(right.of, evidence, place);
    if (value.state === 'unknown') return value;
    return { ...value, value: numberOf(value.value, place.at) * factorOf(right.times, evidence, place.at) };
  }
  if (!('chance' in right) || 'measure' in right) return evaluateOperand(right, evidence, place);
  const factor = factorOf(right.times, evidence, place.at);
  if (left.state === 'unknown') return left;
  if (left.chance === undefined) throw claimError('a left side with a null', place.at, 'one without');
  return known(left.chance * factor);
}

function factorOf(name: string | undefined, evidence: Evidence, at: string): number {
  return name === undefined ? 1 : thresholdOf(name, evidence, at);
}

/** The value of a threshold. @throws ClaimError for one that is not in the file */
export function thresholdOf(name: string, { thresholds }: Evidence, at: string): number {
  const threshold = thresholds.thresholds[name];
  if (threshold !== undefined) return threshold.value;
  const known = Object.keys(thresholds.thresholds).join(', ');
  throw claimError('a threshold of `answers/thresholds.json`', at, `\`${name}\``, `It has: ${known}.`);
}

function compare(left: number | string, is: Comparison, right: number | string, at: string): boolean {
  if (typeof left !== typeof right) throw claimError('two numbers or two texts', at, `${left} and ${right}`);
  if (is === '=') return left === right;
  const [one, other] = [numberOf(left, at), numberOf(right, at)];
  switch (is) {
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
  }
}
