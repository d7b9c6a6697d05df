import type { Language } from '../../../schema/config.ts';
import type { ReportEncoder } from '../../../schema/report.ts';
import type { Words } from '../../words/words.ts';
import { foreignTag, localText } from '../base/languages.ts';
import { formatNumber, formatShare } from '../base/numbers.ts';

/** A line of a definition list; `lang` where its text is in another language than the page. */
export interface FactRow {
  readonly term: string;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly isCode?: boolean;
}

/** An encoder as the models page shows it. */
export interface EncoderView {
  readonly id: string;
  readonly name: string;
  readonly nameLang: string | undefined;
  readonly about: { readonly text: string; readonly lang: string | undefined } | null;
  readonly facts: readonly FactRow[];
  /** What is known from texts that it has not seen; empty without a card. */
  readonly card: readonly FactRow[];
  readonly cardAbout: { readonly text: string; readonly lang: string | undefined } | null;
}

/** Shapes an encoder for the models page. */
export function encoderView(encoder: ReportEncoder, words: Words, language: Language): EncoderView {
  const { id, name, about, card, tasks } = encoder;
  const text = words.encoder;
  const local = (value: NonNullable<typeof about>): { text: string; lang: string | undefined } => ({
    text: localText(value, language),
    lang: foreignTag(value, language),
  });
  return {
    id,
    name: localText(name, language),
    nameLang: foreignTag(name, language),
    about: about === undefined ? null : local(about),
    facts: [
      { term: words.models.size, text: words.models.parameters(formatNumber(encoder.parameters)) },
      {
        term: text.shape,
        text: text.shapeOf(encoder.layers, encoder.heads, encoder.hiddenSize, formatNumber(encoder.intermediateSize)),
      },
      { term: text.vocabulary, text: text.pieces(formatNumber(encoder.vocabularySize)) },
      { term: text.positions, text: text.tokens(formatNumber(encoder.positions)) },
      { term: text.tasks, text: tasks.map((task) => text.taskNames[task] ?? task).join(', ') || text.noTask },
      { term: words.models.digest, text: encoder.digest, isCode: true },
    ],
    card: card === undefined ? [] : cardRows(card, words, language),
    cardAbout: card?.about === undefined ? null : local(card.about),
  };
}

function cardRows(card: NonNullable<ReportEncoder['card']>, words: Words, language: Language): FactRow[] {
  const text = words.encoder;
  const count = ({ count: right, of, share }: { count: number; of: number; share: number }): string =>
    words.card.count(formatNumber(right), formatNumber(of), formatShare(share));
  return [
    ...Object.entries(card.heldOut).map(([name, value]) => ({
      term: text.scores[name] ?? name,
      text: typeof value === 'number' ? formatNumber(value) : count(value),
    })),
    ...card.probes.map((probe) => ({
      term: localText(probe.name, language),
      text: count(probe),
      lang: foreignTag(probe.name, language),
    })),
    ...Object.entries(card.training).map(([name, value]) => ({
      term: text.training[name] ?? name,
      text: formatNumber(value),
    })),
  ];
}
