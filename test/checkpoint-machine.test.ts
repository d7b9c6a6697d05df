import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../pipeline/checkpoint/byte-cursor.ts';
import { PickleMachine } from '../pipeline/checkpoint/pickle-machine.ts';
import { Global, Inert, type PickleValue } from '../pipeline/checkpoint/pickle-values.ts';
import { bounds } from '../schema/bounds.ts';

const { most } = bounds.pickleWork;
const cursor = () => new ByteCursor(Buffer.alloc(0), { path: 'a.pth' });
const machineOf = (...values: readonly PickleValue[]): PickleMachine => {
  const machine = new PickleMachine(cursor());
  for (const value of values) machine.push(value);
  return machine;
};
const tooMuch = 'a pickle of more objects than any checkpoint has';

/** Expects that work leaves all of the budget but this. */
function expectSpent(units: number, work: (machine: PickleMachine) => void): void {
  const [enough, scarce] = [machineOf(), machineOf()];
  enough.spend(most - units);
  work(enough);
  if (units === 0) return;
  scarce.spend(most - units + 1);
  expect(() => work(scarce)).toThrow(tooMuch);
}

describe('the budget of a pickle', () => {
  it('is spent to its end and not beyond', () => {
    const machine = machineOf();
    machine.spend(most);
    machine.push(5);
    machine.push(null);
    machine.push('text');
    expect(() => machine.push([])).toThrow(tooMuch);
    expect(() => machineOf().spend(most + 1)).toThrow(tooMuch);
  });

  it('is spent as its bound says: 8 for an object, 4 for a place in the memo, nothing for what is none', () => {
    expectSpent(0, (machine) => machine.push(5));
    expectSpent(0, (machine) => machine.push(null));
    for (const object of [[], new Map(), new Set<PickleValue>(), new Inert('a')]) {
      expectSpent(8, (machine) => machine.push(object));
    }
    const remembered = (machine: PickleMachine): void => {
      machine.push(5);
      machine.memorize();
      machine.recall(0);
    };
    expectSpent(4, remembered);
  });
});

describe('the stack of a pickle', () => {
  it('gives back what it took last, as many as are asked for or since the last mark, in their order', () => {
    const machine = machineOf(1, 2);
    machine.mark();
    for (const value of [3, 4, 5]) machine.push(value);
    expect(machine.top()).toBe(5);
    expect(machine.popMany(2)).toEqual([4, 5]);
    expect(machine.popMany('mark')).toEqual([3]);
    expect([machine.pop(), machine.finish()]).toEqual([2, 1]);
  });

  it('gives nothing from below a mark, and none for a mark that is not there', () => {
    const machine = machineOf(1);
    machine.mark();
    for (const take of [() => machine.pop(), () => machine.top(), () => machine.popMany(1), () => machine.memorize()]) {
      expect(take).toThrow('a pickle that takes more than it gave');
    }
    expect(machine.popMany('mark')).toEqual([]);
    expect(() => machine.popMany('mark')).toThrow('a pickle that lacks a mark');
    expect(machine.pop()).toBe(1);
  });

  it('has to be empty at the end', () => {
    expect(() => machineOf(1, 2).finish()).toThrow('a pickle that leaves values behind');
  });
});

describe('the memo of a pickle', () => {
  it('keeps what is on top under a number, or under the next one, null as well', () => {
    const machine = machineOf(null);
    machine.memorize(7);
    machine.push('a');
    machine.memorize();
    machine.recall(7);
    expect(machine.pop()).toBeNull();
    machine.recall(1n);
    expect(machine.pop()).toBe('a');
    expect(machine.top()).toBe('a');
  });

  it('has no slots below 0, none that no number can be, and nothing where nothing is', () => {
    for (const slot of [-1, 2n ** 60n]) {
      expect(() => machineOf(1).memorize(slot)).toThrow('a memo slot that makes no sense');
    }
    machineOf(1).memorize(0);
    expect(() => machineOf(1).recall(0)).toThrow('recalls the memo slot 0, where nothing is');
  });
});

describe('what a pickle fills', () => {
  it('are lists, sets and dictionaries, each with its own', () => {
    const list = machineOf([1]);
    list.append([2, 3]);
    expect(list.top()).toEqual([1, 2, 3]);
    const set = machineOf(new Set([1]));
    set.add([2, 1]);
    expect(set.top()).toEqual(new Set([1, 2]));
    const map = machineOf(new Map([[1, 2]]));
    map.setItems([1, 3, 4, 5]);
    expect(map.top()).toEqual(new Map([[1, 3], [4, 5]])); // prettier-ignore
    expect(() => map.setItems([1])).toThrow('a key that has no value');
  });

  it.each<[string, (machine: PickleMachine) => void, PickleValue]>([
    ['appends to something that is no list', (machine) => machine.append([]), new Map()],
    ['adds to something that is no set', (machine) => machine.add([]), []],
    ['sets items of something that is no dictionary', (machine) => machine.setItems([]), []],
  ])('is refused where it %s', (what, act, value) => {
    expect(() => act(machineOf(value))).toThrow(`a pickle that ${what}`);
  });

  it('has no state where it is no object', () => {
    for (const value of [5, null, 'text']) {
      const machine = machineOf(value, 'state');
      expect(() => machine.build()).toThrow('a pickle that gives a state to something that has none');
    }
  });

  it('may be an object of any class, which keeps its items and its state', () => {
    const machine = machineOf(new Inert('a'));
    machine.append([1]);
    machine.add([1]);
    machine.setItems(['a', 1]);
    machine.setItems(['b', 2]);
    machine.push('state');
    machine.build();
    expect(machine.finish()).toEqual(
      Object.assign(new Inert('a'), { items: new Map([['a', 1], ['b', 2]]), state: 'state' }), // prettier-ignore
    );
  });

  it('keeps no state for a dictionary', () => {
    const machine = machineOf(new Map([[1, 2]]), 'state');
    machine.build();
    expect(machine.finish()).toEqual(new Map([[1, 2]]));
  });
});

describe('what a pickle calls', () => {
  const called = (...values: readonly PickleValue[]): PickleValue => {
    const machine = machineOf(...values);
    machine.call();
    return machine.finish();
  };

  it('is what a name stands for, with its arguments, and an object of an object’s class', () => {
    const add = new Global('add', ([one, other]) => (one as number) + (other as number));
    expect(called(add, [1, 2])).toBe(3);
    const object = Object.assign(new Inert('a'), { state: 'state' });
    expect(called(object, [])).toEqual(new Inert('a'));
    for (const callee of [5, null, 'eval', []]) expect(() => called(callee, [])).toThrow('that has no name');
    for (const args of [null, 5, new Map(), new Set<PickleValue>()]) {
      expect(() => called(add, args)).toThrow('calls something without arguments');
    }
  });

  it('may stand before its arguments, and has keywords that say nothing', () => {
    const machine = machineOf();
    const first = new Global('first', ([one]) => one ?? null);
    machine.mark();
    for (const value of [first, 7, 8]) machine.push(value);
    machine.instantiateFirst();
    expect(machine.pop()).toBe(7);
    machine.mark();
    expect(() => machine.instantiateFirst()).toThrow('that has no name');
    const keywords = machineOf(first, [1], new Map([['a', 2]]));
    keywords.callWithKeywords();
    expect(keywords.finish()).toBe(1);
  });

  it('is named by texts alone', () => {
    for (const [module, name] of [
      ['a', 1],
      [1, 'a'],
      [null, null],
    ] as const) {
      // prettier-ignore
      expect(() => machineOf(module, name).stackGlobal()).toThrow('a name that is no text');
    }
    const machine = machineOf('a', 'b');
    machine.stackGlobal();
    expect(machine.finish()).toMatchObject({ name: 'a.b' });
  });

  it('refers to what lies outside only where the file has an outside', () => {
    const machine: PickleMachine = new PickleMachine(cursor(), (id, one) => [id, one === machine]);
    machine.push('id');
    machine.persistent();
    expect(machine.finish()).toEqual(['id', true]);
    expect(() => machineOf('id').persistent()).toThrow('refers to something outside of it');
  });

  it('is of a protocol up to 5', () => {
    for (const version of [0, 5]) machineOf().protocol(version);
    expect(() => machineOf().protocol(6)).toThrow('received pickle protocol 6. Save it with a protocol up to 5.');
  });
});
