/** Every engine and provider, in the order in which `auto` tries them: GPUs by their vendors' own means first. */
export const candidates = [
    { engine: 'onnxruntime', provider: 'cuda' },
    { engine: 'onnxruntime', provider: 'dml' },
    { engine: 'onnxruntime', provider: 'coreml' },
    { engine: 'onnxruntime', provider: 'webgpu' },
    { engine: 'onnxruntime', provider: 'cpu' },
    { engine: 'tensorflow', provider: 'node-gpu' },
    { engine: 'tensorflow', provider: 'node' },
    { engine: 'tensorflow', provider: 'wasm' },
    { engine: 'tensorflow', provider: 'cpu' },
];
/** What a user can do where a provider is not usable, one line each; the TensorFlow engines say it themselves. */
export const fixes = {
    'onnxruntime cuda': 'On Linux with an NVIDIA GPU and CUDA 12: `ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js` fetches it.',
    'onnxruntime dml': 'DirectML is part of Windows 10 and later.',
    'onnxruntime coreml': 'Core ML is part of macOS.',
    'onnxruntime webgpu': 'Needs a GPU with a Vulkan, Metal or Direct3D 12 driver; on Debian: `apt install libvulkan1 mesa-vulkan-drivers`.',
    'onnxruntime cpu': 'Run `npm ci` again: onnxruntime-node has no binary for this system.',
};
