import { Command } from 'commander';
import { methodParameters } from '../config/method-parameters.ts';
import { methods } from '../../methods/registry.ts';
import { formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

/** `vitrine methods`: what there is to ask for in a configuration. */
export function methodsCommand({ stdout }: Terminal): Command {
  return new Command('methods')
    .description('list the methods with their variants, parameters and defaults')
    .option('--json', 'as JSON, as the site’s documentation reads it')
    .action(({ json }: { json?: boolean }) => {
      const all = methodParameters(methods);
      if (json) {
        stdout.write(`${JSON.stringify(all, null, 2)}\n`);
        return;
      }
      for (const { id, variants, params } of all) {
        stdout.write(`${id} (${variants.join(', ')})\n`);
        const rows = Object.entries(params).map(([name, parameter]) => [
          `  ${name}`,
          parameter.default === undefined ? '' : JSON.stringify(parameter.default),
          parameter.description ?? '',
        ]);
        if (rows.length > 0) stdout.write(formatTable(['  parameter', 'default', 'meaning'], rows));
        stdout.write('\n');
      }
    });
}
