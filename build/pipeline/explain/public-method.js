/** `vitrine/method`: what a method outside of this repository is written with; `vitrine/metric` is that of a metric. */
export { z } from 'zod';
export { ndArray } from "../../numerics/nd-array.js";
export { Random } from "../../numerics/random.js";
export { expected } from "../base/errors.js";
export { channelSums, largestOverChannels, strengthOf } from "../../numerics/channels.js";
export { classOf, plannedClass, taskPerPicture } from "./class-target.js";
export { GRADIENT_COST } from "./cost.js";
export { defineMethod, defineTextMethod } from "./define-method.js";
export { storedMap } from "./flat-map.js";
export { tokenAxis, tokensOf } from "./tokens-of.js";
