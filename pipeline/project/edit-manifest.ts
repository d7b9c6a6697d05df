import { applyEdits, modify } from 'jsonc-parser';
import { satisfies, valid, validRange } from 'semver';
import { projectScripts } from '../base/project-parts.ts';
import type { ProjectManifest } from './manifest.ts';

/** A value that a manifest gets, by its keys from the top. */
export interface ManifestEdit {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A manifest with some values set: indentation, line ends and the order of keys stay, and so does every line that is not about them. */
export function editManifest(text: string, edits: readonly ManifestEdit[]): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return edits.reduce(
    (edited, { path, value }) => applyEdits(edited, modify(edited, [...path], value, { formattingOptions })),
    text,
  );
}

/**
 * What a project should ask for in place of a range that leaves a version out, as exact as it was; null where the range has it, or where it is
 * no range: a tag, an archive, a place.
 */
export function rangeWith(wanted: string, version: string): string | null {
  const [, workspace = '', range = ''] = /^(workspace:)?(.*)$/s.exec(wanted) ?? [];
  if (validRange(range) === null || satisfies(version, range, { includePrerelease: true })) return null;
  const sign = valid(range) !== null ? '' : range.startsWith('~') ? '~' : '^';
  return `${workspace}${sign}${version}`;
}

/** Scripts that a project lacks, and names of scripts that are taken for something else. */
export function missingScripts({ scripts }: Pick<ProjectManifest, 'scripts'>): {
  readonly missing: readonly string[];
  readonly taken: readonly string[];
} {
  const commands = Object.values(scripts).map((command) => command.trim());
  const lacked = Object.entries(projectScripts).filter(([, command]) => !commands.includes(command));
  const names = lacked.map(([name]) => name);
  return {
    missing: names.filter((name) => scripts[name] === undefined),
    // Whoever calls it with words of their own, as `vitrine dev --port 80`, has what they want.
    taken: lacked.flatMap(([name, command]) =>
      scripts[name] === undefined || scripts[name].includes(command) ? [] : [name],
    ),
  };
}
