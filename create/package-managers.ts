import { expected, quoted } from '../pipeline/base/errors.ts';
import { hintName } from '../pipeline/base/nearest-name.ts';

/** What installs packages. */
export type PackageManager = keyof typeof packageManagers;

/** How each is spoken to: what installs from the lock file on a machine that publishes, and what runs a program of the project. */
export const packageManagers = {
  npm: { lock: 'package-lock.json', install: 'npm ci', execute: 'npx vitrine', run: 'npm run', setUp: null },
  pnpm: {
    lock: 'pnpm-lock.yaml',
    install: 'pnpm install --frozen-lockfile',
    execute: 'pnpm exec vitrine',
    run: 'pnpm run',
    setUp: 'npm install --global pnpm',
  },
  yarn: {
    lock: 'yarn.lock',
    install: 'yarn install --frozen-lockfile',
    execute: 'yarn vitrine',
    run: 'yarn run',
    setUp: 'npm install --global yarn',
  },
  bun: {
    lock: 'bun.lock',
    install: 'bun install --frozen-lockfile',
    execute: 'bunx vitrine',
    run: 'bun run',
    setUp: 'npm install --global bun',
  },
} as const;

const names = Object.keys(packageManagers) as readonly PackageManager[];

/**
 * The one that was asked for, else the one that called: each says in `npm_config_user_agent` who it is, as `pnpm/10.1.0 npm/? node/v22.1.0`.
 *
 * @throws UserError for one that is not known
 */
export function choosePackageManager(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): PackageManager {
  const caller = environment['npm_config_user_agent']?.split('/')[0];
  if (asked === undefined) return names.find((name) => name === caller) ?? 'npm';
  const found = names.find((name) => name === asked);
  if (found !== undefined) return found;
  throw expected('a package manager', {
    at: '--package-manager',
    received: quoted(asked),
    hint: hintName(asked, names),
  });
}
