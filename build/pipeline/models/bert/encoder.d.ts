import type { Graph } from '../../graph/graph.ts';
import type { Tokenizer } from '../../tokenizer/tokenizer.ts';
import type { BertConfig } from './bert-config.ts';
import type { Head } from './bert-tensors.ts';
/** An encoder of texts, ready to be explained. */
export interface Encoder {
    readonly id: string;
    /** sha256 over configuration, weights and vocabulary: the same numbers, the same digest. */
    readonly digest: string;
    readonly config: BertConfig;
    readonly heads: readonly Head[];
    readonly tokenizer: Tokenizer;
    /** Number of trained values. */
    readonly parameters: number;
    /** The graph for texts of so many tokens; see `bert-graph.ts` for the names of its values. */
    graph(length: number): Graph;
}
