import { identity, dropout, relu, leakyRelu, hardSigmoid, clip } from './activation.ts';
import { abs, erf, exp, log, neg, reciprocal, sign, sqrt } from './activation.ts';
import { add, div, mul, sub } from './arithmetic.ts';
import { batchNormalization } from './batch-normalization.ts';
import { cast, equal, greater, less, where } from './comparison.ts';
import { conv, convTranspose } from './convolution.ts';
import { layerNormalization } from './layer-normalization.ts';
import { gemm, matMul } from './linear.ts';
import { pad, slice } from './margin.ts';
import type { Operator } from './operator.ts';
import { concat, gather, transpose } from './order.ts';
import { averagePool, globalAveragePool, maxPool } from './pooling.ts';
import { reduceMax, reduceMean, reduceSum } from './reduction.ts';
import { depthToSpace, resize } from './resampling.ts';
import { expand, flatten, reshape, squeeze, unsqueeze } from './shape.ts';
import { logSoftmax, softmax } from './softmax.ts';

/** Every ONNX operator that this engine runs, by its name in opset 17. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
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
  }),
);
