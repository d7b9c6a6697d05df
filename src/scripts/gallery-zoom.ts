const dialog = document.querySelector<HTMLDialogElement>('.zoom')!;
const part = (name: string): HTMLElement => dialog.querySelector<HTMLElement>(name)!;
let shown: HTMLAnchorElement | null = null;

/** The cells that can be seen and have a figure, in the order of the page. */
function figureLinks(): readonly HTMLAnchorElement[] {
  return [
    ...document.querySelectorAll<HTMLAnchorElement>('.gallery section:not([hidden]) li:not([hidden]) > a:has(img)'),
  ];
}

/** A copy of a picture of the page, for the dialog. */
function copyOf(image: HTMLImageElement, name: string): HTMLImageElement {
  const copy = new Image(Number(image.getAttribute('width')), Number(image.getAttribute('height')));
  copy.src = image.src;
  copy.alt = image.alt;
  copy.className = name;
  return copy;
}

function show(link: HTMLAnchorElement): void {
  shown = link;
  const section = link.closest('section')!;
  part('.name b').textContent = [...link.querySelectorAll('span')]
    .map(({ textContent }) => textContent.trim())
    .join(' · ');
  part('.name span').textContent = section.querySelector('h2')!.textContent;
  const input = section.querySelector<HTMLImageElement>('figure img');
  const figure = copyOf(link.querySelector('img')!, 'figure');
  part('.pair').replaceChildren(...(input === null ? [] : [copyOf(input, 'input')]), figure);
  const told = link.parentElement!.querySelector('template')!;
  part('.told').replaceChildren(told.content.cloneNode(true));
  part('.place').setAttribute('href', link.href);
}

/** Goes on by so many figures, from the last to the first. */
function move(by: number): void {
  const links = figureLinks();
  const at = links.findIndex((link) => link === shown);
  show(links[(at + by + links.length) % links.length]!);
}

document.querySelector('.gallery')!.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
  const link = (target as Element).closest<HTMLAnchorElement>('li > a:has(img)');
  // Whoever asks for another tab gets the page.
  if (link === null || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  show(link);
  dialog.showModal();
});
part('.previous').addEventListener('click', () => {
  move(-1);
});
part('.next').addEventListener('click', () => {
  move(1);
});
part('.close').addEventListener('click', () => {
  dialog.close();
});
dialog.addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowLeft') move(-1);
  if (key === 'ArrowRight') move(1);
});
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
dialog.addEventListener('close', () => {
  shown?.focus();
});
