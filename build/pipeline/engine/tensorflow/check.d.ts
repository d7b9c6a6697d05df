import type { Node } from '../../graph/graph.ts';
/** Whether this engine knows a node's operator with these inputs, outputs and attributes. @throws {UserError} naming what it does not. */
export declare function checkNode(node: Node): void;
