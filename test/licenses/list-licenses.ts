import satisfies from 'spdx-satisfies';
import { z } from 'zod';

/** What is taken of a lock file: npm's version 3. */
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

/** A package that an installation without development tools brings, on some platform. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
}

/**
 * Licences that ask no more of a user than to keep notices, or that concern a library's own files alone: LGPL (libvips, which sharp loads
 * at run time) and MPL (lightningcss, which runs at build time). GPL and AGPL are not among them.
 */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
];

/** Packages whose package.json names no licence; what their own LICENSE file is. */
const READ_FROM_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** The packages of a lock file without those of development, each once, by name and version. @throws Error for one without a licence */
export function productionPackages(lock: unknown): readonly LicensedPackage[] {
  const found = new Map<string, LicensedPackage>();
  for (const [place, { version = '', license, dev, link }] of Object.entries(Lock.parse(lock).packages)) {
    // What lies beside `node_modules` is of this repository, and so is what a link leads to.
    if (!place.includes('node_modules/') || dev === true || link === true) continue;
    const name = place.replace(/^.*node_modules\//, '');
    const expression = license ?? READ_FROM_FILE[name];
    if (expression === undefined) throw new Error(`${name} ${version} names no licence: read its LICENSE file`);
    found.set(`${name}@${version}`, { name, version, license: expression });
  }
  return [...found.values()].sort((one, other) => order(one, other));
}

/** Whether a licence is one that this project may depend on. */
export function isAllowed({ license }: LicensedPackage): boolean {
  return satisfies(license, ALLOWED);
}

/** The text of `LICENSES.md`. */
export function licensesText(packages: readonly LicensedPackage[]): string {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  return [
    '# Licences of production dependencies',
    '',
    'Vitrine itself is under the MIT licence ([LICENSE](LICENSE)). These packages come with it; of those for other platforms npm installs none.',
    'Written by `npm run licenses` from `package-lock.json`; a test keeps the two equal, and lets no GPL or AGPL in.',
    '',
    '| package | version | licence (SPDX) |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function order(one: LicensedPackage, other: LicensedPackage): number {
  const [a, b] = [`${one.name}@${one.version}`, `${other.name}@${other.version}`];
  return a < b ? -1 : 1;
}
