import type { EncoderRunner, Reading, WordGradient } from '../explain/encoder-runner.ts';
import type { Encoder } from '../models/bert/encoder.ts';
import type { Encoding } from '../tokenizer/tokenizer.ts';
import type { EnginePool } from './pool.ts';
/** The {@link EncoderRunner} that sends graphs and tokens to a pool. A graph belongs to one length of text. */
export declare class GraphEncoderRunner implements EncoderRunner {
    #private;
    readonly encoder: Encoder;
    constructor(encoder: Encoder, pool: EnginePool);
    read(encoding: Encoding): Promise<Reading>;
    answerScores(encodings: readonly Encoding[]): Promise<readonly Float32Array[]>;
    answerGradient(encoding: Encoding, first: number, last: number): Promise<WordGradient>;
}
