type Place = string[];

/** Where in `shown` this text stands for the first time; null: nowhere. */
export function placeOf(shown: unknown, text: string): Place | null {
  if (typeof shown !== "object" || shown === null) return String(shown) === text ? [] : null;
  for (const [name, inner] of Object.entries(shown)) {
    const place = placeOf(inner, text);
    if (place) return [name, ...place];
  }
  return null;
}

/** What stands in that place of `answer`, as text. */
export function textAt(answer: unknown, [name, ...rest]: Place): string {
  if (name === undefined) return String(answer);
  return textAt(Object(answer)[name], rest);
}
