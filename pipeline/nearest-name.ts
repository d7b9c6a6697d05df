import { distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely meant; undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const far = (one: string): number => distance(plain(one), plain(name)) / Math.max(one.length, name.length, 1);
  const nearest = known.toSorted((a, b) => far(a) - far(b))[0];
  // Up to half of the letters may be wrong: `smothgard` is near `smooth-grad`, `foo` is near nothing.
  return nearest !== undefined && far(nearest) <= 0.5 ? nearest : undefined;
}

/** What to do about an unknown name: the nearest known one, else all of them, as a sentence. */
export function mendName(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  return known.length === 0 ? 'Remove it.' : `Known are ${known.map((one) => `\`${one}\``).join(', ')}.`;
}

/** `SmoothGrad`, `smooth_grad` and `smooth-grad` are one name to a person. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
