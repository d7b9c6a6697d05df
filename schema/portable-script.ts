/** The event by which a script of a portable site hands over what it holds, from its own element: the text of a file, or a module. */
export const HANDED_OVER = 'vitrine:handed-over';

/** A module as a classic script holds it. */
export interface PortableModule {
  /** The modules that it imports, as it names them. */
  readonly needs: readonly string[];
  /** Runs it. Names that mean something else from a disk are handed in. */
  readonly run: (...given: ModuleGivens) => void;
}

/** What {@link PortableModule.run} is given, by the names that a module's code has for them. */
export const moduleGivens = ['require', 'exports', 'importFile', 'scriptMeta', 'fetch', 'Worker'] as const;

/** In the order of {@link moduleGivens}. */
type ModuleGivens = readonly [
  require: (name: string) => unknown,
  exports: object,
  importFile: (name: string) => Promise<unknown>,
  scriptMeta: { readonly url: string },
  fetch: (address: string | URL) => Promise<Response>,
  Worker: undefined,
];

/** A script that hands over something. @param code of an expression */
export function handingScript(code: string): string {
  return `document.currentScript.dispatchEvent(new CustomEvent('${HANDED_OVER}',{bubbles:true,detail:${code}}))\n`;
}
