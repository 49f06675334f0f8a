import type { Lease } from '../frontier/frontier.ts';
import { WELL_KNOWN } from '../fetch/well-known.ts';
import { headerOf, headerText, mediaTypeOf, type Header } from '../network/headers.ts';
import { fetchedWhere, isFile } from '../network/surface.ts';
import { unreadBody } from '../unread.ts';
import type { RoleRun } from './role-run.ts';

/** How a visit ended: read, to be tried again, given up, or in vain because the site no longer answers. */
export type VisitEnd = 'done' | 'again' | 'failed' | 'down';

/** Statuses that tell of a missing file. */
const NOT_FOUND = new Set([404, 410]);

/** A file, by its name: no route of a single-page app is called so. */
const FILE_NAME = /\/(?:\.[^/]*|[^/]+\.\w{1,11})$/;

/**
 * True for a page in the place of a file. Servers of single-page apps answer with the app's page to whatever there is
 * not; it is read where it belongs.
 */
function isPageForFile(url: string, headers: readonly Header[]): boolean {
  const { pathname } = new URL(url);
  const isFile =
    (FILE_NAME.test(pathname) && !/\.(?:html?|php|aspx?|jsp)$/i.test(pathname)) || WELL_KNOWN.includes(pathname);
  return isFile && mediaTypeOf(headers).includes('html');
}

/** Reads an address by a GET of the crawler's own. A page that it turns out to be is left to the browser. */
export async function visitFetch({ url, depth }: Lease, run: RoleRun): Promise<VisitEnd> {
  await run.pace.turn(url);
  const fetched = await run.fetcher(url);
  if (fetched.kind !== 'answer') {
    if (fetched.kind !== 'over-cap' && !(await run.isUp())) return 'down';
    if (fetched.kind === 'failed') return 'again';
    run.emit({ kind: 'unread', unread: unreadBody(url, fetched) });
    return 'done';
  }
  const { status, headers, body } = fetched;
  if (run.pace.heed(url, status, headerOf(headers, 'retry-after'))) return 'again';
  // What was only guessed and is not there holds nothing of the site's but its page for that.
  if (NOT_FOUND.has(status) || isPageForFile(url, headers)) return 'done';
  const party = run.settings.scope.partyOf(url);
  const head = headerText(headers);
  if (head !== '') {
    run.emit({ kind: 'artifact', artifact: { where: { kind: 'response-header', url, party }, content: head } });
  }
  const where = fetchedWhere(url, headers, party);
  if (body.length > 0) run.emit({ kind: 'artifact', artifact: { where, content: body } });
  if (status === 200 && isFile(where.kind)) run.file(url);
  run.read({ url, headers, body, depth });
  if (status === 200 && mediaTypeOf(headers).includes('html'))
    await run.follow([{ url, kind: 'link' }], undefined, depth);
  return 'done';
}
