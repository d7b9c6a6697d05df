import type { Graph } from '../graph/graph.ts';
import type { Program } from './job.ts';
/** A graph, serialised once for all workers. @throws Error when its weights lie in several folders */
export declare function programOf(graph: Graph): Program;
