import { expected } from "../base/errors.js";
/**
 * Loads an engine; its package is imported only now, so that one that is not installed harms nobody.
 * @throws {UserError} for a provider that the engine does not have, and for a package that is not installed.
 */
export async function openEngine({ engine, provider }) {
    switch (engine) {
        case 'onnxruntime': {
            const { onnxruntimeProviders, openOnnxruntime } = await import("./onnxruntime.js");
            return openOnnxruntime(oneOf(onnxruntimeProviders, provider, engine));
        }
        case 'tensorflow': {
            const { openTensorflow, tensorflowProviders } = await import("./tensorflow.js").catch(refuseMissing);
            return openTensorflow(oneOf(tensorflowProviders, provider, engine));
        }
    }
}
/** TensorFlow.js is a peer that most users need not install. */
function refuseMissing(error) {
    const [, name] = /^Cannot find package '(@tensorflow\/[^']+)'/.exec(error instanceof Error ? error.message : '') ?? [];
    if (name === undefined)
        throw error;
    throw expected(`the package ${name}`, {
        received: 'none',
        at: 'engine tensorflow',
        hint: 'Run `npm install @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0`.',
    });
}
function oneOf(providers, received, engine) {
    const provider = providers.find((name) => name === received);
    if (provider)
        return provider;
    throw expected(`one of the providers ${providers.join(', ')}`, { received: `"${received}"`, at: `engine ${engine}` });
}
