import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openConfiguredEngine } from '../pipeline/engine/open.ts';
import { Random } from '../numerics/random.ts';
import { type BertConfig, parseBertConfig } from '../pipeline/models/bert/bert-config.ts';
import { encoderTensors } from '../pipeline/models/bert/bert-tensors.ts';
import { loadEncoder } from '../pipeline/models/bert/load-encoder.ts';
import { sizeOf } from '../numerics/nd-array.ts';

/**
 * `node bench/encoder.ts`: an encoder of BERT's base size with random weights, written here: how long it takes to open, how long a text of 128
 * tokens takes with all hidden states and attentions, and the most memory that the process needed.
 */
const base = {
  model_type: 'bert',
  architectures: ['BertModel'],
  vocab_size: 30522,
  hidden_size: 768,
  num_hidden_layers: 12,
  num_attention_heads: 12,
  intermediate_size: 3072,
  hidden_act: 'gelu',
  max_position_embeddings: 512,
  type_vocab_size: 2,
  layer_norm_eps: 1e-12,
};
const TOKENS = 128;
const ROUNDS = 5;

/** Weights from N(0, 0.02²), gains of 1, one tensor after the other. */
async function writeWeights(config: BertConfig, path: string): Promise<void> {
  const tensors = [...encoderTensors(config)];
  let end = 0;
  const described = tensors.map(([name, shape]) => {
    const start = end;
    end += 4 * sizeOf(shape);
    return [`bert.${name}`, { dtype: 'F32', shape, data_offsets: [start, end] }];
  });
  const text = JSON.stringify(Object.fromEntries(described));
  const header = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const file = createWriteStream(path);
  file.write(Buffer.concat([length, header]));
  for (const [index, [name, shape]] of tensors.entries()) {
    const values = new Float32Array(sizeOf(shape));
    if (name.endsWith('LayerNorm.weight')) values.fill(1);
    else if (!name.endsWith('.bias')) new Random(1, index).fillNormal(values, 0.02);
    if (!file.write(Buffer.from(values.buffer))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Opens the encoder in a folder and reads a text; prints one JSON object. */
async function measure(folder: string): Promise<void> {
  const start = performance.now();
  const encoder = await loadEncoder({ id: 'base', name: 'base', folder }, '/');
  const engine = await openConfiguredEngine({ engine: 'onnxruntime', provider: 'cpu', workers: 1 });
  const runner = engine.encoderRunner(encoder);
  const encoding = encoder.tokenizer.encode(Array.from({ length: TOKENS - 2 }, (_, i) => `w${i + 5}`).join(' '));
  await runner.read(encoding); // the first reading loads the graph
  const openMs = performance.now() - start;
  const readMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    await runner.read(encoding);
    readMs.push(performance.now() - before);
  }
  await engine.close();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ openMs, readMs, peakMb, tokens: encoding.tokens.length }));
}

const [given] = process.argv.slice(2);
if (given !== undefined) await measure(given);
else {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-base-'));
  try {
    await writeFile(join(folder, 'config.json'), JSON.stringify(base));
    const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
    const words = Array.from({ length: base.vocab_size - special.length }, (_, index) => `w${index + special.length}`);
    await writeFile(join(folder, 'vocab.txt'), [...special, ...words, ''].join('\n'));
    await writeWeights(parseBertConfig(base, 'config.json'), join(folder, 'model.safetensors'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const { openMs, readMs, peakMb, tokens } = JSON.parse(stdout) as {
      openMs: number;
      readMs: number[];
      peakMb: number;
      tokens: number;
    };
    const sorted = readMs.toSorted((a, b) => a - b);
    console.log(`base-size encoder: opens and loads its graph in ${(openMs / 1000).toFixed(2)} s`);
    console.log(
      `  ${tokens} tokens with all hidden states and attentions: ${(sorted[Math.floor(ROUNDS / 2)]! / 1000).toFixed(2)} s ` +
        `(${(sorted[0]! / 1000).toFixed(2)} to ${(sorted.at(-1)! / 1000).toFixed(2)})`,
    );
    console.log(`  peak memory ${peakMb.toFixed(0)} MB`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
