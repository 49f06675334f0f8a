/** A header as DevTools has it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A record of headers, as DevTools has them of most events, as a list. */
export function headersOf(record: Readonly<Record<string, string>>): Header[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}

/** The value of a header; undefined where it is not there. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

/** The media type of a response, in lower case and without parameters; empty where it has none. */
export function mediaTypeOf(headers: readonly Header[]): string {
  return (headerOf(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Headers that are the same in every answer and hold nothing of the site's. */
const PLAIN =
  /^(?:accept-ranges|access-control-allow-(?:methods|headers|credentials|origin)|age|alt-svc|cache-control|connection|content-(?:encoding|length|type|language|disposition)|date|expires|keep-alive|last-modified|pragma|strict-transport-security|transfer-encoding|upgrade|vary|x-(?:content-type-options|frame-options|xss-protection|powered-by|dns-prefetch-control))$/i;

/** The headers worth searching, as text, a line each. */
export function headerText(headers: readonly Header[]): string {
  return headers
    .filter(({ name }) => !PLAIN.test(name))
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
}
