import type { Figure, Result } from '../../../schema/result.ts';
import type { Language } from '../../../schema/config.ts';
import type { Report, ReportModel, ReportTrial } from '../../../schema/report.ts';
import { localText } from '../base/languages.ts';
import { SiteError } from '../base/site-error.ts';

/** One of the two models that a trial compares. @throws SiteError when the report has no such model */
export function modelOf({ models }: Report, trial: ReportTrial, role: 'relies' | 'control'): ReportModel {
  const model = models.find(({ id }) => id === trial[role]);
  if (model !== undefined) return model;
  throw new SiteError(
    `Expected a model of \`report.json\` for \`${role}\` of trial \`${trial.id}\`, but received \`${trial[role]}\`. ` +
      'Run `npm run report`.',
  );
}

/** Where the pictures of a trial come from, each source once. */
export function trialCredits({ pictures }: ReportTrial, language: Language): readonly string[] {
  const credits = pictures.map(({ credit }) => localText(credit, language));
  return [...new Set(credits)].filter((credit) => credit !== '');
}

/** The figure that a trial shows of a result: the heat map of its numbers where it has one; other figures lay them over the picture. */
export function trialFigure({ figures }: Pick<Result, 'figures'>): Figure | undefined {
  return figures.find(({ display }) => display.as === 'heat') ?? figures[0];
}
