import { expected } from '../base/errors.ts';
import type { Engine, EngineChoice } from './engine.ts';

/**
 * Loads an engine; its package is imported only now, so that one that is not installed harms nobody.
 * @throws {UserError} for a provider that the engine does not have.
 */
export async function openEngine({ engine, provider }: EngineChoice): Promise<Engine> {
  switch (engine) {
    case 'onnxruntime': {
      const { onnxruntimeProviders, openOnnxruntime } = await import('./onnxruntime.ts');
      return openOnnxruntime(oneOf(onnxruntimeProviders, provider, engine));
    }
    case 'tensorflow': {
      const { openTensorflow, tensorflowProviders } = await import('./tensorflow.ts');
      return openTensorflow(oneOf(tensorflowProviders, provider, engine));
    }
  }
}

function oneOf<Provider extends string>(providers: readonly Provider[], received: string, engine: string): Provider {
  const provider = providers.find((name) => name === received);
  if (provider) return provider;
  throw expected(`one of the providers ${providers.join(', ')}`, { received: `"${received}"`, at: `engine ${engine}` });
}
