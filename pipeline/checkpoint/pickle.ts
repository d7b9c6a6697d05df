import { quoted } from '../errors.ts';
import type { ByteCursor } from './byte-cursor.ts';
import { allowedGlobal } from './pickle-globals.ts';
import { opcodes, STOP } from './pickle-opcodes.ts';
import type { PickleValue } from './pickle-values.ts';
import { AllowedGlobal, Inert, TensorRef } from './pickle-values.ts';

/** Newest protocol that Python writes. */
const HIGHEST_PROTOCOL = 5;
/**
 * How much one pickle may make of itself: each opcode costs 1, each object 8 more, each memory of one 4 more. A tensor costs
 * about 150, so that 60,000 fit; the limit keeps a hostile pickle under half a gigabyte and a few seconds.
 */
const BUDGET = 10_000_000;
const OBJECT_COST = 8;
const MEMO_COST = 4;

const WEIGHTS_ONLY = 'Save `model.state_dict()` alone, or as safetensors; nothing in a checkpoint is executed here.';

/** Turns a reference of torch.save, a tuple that describes a storage, into a value. */
export type PersistentLoad = (id: PickleValue, machine: PickleMachine) => PickleValue;

/**
 * The value of the pickle at the cursor, which is left behind its end.
 *
 * Nothing in it is executed: names come from an allow list, and a call describes its result. Protocols 0 to 5 without the
 * opcodes for code and extensions. @throws UserError for everything else, for damage, and beyond the budget.
 */
export function unpickle(cursor: ByteCursor, persistentLoad?: PersistentLoad): PickleValue {
  const machine = new PickleMachine(cursor, persistentLoad);
  for (;;) {
    machine.spend(1);
    const code = cursor.uint8();
    if (code === STOP) return machine.finish();
    const opcode = opcodes.get(code);
    if (opcode === undefined) {
      throw cursor.refuse(`the refused pickle opcode 0x${code.toString(16).padStart(2, '0')}`, WEIGHTS_ONLY);
    }
    opcode(machine);
  }
}

/** The stack, the memo and the budget that the opcodes work on. */
export class PickleMachine {
  readonly cursor: ByteCursor;
  readonly #persistentLoad: PersistentLoad | undefined;
  readonly #stack: PickleValue[] = [];
  /** Heights of the stack: where the items of the next tuple, list or dictionary begin. */
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, PickleValue>();
  #spent = 0;

  constructor(cursor: ByteCursor, persistentLoad?: PersistentLoad) {
    this.cursor = cursor;
    this.#persistentLoad = persistentLoad;
  }

  refuse = (received: string, mend?: string): Error => this.cursor.refuse(received, mend);

  spend = (units: number): void => {
    this.#spent += units;
    if (this.#spent > BUDGET) throw this.refuse('a pickle of more objects than any checkpoint has');
  };

  push(value: PickleValue): void {
    if (typeof value === 'object' && value !== null) this.spend(OBJECT_COST);
    this.#stack.push(value);
  }

  pop(): PickleValue {
    const value = this.top();
    this.#stack.pop();
    return value;
  }

  top(): PickleValue {
    if (this.#stack.length <= (this.#marks.at(-1) ?? 0)) throw this.refuse('a pickle that takes more than it gave');
    return this.#stack.at(-1)!;
  }

  mark(): void {
    this.#marks.push(this.#stack.length);
  }

  /** The last so many values, or all since the last mark, which goes with them; in their order. */
  popMany(count: number | 'mark'): PickleValue[] {
    if (count !== 'mark') return Array.from({ length: count }, () => this.pop()).reverse();
    const start = this.#marks.pop();
    if (start === undefined) throw this.refuse('a pickle that lacks a mark');
    return this.#stack.splice(start);
  }

  collect(count: number | 'mark', make: (items: PickleValue[]) => PickleValue): void {
    this.push(make(this.popMany(count)));
  }

  append(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!Array.isArray(target)) throw this.refuse('a pickle that appends to something that is no list');
    for (const item of items) target.push(item);
  }

  add(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!(target instanceof Set)) throw this.refuse('a pickle that adds to something that is no set');
    for (const item of items) target.add(item);
  }

  setItems(items: readonly PickleValue[]): void {
    const target = this.top();
    if (!(target instanceof Map)) throw this.refuse('a pickle that sets items of something that is no dictionary');
    this.fill(target, items);
  }

  fill(target: Map<PickleValue, PickleValue>, items: readonly PickleValue[]): PickleValue {
    if (items.length % 2 !== 0) throw this.refuse('a pickle with a key that has no value');
    for (let i = 0; i < items.length; i += 2) target.set(items[i]!, items[i + 1]!);
    return target;
  }

  memorize(slot: number | bigint = this.#memo.size): void {
    if (typeof slot !== 'number' || slot < 0) throw this.refuse('a pickle with a memo slot that makes no sense');
    this.spend(MEMO_COST);
    this.#memo.set(slot, this.top());
  }

  recall(slot: number | bigint): void {
    const value = this.#memo.get(Number(slot));
    if (value === undefined) throw this.refuse(`a pickle that recalls the memo slot ${slot}, where nothing is`);
    this.#stack.push(value);
  }

  global(module: string, name: string): void {
    const found = allowedGlobal(module, name);
    if (found === undefined) throw this.refuse(`the refused global ${quoted(`${module}.${name}`)}`, WEIGHTS_ONLY);
    this.#stack.push(found);
  }

  stackGlobal(): void {
    const [module, name] = this.popMany(2);
    if (typeof module !== 'string' || typeof name !== 'string')
      throw this.refuse('a pickle with a name that is no text');
    this.global(module, name);
  }

  call(): void {
    const [callee, args] = this.popMany(2);
    if (!(callee instanceof AllowedGlobal)) throw this.refuse('a pickle that calls something that has no name');
    if (!Array.isArray(args)) throw this.refuse(`a pickle that calls \`${callee.name}\` without arguments`);
    this.push(callee.call(args, this));
  }

  callWithKeywords(): void {
    this.pop();
    this.call();
  }

  instantiate(module: string, name: string): void {
    const args = this.popMany('mark');
    this.global(module, name);
    this.push(args);
    this.call();
  }

  /** The state that Python would give to an object: an OrderedDict's versions, a Namespace's options. It has no use here. */
  build(): void {
    this.pop();
    const target = this.top();
    if (target instanceof Map || target instanceof Inert || target instanceof TensorRef) return;
    throw this.refuse('a pickle that gives a state to something that has none');
  }

  persistent(): void {
    const id = this.pop();
    if (this.#persistentLoad === undefined) throw this.refuse('a pickle that refers to something outside of it');
    this.push(this.#persistentLoad(id, this));
  }

  protocol(version: number): void {
    if (version <= HIGHEST_PROTOCOL) return;
    throw this.refuse(`pickle protocol ${version}`, `Save it with a protocol up to ${HIGHEST_PROTOCOL}.`);
  }

  finish(): PickleValue {
    const value = this.pop();
    if (this.#stack.length > 0) throw this.refuse('a pickle that leaves values behind');
    return value;
  }
}
