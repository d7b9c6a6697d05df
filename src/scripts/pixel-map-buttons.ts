/** Gives every map whose numbers are stored a button; all that enlarges a map is loaded when one is pressed. */
const page = document.querySelector<HTMLAnchorElement>('a[data-closer]');

for (const figure of page === null ? [] : document.querySelectorAll<HTMLElement>('figure[data-map]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = page?.dataset['closer'] ?? '';
  button.ariaLabel = `${button.textContent}: ${figure.querySelector('img')?.alt ?? ''}`;
  button.ariaHasPopup = 'dialog';
  button.addEventListener('click', () => {
    void import('./pixel-map-dialog.ts').then(({ openPixelMap }) =>
      openPixelMap(figure.dataset['map'] ?? '', page?.href ?? ''),
    );
  });
  figure.append(button);
}
