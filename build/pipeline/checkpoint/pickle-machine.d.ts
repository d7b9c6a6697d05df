import type { ByteCursor } from './byte-cursor.ts';
import { type PickleValue } from './pickle-values.ts';
/** Turns a reference of torch.save, a tuple that describes a storage, into a value. */
export type PersistentLoad = (id: PickleValue, machine: PickleMachine) => PickleValue;
/** The stack, the memo and the budget that the opcodes work on. */
export declare class PickleMachine {
    #private;
    readonly cursor: ByteCursor;
    constructor(cursor: ByteCursor, persistentLoad?: PersistentLoad);
    refuse: (received: string, hint?: string) => Error;
    spend: (units: number) => void;
    push(value: PickleValue): void;
    pop(): PickleValue;
    top(): PickleValue;
    mark(): void;
    /** The last so many values, or all since the last mark, which goes with them; in their order. */
    popMany(count: number | 'mark'): PickleValue[];
    collect(count: number | 'mark', make: (items: PickleValue[]) => PickleValue): void;
    append(items: readonly PickleValue[]): void;
    add(items: readonly PickleValue[]): void;
    setItems(items: readonly PickleValue[]): void;
    fill(target: Map<PickleValue, PickleValue>, items: readonly PickleValue[]): PickleValue;
    memorize(slot?: number | bigint): void;
    recall(slot: number | bigint): void;
    global(module: string, name: string): void;
    stackGlobal(): void;
    /** A class that `copyreg` has a number for, which this file does not say. */
    extension(code: number): void;
    call(): void;
    callWithKeywords(): void;
    /** The arguments since the last mark, for a class by its name. */
    instantiate(module: string, name: string): void;
    /** The same for a class that stands before its arguments. */
    instantiateFirst(): void;
    /** The state that Python would give to an object: an OrderedDict's versions, a Namespace's options. A module's holds its weights. */
    build(): void;
    persistent(): void;
    protocol(version: number): void;
    finish(): PickleValue;
}
