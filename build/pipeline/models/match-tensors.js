import { isWeight } from "../checkpoint/tensor-names.js";
import { expected, LONGEST_QUOTE, quoted } from "../base/errors.js";
/** Tensors that stand for a weight which is computed from them, by the last parts of their names, and how to make it one tensor again. */
const computed = [
    [
        /\.parametrizations\./,
        'Call `torch.nn.utils.parametrize.remove_parametrizations(layer, "weight")` on its layers, then save again.',
    ],
    [/(^|\.)weight_mask$/, 'Call `torch.nn.utils.prune.remove(layer, "weight")` on its layers, then save again.'],
    [/(^|\.)weight_g$/, 'Call `torch.nn.utils.remove_weight_norm(layer)` on its layers, then save again.'],
    [/(^|\.)weight_(u|orig)$/, 'Call `torch.nn.utils.remove_spectral_norm(layer)` on its layers, then save again.'],
    [/(^|\.)lora_[AB]\./, 'Merge the adapters into the weights (`merge_and_unload()`), then save again.'],
    [/(^|\.)(_flat_param|flat_param_\d+)$/, 'Save the full state dict of FSDP (`StateDictType.FULL_STATE_DICT`).'],
    [/(^|\.)(activation_post_process|weight_fake_quant)\./, 'Save the network before it is quantized.'],
];
const SHOWN = 8;
/**
 * Compares the tensors that an architecture needs with those that a checkpoint has; counters of BatchNorm and the like do not matter.
 * @throws UserError listing what is missing, what is unexpected and what has another shape.
 */
export function assertTensorsMatch(needed, found, checkpoint, hint = 'Change the architecture, or `preprocess` where the size of the picture decides a shape.') {
    const missing = [...needed].filter(([name]) => !found.has(name)).map(([name, shape]) => described(name, shape));
    const others = [...found].filter(([name, tensor]) => !needed.has(name) && isWeight(name, tensor));
    const unexpected = others.map(([name, { shape }]) => described(name, shape));
    const misshapen = [...needed].flatMap(([name, shape]) => {
        const actual = found.get(name)?.shape;
        const fits = actual === undefined || (actual.length === shape.length && actual.every((size, i) => size === shape[i]));
        return fits ? [] : [`${quoted(name)} [${actual.join(', ')}] instead of [${shape.join(', ')}]`];
    });
    const lists = [
        ['missing', missing],
        ['unexpected', unexpected],
        ['wrongly shaped', misshapen],
    ].filter((list) => list[1].length > 0);
    if (lists.length === 0)
        return;
    const [, known] = computed.find(([names]) => others.some(([name]) => names.test(name))) ?? [];
    throw expected('the tensors of the architecture', {
        at: checkpoint,
        received: lists.map(([what, items]) => listed(what, items, LONGEST_QUOTE / lists.length)).join('; '),
        hint: known ?? hint,
    });
}
const described = (name, shape) => `${quoted(name)} [${shape.join(', ')}]`;
/** The first of them, at least one, in about as many characters; then how many more. */
function listed(what, items, characters) {
    let length = 0;
    const end = items.findIndex((item, place) => place === SHOWN || (length += item.length + 2) > characters);
    const shown = items.slice(0, end === -1 ? items.length : Math.max(end, 1));
    const rest = items.length > shown.length ? ` and ${items.length - shown.length} more` : '';
    return `${what}: ${shown.join(', ')}${rest}`;
}
