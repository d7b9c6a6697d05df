import type { Effects } from '../effects.ts';
import type { PackageManager } from '../package-managers.ts';

/** Asks whether to install the packages now, unless it has been said; without anybody to ask they are installed. */
export async function askInstall(
  given: boolean | undefined,
  manager: PackageManager,
  { ask }: Effects,
): Promise<boolean> {
  return given ?? (await ask?.confirm(`Install the packages with ${manager} now?`)) ?? true;
}
