import { Command } from 'commander';
import { diagnoseAll } from "../engine/doctor.js";
import { formatTable } from "./table.js";
/** `vitrine doctor`. @param end takes the exit code: 1 where no engine is usable */
export function doctorCommand({ stdout }, end) {
    return new Command('doctor')
        .description('say which engines are usable here, and what would fix the others')
        .option('--json', 'as a JSON list')
        .action(async ({ json }) => {
        const diagnoses = await diagnoseAll();
        if (json)
            stdout.write(`${JSON.stringify(diagnoses, null, 2)}\n`);
        else {
            const rows = diagnoses.map(({ engine, provider, usable }) => [
                engine,
                provider,
                usable ? 'usable' : 'not usable',
            ]);
            stdout.write(formatTable(['engine', 'provider', 'state'], rows));
            for (const { engine, provider, reason, hint } of diagnoses.filter(({ usable }) => !usable)) {
                stdout.write(`\n${engine} ${provider}: ${reason}\n  ${hint}\n`);
            }
        }
        end(diagnoses.some(({ usable }) => usable) ? 0 : 1);
    });
}
