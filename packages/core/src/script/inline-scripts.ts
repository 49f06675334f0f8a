import type { Span } from '../views/view.ts';

const OPEN = /<script\b/gi;
/** No tag of a person is longer. */
const LONGEST_TAG = 4000;
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
  let tagEnd = -1;
  for (let hit = OPEN.exec(html); hit !== null; hit = OPEN.exec(html)) {
    const attributes = OPEN.lastIndex;
    // Looked for again only behind the last one, so that tags without an end cost no more than one.
    if (tagEnd < attributes) tagEnd = html.indexOf('>', attributes);
    if (tagEnd === -1) break;
    if (tagEnd - attributes > LONGEST_TAG) continue;
    const start = tagEnd + 1;
    CLOSE.lastIndex = start;
    const end = CLOSE.exec(html)?.index ?? html.length;
    if (end > start && runsInline(html.slice(attributes, tagEnd))) scripts.push({ start, end });
    OPEN.lastIndex = end;
  }
  return scripts;
}
