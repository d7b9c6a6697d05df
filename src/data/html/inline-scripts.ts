/** The scripts that stand in pages themselves, because they have to run before anything is painted. All others are files. */

/** The reader's choice of theme, else the system's. Short, since it stands in every page. */
export const CHOOSE_THEME = `{
let theme;
try{theme=localStorage.getItem('starlight-theme')}catch{}
document.documentElement.dataset.theme=theme||(matchMedia('(prefers-color-scheme:light)').matches?'light':'dark')
}`;

/** Brings the page's own entry of the sidebar into view. */
export const SHOW_ENTRY = `document.querySelector('.menu [aria-current]')?.scrollIntoView({ block: 'nearest' });`;

/** What a page's policy lets run inside of it. */
export const inlineScripts: readonly string[] = [CHOOSE_THEME, SHOW_ENTRY];
