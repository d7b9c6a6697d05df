import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { house } from '../../house.ts';

type Rule = IRegularForbiddenRuleType;

/** The room of one method or metric. */
const FOUND = '^(?:methods|metrics)/[^/]+/';
/** A method's drawing and what it is drawn with are the site's, wherever they lie. */
const MECHANISM = '^methods/[^/]+/mechanism[a-z-]*\\.ts$';

/** What may not be imported by whom, in the form of dependency-cruiser. */
export function houseRules(): Rule[] {
  const { shared, pipeline, site } = house;
  const rules: Rule[] = [
    ...upward([...shared, ...pipeline]),
    // The border keeps what is shared from the site's rooms as well.
    ...upward(site),
    border('shared-sees-no-site', shared, site),
    border('pipeline-sees-no-site', pipeline, site),
    border('site-sees-no-pipeline', site, pipeline),
    forbid('methods-and-metrics-are-found', { pathNot: FOUND }, { path: FOUND }),
    forbid(
      'methods-and-metrics-are-apart',
      { path: '^(methods|metrics)/([^/]+)/' },
      { path: FOUND, pathNot: '^$1/$2/' },
    ),
    forbid('no-circles', {}, { circular: true }),
    // What cannot be followed cannot be judged.
    forbid('imports-lead-to-files', {}, { path: '^\\.', pathNot: '\\.css(?:\\?|$)', couldNotResolve: true }),
  ];
  return rules;
}

function upward(rooms: readonly string[]): Rule[] {
  return rooms.slice(0, -1).map((room, index) => {
    const later = rooms.slice(index + 1).filter((other) => room !== 'methods' || other !== 'metrics');
    return border(`${room}-is-lower`, [room], later);
  });
}

function border(name: string, from: readonly string[], to: readonly string[]): Rule {
  return forbid(name, place(from), place(to));
}

function forbid(name: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, severity: 'error', from, to };
}

function place(rooms: readonly string[]): { path: string; pathNot?: string } {
  const path = `^(?:${rooms.map(patternOf).join('|')})`;
  return rooms.includes('methods') ? { path, pathNot: MECHANISM } : { path };
}

/** `src/*.ts` is a pattern of files, any other name a folder. */
function patternOf(room: string): string {
  return room.endsWith('.ts')
    ? `${room.replace('.', '\\.').replace('/*/', '/[^/]+/').replace('*', '[a-z-]*')}$`
    : `${room}/`;
}
