import type { Span } from '../views/view.ts';

/** The tag, up to a length that no tag of a person has. */
const OPEN = /<script\b([^>]{0,4000})>/gi;
const CLOSE = /<\/script\b/gi;
const SOURCE = /\ssrc\s*=/i;
const TYPE = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const SCRIPT_TYPE = /^\s*(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script(?:;.*)?)?\s*$/i;

/** True where the attributes are those of a script that runs and stands in the page itself. */
function runsInline(attributes: string): boolean {
  const type = TYPE.exec(attributes);
  const value = type === null ? '' : (type[1] ?? type[2] ?? type[3] ?? '');
  return !SOURCE.test(attributes) && SCRIPT_TYPE.test(value);
}

/** The scripts that stand in a page: the text between each tag and its closing one. */
export function inlineScripts(html: string): readonly Span[] {
  const scripts: Span[] = [];
  OPEN.lastIndex = 0;
  for (let hit = OPEN.exec(html); hit !== null; hit = OPEN.exec(html)) {
    const start = hit.index + hit[0].length;
    CLOSE.lastIndex = start;
    const end = CLOSE.exec(html)?.index ?? html.length;
    if (end > start && runsInline(hit[1] ?? '')) scripts.push({ start, end });
    OPEN.lastIndex = end;
  }
  return scripts;
}
