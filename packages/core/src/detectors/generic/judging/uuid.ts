const FORM = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** True where the value is a UUID: an id for the most part, though some services give them out as keys. */
export function isUuid(value: string): boolean {
  return FORM.test(value);
}
