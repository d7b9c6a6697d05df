/** How a report that grows is doing, as its pages say it while it is served. */
export interface LiveState {
  /** What keeps the configuration from being read, in one line; null where nothing does. */
  readonly error: string | null;
  /** Tasks of the run that is under way, and how many of them have ended; none where nothing is computed. */
  readonly run: { readonly finished: number; readonly tasks: number } | null;
}

/** What a page is told of it. */
export interface ShownState extends LiveState {
  /** How often pages have been loaded again: what was made before the last time is out of date. */
  readonly changes: number;
}

/** The name of the metric, among the timings of an answer, that says how many changes a page has in it. */
export const CHANGES_TIMING = 'changes';

/** What the command says to the process that serves the site. */
export type ToServer = { readonly kind: 'state'; readonly state: LiveState } | { readonly kind: 'changed' };

/** What it hears from there. */
export interface FromServer {
  readonly kind: 'ready';
  readonly port: number;
}

/** The name of the message by which the server says how the report is doing, and a page asks for it. */
export const LIVE_STATE = 'vitrine:state';
