import type { Graph } from '../../graph/graph.ts';
import type { Session } from '../engine.ts';
import { type Backend } from './backend.ts';
/**
 * Interprets a graph. A run is synchronous from its first tensor to its last, so that sessions of several backends can take turns.
 * @throws {UserError} for what this engine does not know, {Error} for what the backend does not: the graph runs once over zeros.
 */
export declare function openSession(graph: Graph, backend: Backend): Session;
/** What a function returns or throws, as a promise. */
export declare function promised<T>(compute: () => T): Promise<T>;
