import { dtypes, isDType } from './dtypes.ts';
import type { DType } from './dtypes.ts';
import type { CallScope, PickleValue } from './pickle-values.ts';
import { AllowedGlobal, Inert } from './pickle-values.ts';
import { rebuildTensor, rebuildTensorOfType } from './torch-tensor.ts';

/** PyTorch's storage classes by the type of their values. */
const storageClasses: Readonly<Record<string, DType>> = {
  FloatStorage: 'float32',
  DoubleStorage: 'float64',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
  ComplexFloatStorage: 'complex64',
  ComplexDoubleStorage: 'complex128',
  QInt8Storage: 'qint8',
  QUInt8Storage: 'quint8',
  QInt32Storage: 'qint32',
};

/** Containers and tensors: what a state dict is made of. */
const builders: Readonly<Record<string, AllowedGlobal['call']>> = {
  'collections.OrderedDict': mapOf,
  'collections.Counter': mapOf,
  // Called with the factory of its missing values, which has no say here.
  'collections.defaultdict': (_, scope) => mapOf([], scope),
  'builtins.set': setOf,
  'builtins.frozenset': setOf,
  'torch.Size': first,
  'torch._utils._rebuild_tensor': rebuildTensor,
  'torch._utils._rebuild_tensor_v2': rebuildTensor,
  'torch._utils._rebuild_tensor_v3': rebuildTensorOfType,
  // Parameters are tensors; whether they want a gradient is of no concern.
  'torch._utils._rebuild_parameter': first,
  'torch._utils._rebuild_parameter_with_state': first,
};

/** What training scripts save beside the weights: best scores, options, paths, random states. Known by name, never looked at. */
const inertNames: ReadonlySet<string> = new Set([
  '_codecs.encode',
  'argparse.Namespace',
  'builtins.bool',
  'builtins.bytearray',
  'builtins.complex',
  'builtins.dict',
  'builtins.float',
  'builtins.int',
  'builtins.list',
  'builtins.range',
  'builtins.slice',
  'builtins.str',
  'numpy._core.multiarray._reconstruct',
  'numpy._core.multiarray.scalar',
  'numpy._core.numeric._frombuffer',
  'numpy.core.multiarray._reconstruct',
  'numpy.core.multiarray.scalar',
  'numpy.core.numeric._frombuffer',
  'numpy.dtype',
  'numpy.ndarray',
  'pathlib.Path',
  'pathlib.PosixPath',
  'pathlib.PurePosixPath',
  'pathlib.PureWindowsPath',
  'pathlib.WindowsPath',
  'torch.device',
]);

/** A list that is remembered once can be copied many times: each copied item costs as much as an object. */
const ITEM_COST = 8;

const allowed = new Map<string, AllowedGlobal>();

for (const [name, call] of Object.entries(builders)) allowed.set(name, new AllowedGlobal(name, call));
for (const name of inertNames) allowed.set(name, new AllowedGlobal(name, () => new Inert(name)));
for (const name of Object.keys(dtypes).filter(isDType)) allow(`torch.${name}`, name);
for (const [storage, dtype] of Object.entries(storageClasses)) {
  allow(`torch.${storage}`, dtype);
  allow(`torch.cuda.${storage}`, dtype);
}
// Storages of newer types carry bytes; the tensor names the type.
for (const name of ['torch.storage.UntypedStorage', 'torch.UntypedStorage']) allow(name, 'uint8');

function allow(name: string, dtype: DType) {
  allowed.set(name, new AllowedGlobal(name, (_, { refuse }) => refuseCall(name, refuse), dtype));
}

function refuseCall(name: string, refuse: CallScope['refuse']): never {
  throw refuse(`a pickle that calls \`${name}\``);
}

/** The entry of the allow list for a module's name; undefined for everything else. Python 2's names are understood. */
export function allowedGlobal(module: string, name: string): AllowedGlobal | undefined {
  return allowed.get(`${module === '__builtin__' ? 'builtins' : module}.${name}`);
}

function first(args: readonly PickleValue[]): PickleValue {
  return args[0] ?? null;
}

/** From nothing, from another mapping, or (Python 2) from a list of pairs. */
function mapOf([content]: readonly PickleValue[], { spend, refuse }: CallScope): PickleValue {
  if (content === undefined) return new Map();
  const pairs = content instanceof Map ? [...content] : content;
  if (!Array.isArray(pairs)) throw refuse('a pickle with a dictionary made of something else');
  spend(ITEM_COST * pairs.length);
  return new Map(
    pairs.map((pair) => {
      if (!Array.isArray(pair) || pair.length !== 2)
        throw refuse('a pickle with a dictionary that is not made of pairs');
      return [pair[0]!, pair[1]!];
    }),
  );
}

function setOf([content]: readonly PickleValue[], { spend, refuse }: CallScope): PickleValue {
  if (content === undefined) return new Set();
  if (!Array.isArray(content)) throw refuse('a pickle with a set made of something else');
  spend(ITEM_COST * content.length);
  return new Set(content);
}
