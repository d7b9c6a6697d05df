import { Command } from 'commander';
import { diagnoseAll } from '../engine/doctor.ts';
import { formatTable } from './table.ts';

/** `vitrine doctor`. @param end takes the exit code: 1 where no engine is usable */
export function doctorCommand(end: (exitCode: number) => void): Command {
  return new Command('doctor')
    .description('say which engines are usable here, and what would mend the others')
    .option('--json', 'as a JSON list')
    .action(async ({ json }: { json?: boolean }) => {
      const diagnoses = await diagnoseAll();
      if (json) process.stdout.write(`${JSON.stringify(diagnoses, null, 2)}\n`);
      else {
        const rows = diagnoses.map(({ engine, provider, usable, reason, mend }) => {
          return [engine, provider, usable ? 'usable' : 'not usable', [reason, mend].filter(Boolean).join(' → ')];
        });
        process.stdout.write(formatTable(['engine', 'provider', 'state', 'reason → mend'], rows));
      }
      end(diagnoses.some(({ usable }) => usable) ? 0 : 1);
    });
}
