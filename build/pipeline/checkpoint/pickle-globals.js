import { dtypes, isDType } from "./dtypes.js";
import { Global, Inert } from "./pickle-values.js";
import { rebuildTensor, rebuildTensorOfType } from "./torch-tensor.js";
/** PyTorch's storage classes by the type of their values. */
const storageClasses = {
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
/** What is needed to find tensors: containers, and the functions that PyTorch rebuilds tensors with. Everything else is inert. */
const builders = {
    'collections.OrderedDict': mapOf,
    'collections.Counter': mapOf,
    // Called with the factory of its missing values, which has no say here.
    'collections.defaultdict': (_, scope) => mapOf([], scope),
    'builtins.dict': mapOf,
    'builtins.set': setOf,
    'builtins.frozenset': setOf,
    'torch.Size': first,
    'torch._utils._rebuild_tensor': rebuildTensor,
    'torch._utils._rebuild_tensor_v2': rebuildTensor,
    'torch._utils._rebuild_tensor_v3': rebuildTensorOfType,
    // Parameters are tensors; whether they want a gradient is of no concern.
    'torch._utils._rebuild_parameter': first,
    'torch._utils._rebuild_parameter_with_state': first,
    // A tensor of a subclass: (function, class, its arguments, state).
    'torch._tensor._rebuild_from_type': rebuildSubclass,
    'torch._tensor._rebuild_from_type_v2': rebuildSubclass,
};
/** A list that is remembered once can be copied many times: each copied item costs as much as an object. */
const ITEM_COST = 8;
const known = new Map();
for (const [name, call] of Object.entries(builders))
    known.set(name, new Global(name, call));
for (const name of Object.keys(dtypes).filter(isDType))
    know(`torch.${name}`, name);
// Storages of newer types carry bytes; the tensor names the type.
for (const name of ['torch.storage.UntypedStorage', 'torch.UntypedStorage'])
    know(name, 'uint8');
function know(name, dtype) {
    known.set(name, new Global(name, undefined, dtype));
}
/** What a name in a pickle stands for; a placeholder for all that weights do not need. Python 2's names are understood. */
export function globalNamed(module, name) {
    const full = `${module === '__builtin__' ? 'builtins' : module}.${name}`;
    const found = known.get(full);
    if (found !== undefined)
        return found;
    // `torch.cuda.FloatStorage`: the device makes no difference.
    const dtype = /^torch(\.\w+)?$/.test(module) && Object.hasOwn(storageClasses, name) ? storageClasses[name] : undefined;
    return new Global(full, undefined, dtype);
}
function first(args) {
    return args[0] ?? null;
}
function rebuildSubclass([build, type, args], scope) {
    if (build instanceof Global && build.call !== rebuildSubclass && Array.isArray(args))
        return build.call(args, scope);
    return new Inert(type instanceof Global ? type.name : 'torch.Tensor');
}
/** From nothing, from another mapping, or (Python 2) from a list of pairs; what is neither lies beside the weights. */
function mapOf([content], { spend }) {
    if (content === undefined)
        return new Map();
    if (content instanceof Map) {
        spend(ITEM_COST * content.size);
        return new Map(content);
    }
    if (!Array.isArray(content))
        return new Map();
    spend(ITEM_COST * content.length);
    return new Map(content.flatMap((pair) => (Array.isArray(pair) && pair.length === 2 ? [[pair[0], pair[1]]] : [])));
}
function setOf([content], { spend }) {
    if (!Array.isArray(content))
        return new Set();
    spend(ITEM_COST * content.length);
    return new Set(content);
}
