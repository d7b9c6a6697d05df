/** The part of an address of the compare page that chooses maps. @param maps their keys */
export function compareQuery(...maps: readonly string[]): string {
  const value = (key: string): string => encodeURIComponent(key).replaceAll('%2F', '/');
  return `?${maps.map((key, index) => `${'ab'.charAt(index)}=${value(key)}`).join('&')}`;
}

/** The keys of the maps that an address of the compare page chooses; null where it chooses none. @param query with or without `?` */
export function chosenMaps(query: string): readonly [first: string | null, second: string | null] {
  const values = new URLSearchParams(query);
  return [values.get('a'), values.get('b')];
}
