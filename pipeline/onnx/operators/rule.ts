import type { Site } from '../site.ts';

/**
 * Writes a node of a file with the operators of our graphs and returns the names of its outputs. What does nothing at inference returns
 * its input.
 */
export type OperatorRule = (site: Site) => string | readonly string[];
