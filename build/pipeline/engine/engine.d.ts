import type { NdArray } from '../../numerics/nd-array.ts';
/** Runs ONNX graphs. That is all an engine knows: no model, no method, no gradient. */
export interface Engine {
    readonly id: EngineChoice['engine'];
    /** What does the arithmetic inside the engine: `cpu`, `webgpu`, `cuda`, `wasm` … */
    readonly provider: string;
    /**
     * Loads a serialised ONNX graph (opset 17, static shapes).
     * @param folder where files lie that its tensors refer to @throws when the graph cannot run here.
     */
    open(graph: Uint8Array, folder?: string): Promise<Session>;
}
/** One graph, loaded. */
export interface Session {
    /** Runs the graph once. Feeds and results are float32 in C order, by the graph's own names. */
    run(feeds: Readonly<Record<string, NdArray>>): Promise<Record<string, NdArray>>;
    /** Gives back what the session holds; it cannot run afterwards. */
    release(): Promise<void>;
}
/** Which engine to open, as data that a worker thread can be sent. */
export interface EngineChoice {
    readonly engine: 'onnxruntime' | 'tensorflow';
    readonly provider: string;
}
