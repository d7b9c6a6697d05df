import { type Graph } from './graph.ts';
/**
 * Writes a graph as an ONNX file: the same graph, the same bytes. Tensors that have a place stay there; who loads the graph must
 * know the folder.
 */
export declare function encodeOnnx(graph: Graph): Uint8Array<ArrayBuffer>;
/**
 * Reads a graph that {@link encodeOnnx} wrote, or any other with static float32 inputs and the same operator set.
 * @param folder where the files lie that tensors refer to
 * @throws {Error} naming what it does not know: another operator set, a foreign domain, an element type, an attribute type.
 */
export declare function decodeOnnx(bytes: Uint8Array, folder?: string): Graph;
