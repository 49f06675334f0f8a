const UUID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;
const NUMBER = /^\d+(?:[.,_-]\d+)*$/;
const HEX = /^(?=[\da-f]*\d)[\da-f]{8,}$/i;
/** A slug of an article, or an identifier of letters and digits. */
const IDENTIFIER = /^(?=.*\d)(?=.*[a-z])[\w~-]{10,}$/i;
const SLUG = /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+){3,}$/u;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shapeOf(segment: string): string {
  const text = decoded(segment);
  if (NUMBER.test(text)) return ':n';
  if (UUID.test(text) || HEX.test(text) || IDENTIFIER.test(text)) return ':id';
  return SLUG.test(text) ? ':slug' : text.toLowerCase();
}

/**
 * The key of the pages that one piece of code renders: numbers, identifiers and slugs give way to their kind, queries
 * to their names. `/orders/17?tab=items` and `/orders/18?tab=log` are of the shape `/orders/:n?tab`.
 */
export function routeShape(url: string): string {
  const { origin, pathname, searchParams, hash } = new URL(url);
  const path = (text: string): string => text.split('/').map(shapeOf).join('/');
  const names = [...new Set([...searchParams.keys()].map((name) => shapeOf(name)))].toSorted().join('&');
  return origin + path(pathname) + (names === '' ? '' : `?${names}`) + path(hash.split('?', 1)[0] ?? '');
}
