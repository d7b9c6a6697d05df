import type { Target } from '../../../schema/result.ts';
import type { Words } from '../../words/words.ts';
import type { Outcome } from '../content/content.ts';
import type { Links } from '../base/links.ts';
import { layerAnchor, variantName } from '../base/names.ts';
import { formatDuration } from '../base/numbers.ts';
import { inOrderOf, type Prose } from '../content/prose-text.ts';

/** Where a result came from, line by line. */
export interface PassportView {
  readonly rows: readonly PassportRow[];
  readonly files: readonly { readonly name: string; readonly href: string }[];
  readonly command: string;
}

interface PassportRow {
  readonly term: string;
  readonly text: string;
  /** What follows the text as a link. */
  readonly link?: { readonly text: string; readonly href: string };
  /** Of a text that is not in the page's language. */
  readonly lang?: string;
  /** Names, numbers and digests are set in the fixed-width face. */
  readonly isCode?: boolean;
}

/** Shapes the passport of a finished result. */
export function passportView(
  { task, result, run }: Extract<Outcome, { state: 'done' }>,
  { words, links, prose }: { words: Words; links: Links; prose: Prose },
): PassportView {
  const text = words.passport;
  const params = inOrderOf(prose.words.params, result.params).map(([name, value]) => `${name} ${formatParam(value)}`);
  const files = [...result.figures, ...result.arrays].map(({ file }) => file);
  return {
    rows: [
      { term: text.method, text: `${prose.words.title}, ${text.version(result.method.version)}` },
      { term: text.variant, text: variantName(result.variant, words) },
      targetRow(task.model, result.target, words, links),
      ...(params.length > 0 ? [{ term: text.parameters, text: params.join(', '), isCode: true }] : []),
      ...result.remarks.map((remark) => ({ term: text.remark, text: remark.text, lang: 'en' })),
      { term: text.seed, text: String(result.seed), isCode: true },
      { term: text.engine, text: `${run.engine}, ${run.provider}; ${run.host}` },
      { term: text.duration, text: formatDuration(run.durationMs) },
      { term: text.model, text: shortDigest(result.model.digest), isCode: true },
      ...(result.input === null ? [] : [{ term: text.input, text: shortDigest(result.input.digest), isCode: true }]),
    ],
    files: [...new Set([...files, 'result.json', 'run.json'])].map((name) => ({
      name,
      href: links.file(`${task.folder}/${name}`),
    })),
    command: recomputeCommand(task.method, true),
  };
}

/** The command that computes a method's results: those that are missing, or all of them again. */
export function recomputeCommand(method: string, again: boolean): string {
  return `npm run vitrine -- run --only ${method}${again ? ' --force' : ''}`;
}

/** A parameter's value as it is written in a configuration. */
export function formatParam(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Enough of a digest to tell two apart by eye. */
function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}

function targetRow(model: string, target: Target, words: Words, links: Links): PassportRow {
  const { passport } = words;
  if (target.kind === 'class') {
    return { term: passport.target, text: passport.classOf(target.className, target.from === 'label') };
  }
  if (target.kind === 'picture') return { term: passport.target, text: passport.pictureOf };
  if (target.kind === 'text') return { term: passport.target, text: passport.textOf };
  if (target.kind === 'token') return { term: passport.target, text: passport.tokenOf(target.token) };
  if (target.kind === 'answer') return { term: passport.target, text: passport.answerOf(target.text) };
  return {
    term: passport.target,
    text: passport.filterOf(target.filter),
    link: {
      text: `${target.layer} (${target.layerKind})`,
      href: links.page('models', layerAnchor(model, target.layer)),
    },
  };
}
