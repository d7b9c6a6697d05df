import type { NumberFormat, Selector } from '../../../schema/answer.ts';
import { thresholdOf } from '../../../schema/answers/compare-values.ts';
import { claimError } from '../../../schema/answers/claim-error.ts';
import { evaluateOperand } from '../../../schema/answers/evaluate-operand.ts';
import { findLack, type Judgement } from '../../../schema/answers/evaluate-claim.ts';
import type { JudgedAnswer } from '../../../schema/answers/judge-answers.ts';
import { embedFigure, embedPicture, type FigureEmbed } from './answer-figure.ts';
import { numberText } from './answer-number.ts';
import type { Insertion, Resolver } from './answer-prose.ts';
import { figureSelector, numberOperand, type Attributes } from './answer-selector.ts';
import type { SiteAnswers } from '../content/answers.ts';
import type { Site } from '../results/site.ts';

/** The directives that a paragraph may hold. */
const INSERTED = ['number', 'null', 'against', 'outcome', 'threshold'] as const;
type Inserted = (typeof INSERTED)[number];

/** What the directives of one answer stand for. @param file for errors */
export function answerResolver(
  judged: JudgedAnswer,
  file: string,
  site: Site & { readonly answers: SiteAnswers },
): Resolver<FigureEmbed> {
  const { evidence } = site.answers;
  const { words } = site;
  const isExcused = (selector: Selector): boolean => isLacking(judged, selector, site);

  function insert(name: string, attributes: Attributes): Insertion {
    if (!isInserted(name)) throw unknown(name, INSERTED, file);
    if (name === 'threshold') {
      const value = thresholdOf(attributes['name'] ?? '', evidence, file);
      return inserted(value, formatOf(attributes['format']));
    }
    if (attributes['claim'] !== undefined) return ofClaim(name, claimOf(judged, attributes['claim'], file));
    const { operand, format } = numberOperand(name, attributes, file);
    if (isExcused(operand)) return inserted(null, format);
    const found = evaluateOperand(operand, evidence, { at: file });
    const value = found.state === 'unknown' ? null : name === 'null' ? (found.chance ?? null) : found.value;
    return inserted(value, format, found.state === 'known' ? found.unit : '');
  }

  function ofClaim(name: Exclude<Inserted, 'threshold'>, { claim, ...judgement }: Judgement): Insertion {
    if (name === 'outcome') {
      return { text: words.answers.outcomes[judgement.outcome], className: `outcome ${judgement.outcome}` };
    }
    const values = { number: judgement.number, null: judgement.chance, against: judgement.against?.value ?? null };
    return inserted(values[name], claim.format, judgement.unit);
  }

  function inserted(value: number | string | null, format: NumberFormat, unit = ''): Insertion {
    return {
      text: numberText(value, format, unit, words),
      className: 'figure-number',
      ...(value !== null && { value: String(value) }),
    };
  }

  return {
    insert,
    embed(name, attributes) {
      if (name === 'picture') {
        const input = attributes['input'] ?? '';
        return isExcused({ method: '', input }) ? { state: 'absent' } : embedPicture(input, file, site);
      }
      if (name !== 'figure') throw unknown(name, ['figure', 'picture'], file);
      const { selector, figure } = figureSelector(attributes, file);
      return isExcused(selector) ? { state: 'absent' } : embedFigure(selector, figure, file, site);
    },
    link(address) {
      const [path = '', fragment] = address.split('#');
      const method = /^methods\/(.+)$/.exec(path)?.[1];
      if (method !== undefined && !site.proses.has(method))
        throw claimError('a method', file, `\`${method}\` in a link`);
      return site.links.page(path, fragment);
    },
  };
}

function isInserted(name: string): name is Inserted {
  return (INSERTED as readonly string[]).includes(name);
}

function formatOf(format: string | null | undefined): NumberFormat {
  return format === 'percent' || format === 'times' ? format : 'number';
}

function claimOf({ judgements }: JudgedAnswer, id: string | null, file: string): Judgement {
  const found = judgements.find(({ claim }) => claim.id === id);
  if (found !== undefined) return found;
  const known = judgements.map(({ claim }) => claim.id).join(', ');
  throw claimError('a claim of this answer', file, `\`${id ?? ''}\``, `It has: ${known}.`);
}

/** Whether a claim of the answer says that it needs this picture or method, and the report does not have it. */
function isLacking({ judgements }: JudgedAnswer, { method, input }: Selector, { content }: Site): boolean {
  const needs = judgements.flatMap(({ claim }) => claim.needs);
  return needs.some(
    (need) =>
      (need.method === method && findLack({ method }, content) !== null) ||
      (input !== undefined && need.input === input && findLack({ input }, content) !== null),
  );
}

function unknown(name: string, known: readonly string[], file: string): Error {
  return claimError(`one of the directives ${known.join(', ')}`, file, `\`${name}\``);
}
