var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { expected } from "../../base/errors.js";
/** What can run TensorFlow.js, the fastest first. */
export const tensorflowProviders = ['node-gpu', 'node', 'wasm', 'cpu'];
/** Loads and starts a provider, once however often it is asked for. @throws {UserError} naming the command that installs it. */
export function startBackend(provider) {
    let backend = started.get(provider);
    if (!backend) {
        backend = queue.then(() => start(provider));
        started.set(provider, backend);
        // Two backends that start at once would leave TensorFlow.js with the name of one and the instance of the other.
        queue = backend.then(nothing, () => void started.delete(provider));
    }
    return backend;
}
/** Makes a started backend the active one before anything else can run. */
export function activate({ name, instance }) {
    // The switch looks up every kernel again, so it is not made without need; for a started backend it happens at once.
    if (tf.getBackend() !== name || tf.backend() !== instance)
        void tf.setBackend(name);
}
const started = new Map();
const nothing = () => undefined;
let queue = Promise.resolve();
async function start(provider) {
    tf.enableProdMode(); // no advice on the console
    const giveBack = lastResorts.map(guarded);
    try {
        const name = await load[provider]();
        if (!(await tf.setBackend(name)))
            throw new Error(`TensorFlow.js could not start its backend ${name}.`);
        return { name, instance: tf.backend() };
    }
    finally {
        for (const restore of giveBack)
            restore();
    }
}
/** What the wasm package takes over as it starts: it would answer any uncaught error by printing its own source. */
const lastResorts = ['uncaughtException', 'unhandledRejection'];
/** Returns what removes the listeners of an event of the process that came since. */
function guarded(event) {
    const emitter = process;
    const known = new Set(emitter.rawListeners(event));
    return () => {
        for (const listener of emitter.rawListeners(event)) {
            if (!known.has(listener))
                emitter.off(event, listener);
        }
    };
}
/** Each loads a package that registers a backend, and returns the backend's name. */
const load = {
    'node-gpu': async () => {
        await optional('@tensorflow/tfjs-node-gpu', 'it downloads TensorFlow for CUDA 11.2, about 500 MB');
        await tf.setBackend('tensorflow');
        if (!usesGpu(tf.backend())) {
            throw expected('a GPU that CUDA 11.2 and cuDNN 8 can use', {
                at: 'node-gpu',
                received: 'none',
                hint: 'Use the provider node or wasm.',
            });
        }
        return 'tensorflow';
    },
    node: async () => {
        await optional('@tensorflow/tfjs-node', 'it downloads native TensorFlow for the CPU');
        return 'tensorflow';
    },
    wasm: async () => {
        await optional('@tensorflow/tfjs-backend-wasm', 'it runs on any processor');
        const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
        const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
        setWasmPaths(dirname(entry) + sep);
        return 'wasm';
    },
    cpu: async () => {
        await optional('@tensorflow/tfjs-backend-cpu', 'it is plain JavaScript');
        return 'cpu';
    },
};
async function optional(name, note) {
    try {
        await import(__rewriteRelativeImportExtension(name, true));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
        throw expected(`the package ${name}`, {
            received: `the error "${reason}"`,
            hint: `Run \`npm install ${name}@4.22.0\` (${note}).`,
        });
    }
}
function usesGpu(backend) {
    return 'isUsingGpuDevice' in backend && backend.isUsingGpuDevice === true;
}
