const MARK = 'sourceMappingURL=data:';

/** The JSON text of the source map that a script carries in its last comment. */
export function inlineMap(code: string | Uint8Array): string | undefined {
  if (typeof code !== 'string') return undefined;
  const start = code.lastIndexOf(MARK);
  const comma = start === -1 ? -1 : code.indexOf(',', start);
  if (comma === -1) return undefined;
  const body = /^[\w+/%.~-]+={0,2}/.exec(code.slice(comma + 1))?.[0] ?? '';
  return code.slice(start, comma).endsWith(';base64')
    ? Buffer.from(body, 'base64').toString('utf8')
    : decodeURIComponent(body);
}
