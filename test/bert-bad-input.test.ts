import { join } from 'node:path';
import { describe, it } from 'vitest';
import {
  type Files,
  renamed,
  smallConfig,
  smallFile,
  smallTensors,
  smallVocabulary,
  writeEncoder,
} from './bert-small.ts';
import { refusingProject } from './refusing-project.ts';
import { safetensors } from './tiny-project.ts';

const project = refusingProject();
const config = (changes: Record<string, unknown>): Files => ({ 'config.json': smallConfig(changes) });
const tensors = smallTensors();
const without = (pattern: RegExp): Files => ({
  'model.safetensors': safetensors(renamed(tensors, (name) => (pattern.test(name) ? '' : name))),
});
const shaped = (name: string, shape: number[]): Files => ({
  'model.safetensors': safetensors({ ...tensors, [name]: { ...tensors[name]!, shape } }),
});

describe('an encoder that does not fit together', () => {
  const cases: [string, Files, RegExp][] = [
    [
      'a vocabulary of another size',
      { 'vocab.txt': [...smallVocabulary(), 'zebra'].join('\n') },
      /^Expected a vocabulary of 60 entries, .* for `encoders\[0\]\.folder: bad-1`, but received 61\. Use the vocabulary/,
    ],
    [
      'more embeddings than config.json says',
      { ...config({ vocab_size: 61 }), 'vocab.txt': [...smallVocabulary(), 'zebra'].join('\n') },
      /`encoders\[0\]\.folder: bad-2\/model\.safetensors`.*wrongly shaped: .*word_embeddings\.weight.* \[60, 8\] instead of \[61, 8\]\. Use the config\.json/,
    ],
    [
      'a promised head that is not there',
      without(/^qa_outputs/),
      /^Expected the question-answering head of BertForQuestionAnswering for `encoders\[0\]\.folder: bad-3\/model\.safetensors`, but received no tensor `qa_outputs\.weight`\. Save the whole model/,
    ],
    ['half of a head', without(/^qa_outputs\.bias/), /missing: .*qa_outputs\.bias.* \[2\]/],
    [
      'a missing tensor',
      without(/layer\.1\.output\.dense\.bias/),
      /missing: .*encoder\.layer\.1\.output\.dense\.bias.* \[8\]/,
    ],
    [
      'a layer too many',
      config({ num_hidden_layers: 1 }),
      /^Expected the tensors of 1 layer, which `num_hidden_layers` in config\.json says for `encoders\[0\]\.folder: bad-6\/model\.safetensors`, but received those of 2 layers\. Use the config\.json/,
    ],
    [
      'a layer too few',
      config({ num_hidden_layers: 3 }),
      /^Expected the tensors of 3 layers, .* but received those of 2 layers\. Use the config\.json/,
    ],
    [
      'a matrix in the other direction',
      shaped('bert.encoder.layer.0.intermediate.dense.weight', [8, 12]),
      /wrongly shaped: .*intermediate\.dense\.weight.* \[8, 12\] instead of \[12, 8\]/,
    ],
    [
      'one tensor under two names',
      {
        'model.safetensors': safetensors({
          ...tensors,
          'encoder.layer.0.output.dense.bias': tensors['bert.encoder.layer.0.output.dense.bias']!,
        }),
      },
      /^Expected each tensor once .*`encoder\.layer\.0\.output\.dense\.bias` twice/,
    ],
    [
      'another family of models',
      config({ model_type: 'roberta' }),
      /Expected `bert` for `encoders\[0\]\.folder: bad-10\/config\.json: model_type`/,
    ],
    [
      'another activation',
      config({ hidden_act: 'gelu_new' }),
      /Expected `gelu` .*hidden_act`, but received the text "gelu_new"/,
    ],
    [
      'relative positions',
      config({ position_embedding_type: 'relative_key' }),
      /Expected `absolute` .*position_embedding_type/,
    ],
    ['a decoder', config({ is_decoder: true }), /Expected `false` .*is_decoder`, but received true/],
    [
      'heads that do not divide the width',
      config({ num_attention_heads: 3 }),
      /^Expected a hidden_size that num_attention_heads divides for `encoders\[0\]\.folder: bad-14\/config\.json`, but received 8 and 3\./,
    ],
    [
      'no weights',
      { 'model.safetensors': null },
      /^Expected weights for `encoders\[0\]\.folder: bad-15`, but received neither `model\.safetensors` nor `pytorch_model\.bin`\. Save/,
    ],
    [
      'no config.json',
      { 'config.json': null },
      /Expected an encoder’s configuration .*config\.json`, but received no such file/,
    ],
    ['a config.json that is none', { 'config.json': '{' }, /Expected JSON .*config\.json/],
    ['no vocabulary', { 'vocab.txt': null }, /`vocab\.txt` or `tokenizer\.json`.*but received neither/],
    [
      'weights that are cut short',
      { 'model.safetensors': smallFile('answers.safetensors').slice(0, -4) },
      /model\.safetensors/,
    ],
    ['weights that are none', { 'model.safetensors': 'These are no weights.' }, /model\.safetensors/],
  ];

  it.each(cases.map((one, index) => [...one, index + 1] as const))('%s', async (name, files, line, number) => {
    await writeEncoder(join(project.folder, `bad-${number}`), files);
    const encoders = [{ id: 'small', name: 'Small', folder: `bad-${number}` }];
    await project.expectRefusal(`encoder ${name}`, { encoders }, line);
  });

  it('says where an encoder’s folder was looked for', async () => {
    const encoders = [{ id: 'small', name: 'Small', folder: 'nowhere' }];
    await project.expectRefusal(
      'no folder',
      { encoders },
      /^Expected .*`encoders\[0\]\.folder: nowhere\/config\.json`, but received no such file\. Paths are relative/,
    );
  });

  it('is not asked for answers where it has no head for them', async () => {
    await writeEncoder(join(project.folder, 'bare'), { ...config({ architectures: null }), ...without(/^qa_outputs/) });
    const encoders = [{ id: 'bare', name: 'Bare', folder: 'bare' }];
    await project.expectRefusal(
      'bare',
      { encoders, methods: ['token-attribution'] },
      /^Expected an encoder with a head for answers/,
    );
  });
});
