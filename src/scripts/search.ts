import { filledIn } from '../data/html/filled-in.ts';
import { readSearchLines } from '../data/html/search-words.ts';

/** What Pagefind finds of a page, and of a section of one. */
interface Section {
  readonly url: string;
  readonly title: string;
  /** `<` and `>` as `&lt;` and `&gt;`, with what was looked for in `mark` elements. */
  readonly excerpt: string;
}

interface FoundPage {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  readonly sub_results: readonly Section[];
}

interface Pagefind {
  options(options: { readonly baseUrl: string }): Promise<void>;
  /** Null where a later search has overtaken this one. */
  debouncedSearch(query: string): Promise<{ readonly results: readonly { data(): Promise<FoundPage> }[] } | null>;
}

const PAGES_AT_ONCE = 8;
const MOST_SECTIONS = 3;

/** The folder that the site lies in: this script is in one of its own. */
const root = new URL(/* @vite-ignore */ '..', import.meta.url);

let loading: Promise<Pagefind> | undefined;
const started = new WeakSet<HTMLDialogElement>();

/** Lets a dialog's field search the site. A second call does nothing. @param words what `searchLines` wrote */
export function startSearch(dialog: HTMLDialogElement, words: string): void {
  if (started.has(dialog)) return;
  started.add(dialog);
  const templates = readSearchLines(words);
  const field = dialog.querySelector('input')!;
  const state = dialog.querySelector('.state')!;
  const list = dialog.querySelector('ol')!;
  const more = dialog.querySelector<HTMLButtonElement>('.more')!;

  const search = async (): Promise<void> => {
    const query = field.value.trim();
    if (query === '') {
      list.replaceChildren();
      more.hidden = true;
      state.textContent = '';
      return;
    }
    state.textContent = templates.searching;
    const answer = await (await openIndex()).debouncedSearch(query);
    if (answer === null || query !== field.value.trim()) return;
    const { results } = answer;
    const show = async (from: number): Promise<void> => {
      const pages = await Promise.all(results.slice(from, from + PAGES_AT_ONCE).map((result) => result.data()));
      if (query !== field.value.trim()) return;
      const items = pages.map(pageItem);
      if (from === 0) list.replaceChildren(...items);
      else list.append(...items);
      if (from > 0) items[0]?.querySelector('a')?.focus();
      more.hidden = results.length <= from + PAGES_AT_ONCE;
      more.onclick = () => void show(from + PAGES_AT_ONCE);
    };
    await show(0);
    const template = results.length === 0 ? templates.none : templates.count;
    state.textContent = filledIn(template, { query, count: String(results.length) });
  };
  const searchOrSay = (): void => {
    search().catch(() => (state.textContent = templates.failed));
  };
  field.addEventListener('input', searchOrSay);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || !/^(?:Enter|Escape)$/.test(event.key)) return;
    // Enter would close the dialog, and Escape only empty the field.
    event.preventDefault();
    if (event.key === 'Escape') dialog.close();
  });
  dialog.addEventListener('keydown', (event) => moveByArrows(event, dialog));
  if (field.value !== '') searchOrSay();
}

/** The index, which names pages by their places in the site, wherever that lies. */
function openIndex(): Promise<Pagefind> {
  return (loading ??= loadIndex());
}

async function loadIndex(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href)) as Pagefind;
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
}

/** The full address of a page or of a section. A server finds the file of a page’s folder; a disk has to be told. @param place `/gallery/#lime` */
function addressOf(place: string): string {
  const address = new URL(`.${place}`, root);
  if (address.protocol === 'file:' && address.pathname.endsWith('/')) address.pathname += 'index.html';
  return address.href;
}

function pageItem({ url, meta, excerpt, sub_results: sections }: FoundPage): HTMLLIElement {
  const title = meta.title ?? url;
  // What stands before the first heading is the page itself.
  const parts = sections.filter((section) => section.title !== title).slice(0, MOST_SECTIONS);
  const item = linkItem({ url, title, excerpt });
  if (parts.length === 0) return item;
  const list = document.createElement('ul');
  list.append(...parts.map(linkItem));
  // Its sections show the same passage.
  item.querySelector('p')!.replaceWith(list);
  return item;
}

function linkItem({ url, title, excerpt }: Section): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = addressOf(url);
  link.textContent = title;
  const passage = document.createElement('p');
  passage.append(...excerptNodes(excerpt));
  item.append(link, passage);
  return item;
}

/** A passage with what was looked for marked. Nothing but marks is markup in it, so it is not read as HTML. */
function excerptNodes(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (index % 2 === 0) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function moveByArrows(event: KeyboardEvent, dialog: HTMLDialogElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, li a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
