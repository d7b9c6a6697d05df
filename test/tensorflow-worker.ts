import { parentPort, workerData } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../pipeline/engine/engine.ts';
import { openTensorflow, type TensorflowProvider } from '../pipeline/engine/tensorflow.ts';
import type { NdArray } from '../numerics/nd-array.ts';

/** Runs one graph in a worker thread with several providers, started at the same time. */
export interface Job {
  readonly providers: readonly TensorflowProvider[];
  readonly graph: Uint8Array;
  readonly feeds: Record<string, NdArray>;
}

/** What is posted for each provider. */
export interface Answer {
  /** The TensorFlow.js backend that was active right after the run. */
  readonly backend: string;
  readonly results: Record<string, NdArray>;
}

const { providers, graph, feeds } = workerData as Job;
const engines = await Promise.all(providers.map(openTensorflow));
const answers: Answer[] = [];
for (const engine of engines) answers.push(await answer(engine));
parentPort?.postMessage(answers);

async function answer(engine: Engine): Promise<Answer> {
  const session = await engine.open(graph);
  const results = await session.run(feeds);
  const backend = tf.getBackend();
  await session.release();
  return { backend, results };
}
