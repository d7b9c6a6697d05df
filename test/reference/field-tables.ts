import type { FieldRow, FieldSection } from '../../src/data/docs/field-reference.ts';
import type { TypePart } from '../../src/data/docs/field-types.ts';
import { isFileObject } from '../../src/data/docs/guide-headings.ts';
import type { docsEn } from '../../src/words/en/docs.ts';

type DocsWords = typeof docsEn;

/** Lines of a table in Markdown; a bar inside a cell is told from those between cells. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

/** Every object of a reference under a heading of its own, in the order of the site. */
export function fieldTables(sections: readonly FieldSection[], words: DocsWords): readonly string[] {
  return sections.flatMap(({ name, forms }) => [
    // The anchor is the site's, since each host makes another of a heading.
    `${isFileObject(name) ? '##' : '###'} <a id="${words.anchorOf(name)}"></a>${words.objects[name]?.[0] ?? name}`,
    '',
    ...forms.flatMap((rows) => [...fieldTable(rows, words), '']),
  ]);
}

/** The keys of one object. */
export function fieldTable(rows: readonly FieldRow[], words: DocsWords): readonly string[] {
  const cells = rows.map((row) => [
    `\`${row.path}\`${row.presence === null ? '' : ` (${words[row.presence]})`}`,
    row.type.map((part) => typeText(part, words)).join('') +
      (row.default === null ? '' : `<br>${words.default}: \`${row.default}\``),
    row.description,
  ]);
  return table([words.key, words.type, words.description], cells);
}

function typeText(part: TypePart, words: DocsWords): string {
  if (part.kind === 'type') return `[${words.objects[part.name]?.[1] ?? part.name}](#${words.anchorOf(part.name)})`;
  return part.kind === 'code' ? `\`${part.text}\`` : part.text;
}
