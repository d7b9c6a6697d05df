import type { Engine } from './engine.ts';
/** Execution providers in the order in which `auto` tries them. */
export declare const onnxruntimeProviders: readonly ["cuda", "dml", "coreml", "webgpu", "cpu"];
export type OnnxruntimeProvider = (typeof onnxruntimeProviders)[number];
/**
 * ONNX Runtime. On the CPU a session uses one thread: two workers with one thread each beat one session with two, and a
 * result then does not depend on how many there are.
 */
export declare function openOnnxruntime(provider: OnnxruntimeProvider): Engine;
