import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mirrorHouse } from './mirror.ts';
import { houseRules } from './rules.ts';

/** The folders at the top whose files stand in rooms. */
export const wings = ['numerics', 'schema', 'pipeline', 'methods', 'metrics', 'src'];

/** What breaks the rules of a house, a line each. @param root where it stands @param folder an empty one to work in */
export async function findViolations(root: string, folder: string): Promise<string[]> {
  const files = await mirrorHouse(root, folder, wings);
  const { output } = await cruise(
    files,
    {
      baseDir: folder,
      ruleSet: { forbidden: houseRules() },
      validate: true,
      tsPreCompilationDeps: true,
      preserveSymlinks: true,
    },
    { extensions: ['.ts', '.js'], symlinks: false },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
    return `${rule.name}: ${from} → ${way}`.replaceAll('.astro.ts', '.astro');
  });
}
