const key = 'starlight-theme';
const light = matchMedia('(prefers-color-scheme: light)');

/** The reader's choice; empty where she leaves it to the system, or where nothing can be stored. */
function storedTheme(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function storeTheme(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // A reader who lets nothing be stored chooses for one page.
  }
}

function showTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme === '' ? (light.matches ? 'light' : 'dark') : theme;
  selects.forEach((select) => (select.value = theme));
}

const selects = document.querySelectorAll<HTMLSelectElement>('starlight-theme-select select');
selects.forEach((select) => {
  select.addEventListener('change', () => {
    storeTheme(select.value);
    showTheme(select.value);
  });
});
light.addEventListener('change', () => {
  if (storedTheme() === '') showTheme('');
});
showTheme(storedTheme());
