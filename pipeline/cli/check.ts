import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Judgement } from '../../schema/answers/evaluate-claim.ts';
import { bounds } from '../../schema/bounds.ts';
import { OUTCOMES_FILE } from '../../schema/answers/read-answers.ts';
import { readAnswerEvidence } from '../report/answer-files.ts';
import { configNameIn } from '../config/config.ts';
import { disk } from '../base/disk.ts';
import { expected, quotedList } from '../base/errors.ts';
import { guardContent } from '../store/guarded-folder.ts';
import { readFileInside } from '../base/inside-file.ts';
import { jsonFile, Store } from '../store/store.ts';
import { compareOutcomes, parseStoredOutcomes, storedOutcomes } from '../report/stored-outcomes.ts';
import { decodeText } from '../base/text-file.ts';
import { contentOption } from './options.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly content: string;
  readonly write?: boolean;
}

const SAYS = { holds: 'holds', 'does-not-hold': 'does not hold', 'cannot-be-judged': 'cannot be judged' } as const;

/** `vitrine check`: judges what the answers claim. @param end takes the exit code: 1 where a stored outcome is stale */
export function checkCommand({ stdout, workingFolder }: Terminal, end: (exitCode: number) => void): Command {
  return new Command('check')
    .description('judge what the answers claim by the results; compute and build nothing')
    .addOption(contentOption())
    .option('--write', 'store the outcomes')
    .action(async ({ content, write }: Options) => {
      const config = resolve(workingFolder, configNameIn(workingFolder));
      const folder = await guardContent(content, workingFolder, existsSync(config) ? { config } : {}, disk);
      const evidence = await readAnswerEvidence(folder, disk);
      if (evidence === null) {
        stdout.write(`No answers in ${content}/answers.\n`);
        return;
      }
      const { judged, altered } = evidence;
      const rows = judged.flatMap(({ answer, judgements }) =>
        judgements.map((judgement) => [answer.n, judgement.claim.id, ...describe(judgement)]),
      );
      stdout.write(formatTable(['question', 'claim', 'outcome', 'number', '', 'against', ''], rows));
      const count = (outcome: keyof typeof SAYS): string =>
        `${judged.filter((one) => one.outcome === outcome).length} ${outcome === 'holds' ? 'hold' : outcome === 'does-not-hold' ? 'do not hold' : SAYS[outcome]}`;
      stdout.write(
        `${judged.length} questions: ${count('holds')}, ${count('does-not-hold')}, ${count('cannot-be-judged')}\n`,
      );

      if (write && altered.length > 0) {
        throw expected('results as they were written', {
          at: content,
          received: `other bytes in ${quotedList(altered)}`,
          hint: 'Run `npm run vitrine -- run`, which computes them again.',
        });
      }
      const fresh = storedOutcomes(evidence);
      const bytes = await readFileInside(folder, OUTCOMES_FILE, bounds.jsonBytes);
      const stored = parseStoredOutcomes(bytes && decodeText(bytes, OUTCOMES_FILE));
      const changes = compareOutcomes(stored, fresh);
      for (const { n, claim, change } of changes) stdout.write(`question ${n}, claim ${claim}: ${change}\n`);
      if (altered.length > 0) {
        stdout.write(`Not what was written: ${quotedList(altered)}. Run \`npm run vitrine -- run\`.\n`);
        end(1);
      }
      if (write) {
        await new Store(folder, disk).replaceFile(OUTCOMES_FILE, jsonFile(fresh));
        stdout.write(`${changes.length} changes stored in ${content}/${OUTCOMES_FILE}\n`);
      } else if (changes.length > 0) {
        stdout.write(
          `${changes.length} stored outcomes are stale. Look at the answers, then run \`npm run vitrine -- check --write\`.\n`,
        );
        end(1);
      }
    });
}

/** Outcome, number, comparison, what it is compared with and where that came from; for what cannot be judged, why. */
function describe({ claim, outcome, reason, number, against }: Judgement): readonly string[] {
  if (against === null) return [SAYS[outcome], '–', '', '–', reason ?? ''];
  const from = 'threshold' in claim.right ? claim.right.threshold : against.standard;
  return [SAYS[outcome], formatValue(number), claim.is, formatValue(against.value), from];
}

function formatValue(value: number | string | null): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : (value ?? '–');
}
