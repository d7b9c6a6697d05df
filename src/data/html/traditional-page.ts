import { escapeJson, escapeMarkup } from '../../../schema/escape.ts';
import {
  attributeOf,
  htmlPieces,
  unescapeMarkup,
  writeTag,
  type Attribute,
  type StartTag,
} from '../../../schema/markup.ts';
import { converted, languageNames, languageTags } from '../base/languages.ts';

/** Where the Simplified pages lie, and where the converted ones do. */
export interface Places {
  /** Both start and end with a slash: `/base/zh-cn/`, `/base/zh-tw/`. */
  readonly from: string;
  readonly to: string;
  /** Where the pages of other languages lie. */
  readonly others: readonly string[];
  /** `https://host`, where the site knows its own. */
  readonly origin: string | undefined;
}

const from = languageTags[converted.from];
const to = languageTags[converted.language];
const NOTE = 'converted';

/** Attributes that are read aloud, shown or handed to scripts as words. */
const spoken = /^(?:alt|title|placeholder|label|content|aria-(?:label|description|roledescription|valuetext)|data-.*)$/;
const code = /^(?:code|pre|kbd|samp|style|script)$/;

/**
 * A page in Simplified Chinese as one in Traditional Chinese, marked as converted.
 *
 * Texts in another language, code, and what `translate="no"` marks stay as they are; links lead to converted pages, those to files stay.
 *
 * @param html with links that start at the site's root @param path the page's, as `/base/zh-cn/gallery/`
 */
export function traditionalPage(html: string, path: string, places: Places, convert: (text: string) => string): string {
  const parts: string[] = [];
  /** The element that is left as it is, and how many of its name are open. */
  let kept: { readonly name: string; depth: number } | undefined;
  let isSwitch = false;
  let isSiteTitle = false;
  let isNoted = false;
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'text') {
      parts.push(
        isSwitch
          ? languageNames[converted.from]
          : kept === undefined
            ? convertedText(piece.source, convert)
            : piece.source,
      );
    } else if (piece.kind === 'end') {
      parts.push(piece.source);
      if (piece.name === 'a') isSwitch = isSiteTitle = false;
      if (piece.name === kept?.name && --kept.depth === 0) kept = undefined;
      if (piece.name === 'h1' && !isNoted) {
        parts.push(note(path));
        isNoted = true;
      }
    } else if (piece.kind === 'start') {
      const { tag } = piece;
      isSwitch ||= tag.name === 'a' && attributeOf(tag, 'hreflang') === to;
      // Starlight asks that the site's title stay as it is; here it is words.
      isSiteTitle ||= tag.name === 'a' && /(?:^|\s)site-title(?:\s|$)/.test(attributeOf(tag, 'class') ?? '');
      if (kept === undefined) {
        parts.push(isSwitch ? writeTag(switchTo(tag, path)) : convertedTag(tag, piece.source, places, convert));
        if (isKept(tag) && !tag.isEmpty && !isSiteTitle) kept = { name: tag.name, depth: 1 };
      } else {
        parts.push(piece.source);
        if (tag.name === kept.name && !tag.isEmpty) kept.depth++;
      }
    } else {
      parts.push(piece.source);
    }
  }
  return parts.join('');
}

/** What scripts read on a page, converted; addresses that start with `../` are taken to be relative to a page of its language. */
export function traditionalJson(
  text: string,
  { from: root, to: target }: Places,
  convert: (text: string) => string,
): string {
  // Where the first language has no part in addresses, the converted pages lie deeper.
  const isDeeper = target.split('/').length > root.split('/').length;
  const convertedValue = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (!value.startsWith('../')) return convert(value);
    return isDeeper && !/\/(?:[?#].*)?$/.test(value) ? `../${value}` : value;
  };
  return escapeJson(JSON.parse(text, convertedValue));
}

/** The same page in the converted language; other addresses stay. */
export function convertedAddress(address: string, { from: root, to: target, others, origin = '' }: Places): string {
  // What only begins like the origin (`https://a.org.evil/`) leaves a path that no root, which begins with a slash, is the start of.
  const local = address.startsWith(origin) ? address.slice(origin.length) : address;
  const [path = '', rest = ''] = [/^[^?#]*/.exec(local)?.[0], /[?#].*$/s.exec(local)?.[0]];
  const isPage = path.startsWith(root) && path.endsWith('/') && !others.some((other) => path.startsWith(other));
  if (!isPage) return address;
  return address.slice(0, address.length - local.length) + target + path.slice(root.length) + rest;
}

function convertedTag(tag: StartTag, source: string, places: Places, convert: (text: string) => string): string {
  if (isOtherLanguage(tag)) return source;
  const attributes = tag.attributes.map((attribute) => ({
    ...attribute,
    value: convertedValue(tag, attribute, places, convert),
  }));
  const hasChanged = attributes.some(({ value }, index) => value !== tag.attributes[index]!.value);
  return hasChanged ? writeTag({ ...tag, attributes }) : source;
}

function convertedValue(
  tag: StartTag,
  { name, value }: Attribute,
  places: Places,
  convert: (text: string) => string,
): string | null {
  if (value === null) return null;
  if (name === 'lang') return to;
  if (name === 'href') return leadsOn(tag) ? convertedAddress(value, places) : value;
  if (name === 'content' && value === from) return to;
  if (name === 'content' && attributeOf(tag, 'property') === 'og:url') return convertedAddress(value, places);
  return spoken.test(name) ? convertedText(value, convert) : value;
}

/** A text that is escaped, converted as its readers see it: a quotation mark is one sign, not six. */
function convertedText(source: string, convert: (text: string) => string): string {
  return source.includes('&') ? escapeMarkup(convert(unescapeMarkup(source))) : convert(source);
}

/** Whether a link is to be followed within the language: not one to the page in another. */
function leadsOn(tag: StartTag): boolean {
  const isCanonical = attributeOf(tag, 'rel') === 'canonical';
  return isCanonical || (tag.name === 'a' && attributeOf(tag, 'hreflang') === undefined);
}

function isOtherLanguage(tag: StartTag): boolean {
  const lang = attributeOf(tag, 'lang');
  return lang !== undefined && lang !== from;
}

function isKept(tag: StartTag): boolean {
  const isWords = tag.name === 'script' && attributeOf(tag, 'type') === 'application/json';
  return isOtherLanguage(tag) || attributeOf(tag, 'translate') === 'no' || (code.test(tag.name) && !isWords);
}

/** The link to the converted page as one back to the page that it was converted from. */
function switchTo(tag: StartTag, path: string): StartTag {
  const own: Readonly<Record<string, string>> = { href: path, lang: from, hreflang: from };
  return { ...tag, attributes: tag.attributes.map(({ name, value }) => ({ name, value: own[name] ?? value })) };
}

/** Readers in Taiwan call rows what the others call columns, which no conversion of words can fix. */
function note(path: string): string {
  const link = `<a href="${escapeMarkup(path)}" hreflang="${from}">簡體中文頁面</a>`;
  return `<p class="${NOTE}" data-pagefind-ignore>本頁由${link}自動轉換。文中的「行」是橫列（row），「列」是直行（column）。</p>`;
}
