/** Keys of configurations that are called otherwise now, with what stands in their place. */
const renamed: Readonly<Record<string, string>> = {
  // Of the checks `agreement` and `weight-randomisation`, until 0.1.
  smoothGradSamples: "budgets: { 'smooth-grad': { samples: … } }",
  pathSteps: "budgets: { 'integrated-gradients': { steps: … } }",
  limeSamples: 'budgets: { lime: { samples: … } }',
  occlusionStride: 'budgets: { occlusion: { stride: … } }',
};

/** A key in a configuration that has another name now. */
export interface RenamedOption {
  /** From 1. */
  readonly line: number;
  readonly old: string;
  readonly now: string;
}

/** Keys of older versions in a configuration's text; what stands in a comment of its own line is left out. */
export function findRenamed(text: string): readonly RenamedOption[] {
  return text.split('\n').flatMap((code, index) => {
    if (/^\s*(?:\/\/|\*)/.test(code)) return [];
    return Object.entries(renamed).flatMap(([old, now]) =>
      new RegExp(`(?<![\\w$])${old}['"]?\\s*:`).test(code) ? [{ line: index + 1, old, now }] : [],
    );
  });
}
