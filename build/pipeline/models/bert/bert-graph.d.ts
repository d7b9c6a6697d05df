import { type Graph, type Tensor } from '../../graph/graph.ts';
import type { BertConfig } from './bert-config.ts';
import type { Head } from './bert-tensors.ts';
/** Names of the graph's inputs: token ids and segments, [n] each, as float32. */
export declare const IDS = "ids";
export declare const SEGMENTS = "segments";
/** The word embeddings of the tokens, [n, d]: what gradients are taken by. */
export declare const WORDS = "words";
/** Scores of where an answer starts and ends, [n, 2]. */
export declare const ANSWER = "answer";
/** Scores of every piece of the vocabulary at every place, [n, vocabulary]. */
export declare const PIECES = "pieces";
/** Hidden state after a layer, [n, d]; layer 0 is the embedding. */
export declare const hiddenName: (layer: number) => string;
/** Attention of a layer, counted from 1: [1, heads, n, n], each row a distribution over the tokens that are read. */
export declare const attentionName: (layer: number) => string;
/**
 * The encoder of Devlin et al. 2018 for a text of `length` tokens, all of which are read: embeddings, layers with normalisation after
 * each sum, exact GELU. Every hidden state and every attention is a value by its name.
 *
 * @param weights the tensors of `encoderTensors` and of the heads
 */
export declare function buildBert(config: BertConfig, headList: readonly Head[], weights: ReadonlyMap<string, Tensor>, length: number): Graph;
