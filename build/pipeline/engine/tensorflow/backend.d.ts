import * as tf from '@tensorflow/tfjs-core';
/** What can run TensorFlow.js, the fastest first. */
export declare const tensorflowProviders: readonly ["node-gpu", "node", "wasm", "cpu"];
/** One of {@link tensorflowProviders}. */
export type TensorflowProvider = (typeof tensorflowProviders)[number];
/** A started backend. TensorFlow.js has one active backend for all; a session makes its own the active one by {@link activate}. */
export interface Backend {
    readonly name: string;
    readonly instance: tf.KernelBackend;
}
/** Loads and starts a provider, once however often it is asked for. @throws {UserError} naming the command that installs it. */
export declare function startBackend(provider: TensorflowProvider): Promise<Backend>;
/** Makes a started backend the active one before anything else can run. */
export declare function activate({ name, instance }: Backend): void;
