import type { PickleMachine } from './pickle-machine.ts';
/** What one opcode does to the machine. */
type Opcode = (machine: PickleMachine) => void;
/** The opcodes of protocols 0 to 5 as Python's `pickletools` documents them; those that only say what bytes mean as data. */
export declare const opcodes: ReadonlyMap<number, Opcode>;
export declare const STOP = 46;
export {};
