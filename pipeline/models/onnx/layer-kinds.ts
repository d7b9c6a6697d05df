/** PyTorch's names of the modules that operators come from; others keep ONNX's. */
const kinds: Readonly<Record<string, string>> = {
  Conv: 'Conv2d',
  ConvTranspose: 'ConvTranspose2d',
  Gemm: 'Linear',
  BatchNormalization: 'BatchNorm2d',
  InstanceNormalization: 'InstanceNorm2d',
  LayerNormalization: 'LayerNorm',
  GroupNormalization: 'GroupNorm',
  Relu: 'ReLU',
  LeakyRelu: 'LeakyReLU',
  PRelu: 'PReLU',
  Elu: 'ELU',
  Selu: 'SELU',
  Celu: 'CELU',
  Gelu: 'GELU',
  HardSigmoid: 'Hardsigmoid',
  HardSwish: 'Hardswish',
  MaxPool: 'MaxPool2d',
  AveragePool: 'AvgPool2d',
  GlobalAveragePool: 'AdaptiveAvgPool2d',
  GlobalMaxPool: 'AdaptiveMaxPool2d',
};

/** What a layer is called that an operator computes. @param isWeighted whether a matrix product has a constant on the right */
export function layerKind(op: string, isWeighted: boolean): string {
  if (op === 'MatMul' && isWeighted) return 'Linear';
  return kinds[op] ?? op;
}

/** By the graph's operator, the parts of a state dict that its inputs after the first are. */
export const partsOf: Readonly<Record<string, readonly string[]>> = {
  Conv: ['weight', 'bias'],
  ConvTranspose: ['weight', 'bias'],
  Gemm: ['weight', 'bias'],
  MatMul: ['matrix'],
  BatchNormalization: ['weight', 'bias', 'running_mean', 'running_var'],
  InstanceNormalization: ['weight', 'bias'],
  LayerNormalization: ['weight', 'bias'],
};

/** Whether constants of a node in a file are weights: those of a resizing, say, are not. */
export const isTrainable = (op: string): boolean => op === 'Einsum' || Object.hasOwn(partsOf, op);
