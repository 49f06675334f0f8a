import { artifactName, type Where } from '../where.ts';
import type { Span } from '../views/view.ts';
import { inlineScripts } from './inline-scripts.ts';
import type { ScriptLang } from './syntax/ast.ts';

/** A script in the text of an artifact: the whole of it, or a part of a page. */
export interface ScriptPart extends Span {
  readonly lang: ScriptLang;
}

const PAGE = /\.(?:html?|xhtml|svg|vue|svelte|astro)$/i;
const SCRIPT = /\.(?:[cm]?([jt])s(x)?)$/i;
/** Query and fragment of an address are no part of the file's name. */
const QUERY = /[?#].*$/s;

function langByName(name: string): ScriptLang | undefined {
  const hit = SCRIPT.exec(name);
  if (hit === null) return undefined;
  const typed = hit[1]?.toLowerCase() === 't';
  if (hit[2] === undefined) return typed ? 'ts' : 'js';
  return typed ? 'tsx' : 'jsx';
}

/** The language of a whole artifact that is a script, or undefined where it is none. */
function langOf(where: Where): ScriptLang | undefined {
  switch (where.kind) {
    case 'script':
    case 'worker':
    case 'service-worker':
      return 'js';
    // A module that a server of modules makes of something else keeps its name.
    case 'chunk':
      return langByName(artifactName(where).replace(QUERY, '')) ?? 'js';
    // Modules are made of style sheets and JSON as well.
    default:
      return 'path' in where ? langByName(where.path.replace(QUERY, '')) : undefined;
  }
}

/** True where the whole artifact is a script. */
export function isScript(where: Where): boolean {
  return !isPage(where) && langOf(where) !== undefined;
}

/** What bears the address of a page without being its text. */
const OF_A_PAGE: ReadonlySet<Where['kind']> = new Set<Where['kind']>([
  'console',
  'cookie',
  'event-stream',
  'heap',
  'history',
  'indexed-db',
  'local-storage',
  'opfs',
  'post-message',
  'request-body',
  'request-header',
  'request-url',
  'response-header',
  'session-storage',
  'websocket',
  'window-global',
]);

function isPage(where: Where): boolean {
  if (where.kind === 'html' || where.kind === 'document') return true;
  if (where.kind === 'chunk' || OF_A_PAGE.has(where.kind)) return false;
  return PAGE.test(artifactName(where).replace(QUERY, ''));
}

/** The scripts in an artifact: itself, or those that stand in a page. */
export function scriptParts(where: Where, text: string): readonly ScriptPart[] {
  if (isPage(where)) return inlineScripts(text).map((span) => ({ ...span, lang: 'js' }));
  const lang = langOf(where);
  return lang === undefined ? [] : [{ start: 0, end: text.length, lang }];
}
