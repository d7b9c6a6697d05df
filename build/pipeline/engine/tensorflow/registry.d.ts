import type { Operator } from './operator.ts';
/** Every ONNX operator that this engine runs, by its name in opset 17. */
export declare const operators: ReadonlyMap<string, Operator>;
