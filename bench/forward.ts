import { loadConfig } from '../pipeline/config/config.ts';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { openInput } from '../pipeline/inputs/input.ts';
import type { Pictures } from '../pipeline/explain/runner.ts';

/** Milliseconds a picture of a forward pass and of an input gradient, with both cores at work. */
export async function timeRuns(
  configPath: string,
  env: Readonly<Record<string, string>>,
): Promise<Record<'forward' | 'gradient', number>> {
  Object.assign(process.env, env);
  const { config, folder } = await loadConfig(process.cwd(), configPath);
  const [input] = await openInput(config, folder);
  const engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 2 });
  try {
    const runner = engine.runner(input!.model);
    const count = 100; // four chunks: two for each worker
    const picture = new Float32Array(3 * 128 * 128).fill(0.5);
    const pictures: Pictures = { kind: 'noise', count, picture, std: 0.2, seed: 1 };
    const objective = { kind: 'cross-entropy', classIndex: 0 } as const;
    const time = async (run: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await run();
      return (performance.now() - start) / count;
    };
    await runner.logits({ ...pictures, count: 50 }); // both workers open their sessions
    const forward = await time(() => runner.logits(pictures));
    await runner.meanGradient(objective, { ...pictures, count: 50 });
    const gradient = await time(() => runner.meanGradient(objective, pictures));
    return { forward, gradient };
  } finally {
    await engine.close();
  }
}
