import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

/** How much the heap may grow, in percent of what was in use, before V8 looks for what is not any more. */
const HEAP_GROWTH_PERCENT = 25;

/** Keeps a large report's build small. V8 would let the heap grow to several times of what is in use, and no picture is read twice. */
export function modestMemory(): AstroIntegration {
  return {
    name: 'modest-memory',
    hooks: {
      'astro:config:setup': () => {
        setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
        sharp.cache(false);
      },
    },
  };
}
