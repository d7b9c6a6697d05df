import { CHANGES_TIMING, LIVE_STATE, type ShownState } from '../../schema/live-state.ts';
import { liveEn } from '../words/en/live.ts';
import { liveZhCn } from '../words/zh-cn/live.ts';
import '../styles/live-state.css';

const words = document.documentElement.lang.startsWith('zh') ? liveZhCn : liveEn;

/** How many changes this page has in it. */
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const own = Number(navigation?.serverTiming.find(({ name }) => name === CHANGES_TIMING)?.description);

/** A line at the foot of the window: what is wrong with the configuration, else what is being computed. */
function showState({ error, run, changes }: ShownState): void {
  if (own < changes) {
    location.reload();
    return;
  }
  const line = document.querySelector('.live-state') ?? document.createElement('p');
  line.className = error === null ? 'live-state' : 'live-state error';
  line.setAttribute('role', error === null ? 'status' : 'alert');
  line.setAttribute('lang', error === null ? document.documentElement.lang : 'en');
  line.textContent = error ?? (run === null ? '' : words.computing(run.finished, run.tasks));
  if (line.textContent === '') line.remove();
  else document.body.append(line);
}

import.meta.hot?.on(LIVE_STATE, showState);
import.meta.hot?.send(LIVE_STATE, {});
