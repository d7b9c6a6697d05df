import * as activation from "./activation.js";
import * as arithmetic from "./arithmetic.js";
import * as convolution from "./convolution.js";
import * as linear from "./linear.js";
import * as matrix from "./matrix.js";
import * as normalization from "./normalization.js";
import * as pooling from "./pooling.js";
import * as shape from "./shape.js";
/** The rule of every operator that a gradient can pass, by the operator's ONNX name. */
export const gradientRules = new Map(Object.entries({
    ...activation,
    ...arithmetic,
    ...convolution,
    ...linear,
    ...matrix,
    ...normalization,
    ...pooling,
    ...shape,
}));
