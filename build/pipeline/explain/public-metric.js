/** `vitrine/metric`: what a metric outside of this repository is written with. */
export { ndArray } from "../../numerics/nd-array.js";
export { Random } from "../../numerics/random.js";
export { defineMetric } from "./define-metric.js";
export { isFlat } from "./flat-map.js";
