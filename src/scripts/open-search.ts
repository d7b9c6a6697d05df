/** The button in the header; what searches is loaded when it is first used. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('.open-search')!;
    const dialog = this.querySelector('dialog')!;
    const open = (): void => {
      dialog.showModal();
      void import('./search.ts').then(({ startSearch }) => startSearch(dialog, this.dataset['words'] ?? ''));
    };
    button.hidden = false;
    button.addEventListener('click', open);
    dialog.addEventListener('click', ({ target }) => {
      // Only the ground around the dialog is the dialog itself.
      if (target === dialog) dialog.close();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
  }
}

customElements.define('site-search', SiteSearch);
