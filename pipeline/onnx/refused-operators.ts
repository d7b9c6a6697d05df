import type { UserError } from '../base/errors.ts';
import type { GraphWriter } from './graph-writer.ts';
import type { FileNode } from './model-file.ts';

/** Why operators cannot be read, by their names. */
const reasons: readonly (readonly [names: RegExp, what: string, hint: string])[] = [
  [
    /^(QLinear|QuantizeLinear|DequantizeLinear|DynamicQuantize|ConvInteger|MatMulInteger)/,
    'a network in float32',
    'Export it before it is quantised: what is rounded to 256 steps has no gradient.',
  ],
  [
    /^(Loop|Scan|Sequence|SplitToSequence|ConcatFromSequence|Optional)/,
    'a network without loops and sequences',
    'Export it for one picture of a fixed size.',
  ],
  [/^(LSTM|GRU|RNN)$/, 'a network of layers over pictures', 'Recurrent layers are not supported.'],
  [
    /^(NonMaxSuppression|RoiAlign|MaxRoiPool)$/,
    'a classifier',
    'A detector finds boxes; explain its backbone instead.',
  ],
  [
    /^(RandomNormal|RandomUniform|Bernoulli|Multinomial)/,
    'a network without chance',
    'Call `model.eval()` before the export.',
  ],
];

/** The error for an operator that nothing here knows. */
export function refusalOf({ op }: FileNode, writer: GraphWriter): UserError {
  const [, what, hint] = reasons.find(([names]) => names.test(op)) ?? [];
  return writer.refuse(what ?? 'operators that are known', `the operator ${op.slice(0, 60)}`, hint);
}
