import type { Operand } from '../answer.ts';
import { compareCondition } from './compare-condition.ts';
import { evaluateOperand, inputsOf, numberOf, type Place } from './evaluate-operand.ts';
import type { Evidence, Value } from './evidence.ts';

type Aggregate = Extract<Operand, { over: unknown }>;
type Known = Extract<Value, { state: 'known' }>;

/**
 * Mean, smallest or largest value over inputs, or the number or share of inputs that a condition holds for. It is unknown as
 * soon as one of them is: what is left out would change what is said.
 */
export function evaluateAggregate(operand: Aggregate, evidence: Evidence, place: Place): Value {
  const inputs = inputsOf(operand.over, evidence);
  if (inputs.length === 0) return { tasks: [], state: 'unknown', reason: 'no-input' };
  const values = inputs.map((input) => evaluateOne(operand, evidence, { ...place, input }));
  const tasks = [...new Set(values.flatMap((value) => value.tasks))];
  const unknown = values.find((value) => value.state === 'unknown');
  if (unknown !== undefined) return { ...unknown, tasks };
  return { tasks, state: 'known', ...summarise(operand, values as readonly Known[], place.at) };
}

function evaluateOne(operand: Aggregate, evidence: Evidence, place: Place): Value {
  if ('mean' in operand) return evaluateOperand(operand.mean, evidence, place);
  if ('min' in operand) return evaluateOperand(operand.min, evidence, place);
  if ('max' in operand) return evaluateOperand(operand.max, evidence, place);
  const { tasks, ...compared } = compareCondition('count' in operand ? operand.count : operand.share, evidence, place);
  if (compared.state === 'unknown') return { tasks, state: 'unknown', reason: compared.reason };
  return { tasks, state: 'known', value: compared.isTrue ? 1 : 0, unit: '1' };
}

function summarise(operand: Aggregate, values: readonly Known[], at: string): Pick<Known, 'value' | 'chance' | 'unit'> {
  const numbers = values.map(({ value }) => numberOf(value, at));
  const unit = values[0]!.unit;
  const sum = numbers.reduce((total, value) => total + value, 0);
  if ('count' in operand) return { value: sum, unit: '1' };
  if ('share' in operand) return { value: sum / numbers.length, unit: '1' };
  if ('mean' in operand) {
    const chances = values.flatMap(({ chance }) => (chance === undefined ? [] : [chance]));
    const chance = chances.reduce((total, value) => total + value, 0) / chances.length;
    return { value: sum / numbers.length, unit, ...(chances.length === values.length && { chance }) };
  }
  // The chance of an extreme is that of the input that has it.
  const extreme = 'min' in operand ? Math.min(...numbers) : Math.max(...numbers);
  const { chance } = values[numbers.indexOf(extreme)]!;
  return { value: extreme, unit, ...(chance !== undefined && { chance }) };
}
