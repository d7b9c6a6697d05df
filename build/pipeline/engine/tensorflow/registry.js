import { identity, dropout, relu, leakyRelu, hardSigmoid, clip } from "./activation.js";
import { abs, erf, exp, log, neg, reciprocal, sign, sqrt } from "./activation.js";
import { add, div, mul, sub } from "./arithmetic.js";
import { batchNormalization } from "./batch-normalization.js";
import { cast, equal, greater, less, where } from "./comparison.js";
import { conv, convTranspose } from "./convolution.js";
import { layerNormalization } from "./layer-normalization.js";
import { gemm, matMul } from "./linear.js";
import { pad, slice } from "./margin.js";
import { concat, gather, transpose } from "./order.js";
import { averagePool, globalAveragePool, maxPool } from "./pooling.js";
import { reduceMax, reduceMean, reduceSum } from "./reduction.js";
import { depthToSpace, resize } from "./resampling.js";
import { expand, flatten, reshape, squeeze, unsqueeze } from "./shape.js";
import { logSoftmax, softmax } from "./softmax.js";
/** Every ONNX operator that this engine runs, by its name in opset 17. */
export const operators = new Map(Object.entries({
    Abs: abs,
    Add: add,
    AveragePool: averagePool,
    BatchNormalization: batchNormalization,
    Cast: cast,
    Clip: clip,
    Concat: concat,
    Conv: conv,
    ConvTranspose: convTranspose,
    DepthToSpace: depthToSpace,
    Div: div,
    Dropout: dropout,
    Equal: equal,
    Erf: erf,
    Exp: exp,
    Expand: expand,
    Flatten: flatten,
    Gather: gather,
    Gemm: gemm,
    GlobalAveragePool: globalAveragePool,
    Greater: greater,
    HardSigmoid: hardSigmoid,
    Identity: identity,
    LayerNormalization: layerNormalization,
    LeakyRelu: leakyRelu,
    Less: less,
    Log: log,
    LogSoftmax: logSoftmax,
    MatMul: matMul,
    MaxPool: maxPool,
    Mul: mul,
    Neg: neg,
    Pad: pad,
    Reciprocal: reciprocal,
    ReduceMax: reduceMax,
    ReduceMean: reduceMean,
    ReduceSum: reduceSum,
    Relu: relu,
    Reshape: reshape,
    Resize: resize,
    Sign: sign,
    Slice: slice,
    Softmax: softmax,
    Sqrt: sqrt,
    Squeeze: squeeze,
    Sub: sub,
    Transpose: transpose,
    Unsqueeze: unsqueeze,
    Where: where,
}));
