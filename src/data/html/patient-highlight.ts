import type { ShikiTransformer } from 'shiki';

/** Colours code to its end: Shiki stops within a line after half a second, so that a page would depend on how busy the machine was. */
export const patientHighlight: ShikiTransformer = {
  name: 'patient-highlight',
  preprocess(_, options) {
    options.tokenizeTimeLimit = 0;
  },
};
