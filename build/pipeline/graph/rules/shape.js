const backToShape = (node, gradient, build) => build.reshape(gradient, build.shape(node.inputs[0]));
export const Flatten = backToShape;
export const Reshape = backToShape;
const unchanged = (_, gradient) => gradient;
export const Identity = unchanged;
/** At inference dropout does nothing. */
export const Dropout = unchanged;
