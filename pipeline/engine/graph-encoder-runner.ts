import type { EncoderRunner, Reading, WordGradient } from '../explain/encoder-runner.ts';
import { cut } from '../graph/cut.ts';
import { differentiate } from '../graph/differentiate.ts';
import type { Graph } from '../graph/graph.ts';
import { ANSWER, attentionName, hiddenName, IDS, SEGMENTS, WORDS } from '../models/bert/bert-graph.ts';
import type { Encoder } from '../models/bert/encoder.ts';
import { ndArray, type NdArray } from '../../numerics/nd-array.ts';
import type { Encoding } from '../tokenizer/tokenizer.ts';
import type { Program } from './job.ts';
import type { EnginePool } from './pool.ts';
import { programOf } from './program.ts';
import { RecentPrograms } from './recent-programs.ts';

/** In: 1 at the scores that are explained, [n, 2]. */
const SEED = 'seed';

/** A program with the name of the value that holds the gradient. */
interface GradientProgram extends Program {
  readonly gradient: string;
}

/** The {@link EncoderRunner} that sends graphs and tokens to a pool. A graph belongs to one length of text. */
export class GraphEncoderRunner implements EncoderRunner {
  readonly encoder: Encoder;
  readonly #pool: EnginePool;
  readonly #programs = new RecentPrograms();

  constructor(encoder: Encoder, pool: EnginePool) {
    this.encoder = encoder;
    this.#pool = pool;
  }

  async read(encoding: Encoding): Promise<Reading> {
    const { layers } = this.encoder.config;
    const hidden = Array.from({ length: layers + 1 }, (_, layer) => hiddenName(layer));
    const attention = Array.from({ length: layers }, (_, index) => attentionName(index + 1));
    const values = await this.#values([...hidden, ...attention], encoding);
    return {
      length: encoding.tokens.length,
      hidden: hidden.map((name) => values[name]!.data),
      attention: attention.map((name) => values[name]!.data),
    };
  }

  async answerScores(encodings: readonly Encoding[]): Promise<readonly Float32Array[]> {
    this.#assertAnswers();
    const scores = encodings.map(async (encoding) => (await this.#values([ANSWER], encoding))[ANSWER]!.data);
    await Promise.allSettled(scores); // one that failed must not leave others running
    return Promise.all(scores);
  }

  async answerGradient(encoding: Encoding, first: number, last: number): Promise<WordGradient> {
    this.#assertAnswers();
    const length = encoding.tokens.length;
    const program = this.#programs.get(`gradient ${length}`, (): GradientProgram => {
      const { graph, gradient } = differentiate(withSeed(this.encoder.graph(length), length), ANSWER, SEED, WORDS);
      return { ...programOf(cut(graph, [gradient, WORDS])), gradient };
    });
    const seed = new Float32Array(2 * length);
    seed[2 * first]! += 1;
    seed[2 * last + 1]! += 1;
    const feeds = { ...feedsOf(encoding), [SEED]: ndArray([length, 2], seed) };
    const values = await this.#pool.run({ kind: 'run', program, feeds });
    return { gradient: values[program.gradient]!.data, words: values[WORDS]!.data };
  }

  async #values(names: readonly string[], encoding: Encoding): Promise<Readonly<Record<string, NdArray>>> {
    const length = encoding.tokens.length;
    const program = this.#programs.get(`${names.join(' ')} ${length}`, () =>
      programOf(cut(this.encoder.graph(length), names)),
    );
    return this.#pool.run({ kind: 'run', program, feeds: feedsOf(encoding) });
  }

  #assertAnswers(): void {
    if (!this.encoder.heads.includes('question-answering')) throw new Error(`${this.encoder.id} answers no questions`);
  }
}

function withSeed(graph: Graph, length: number): Graph {
  return { ...graph, inputs: [...graph.inputs, { name: SEED, shape: [length, 2] }] };
}

function feedsOf({ tokens }: Encoding): Record<string, NdArray> {
  const column = (value: (token: Encoding['tokens'][number]) => number): NdArray =>
    ndArray([tokens.length], Float32Array.from(tokens, value));
  return { [IDS]: column(({ id }) => id), [SEGMENTS]: column(({ segment }) => segment) };
}
