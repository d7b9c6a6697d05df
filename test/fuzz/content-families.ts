import type { Family } from './family.ts';

export const contentFamilies: readonly Family[] = [];
