import { filledIn } from '../data/html/filled-in.ts';
import { facets, fitsFilter, readFilter, writeFilter, type Filter } from '../data/gallery/gallery-filter.ts';

/** With no more figures a picture, pictures stand side by side. */
const FEW = 3;

const gallery = document.querySelector<HTMLElement>('.gallery')!;
const form = document.querySelector<HTMLFormElement>('.filters')!;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const reset = form.querySelector<HTMLButtonElement>('[type=reset]')!;
const cells = [...gallery.querySelectorAll<HTMLElement>('li')];

function selectOf(facet: string): HTMLSelectElement | null {
  return form.querySelector<HTMLSelectElement>(`select[name="${facet}"]`);
}

function chosenFilter(): Filter {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const value = selectOf(facet)?.value ?? '';
      return value === '' ? [] : [[facet, value]];
    }),
  );
}

/** A value that no figure has is not chosen. */
function chooseFilter(filter: Filter): void {
  for (const facet of facets) {
    const select = selectOf(facet);
    const value = filter[facet] ?? '';
    if (select !== null) select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
}

function valuesOf(cell: HTMLElement): Filter {
  const { picture, label } = cell.closest('section')!.dataset;
  const { method, variant } = cell.dataset;
  return { picture: picture!, label: label!, method: method!, variant: variant! };
}

function showFiltered(): void {
  const filter = chosenFilter();
  const isFiltered = writeFilter(filter) !== '';
  let shown = 0;
  let most = 0;
  for (const cell of cells) {
    cell.hidden = !fitsFilter(filter, valuesOf(cell));
    if (!cell.hidden) shown += 1;
  }
  gallery.querySelectorAll<HTMLElement>('section').forEach((section) => {
    const found = section.querySelectorAll('li:not([hidden])').length;
    section.hidden = isFiltered && found === 0;
    most = Math.max(most, found);
  });
  gallery.classList.toggle('few', isFiltered && most > 0 && most <= FEW);
  gallery.style.setProperty('--most', String(most));
  reset.hidden = !isFiltered;
  const { count = '', nothing = '' } = status.dataset;
  status.textContent = shown === 0 ? nothing : filledIn(count, { shown: String(shown), all: String(cells.length) });
}

form.addEventListener('change', () => {
  showFiltered();
  history.replaceState(null, '', writeFilter(chosenFilter()) || location.pathname + location.search);
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  chooseFilter({});
  form.dispatchEvent(new Event('change'));
  form.querySelector('select')?.focus();
});
addEventListener('hashchange', () => {
  // A fragment may lead to a place as well, and then leaves the choice alone.
  if (location.hash === '' || writeFilter(readFilter(location.hash)) !== '') {
    chooseFilter(readFilter(location.hash));
    showFiltered();
  }
});
chooseFilter(readFilter(location.hash));
showFiltered();
