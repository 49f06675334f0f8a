import type { Problem } from '@leakgate/core';
import { headerOf } from '../network/headers.ts';
import type { Lease } from '../frontier/frontier.ts';
import type { LedgerEntries, Results } from '../state/results.ts';
import type { Arrival } from './arrive.ts';
import type { RoleRun } from './role-run.ts';

type StartAnswer = LedgerEntries['start'];

/** What a start address did instead of showing a page, and what is to be done about it. */
type Said = Pick<StartAnswer, 'said' | 'mend'>;

function mendOf(status: number): string {
  if (status === 401)
    return 'a name and a password that the site asks for are given in LEAKGATE_HTTP_AUTH=name:password';
  if (status === 403) return 'crawl as somebody who may see it, with --role';
  return status < 500 ? 'check the address' : 'see whether the site is up';
}

/** Where a start address leads that may not be visited. */
async function ledTo(url: string, { fetcher, settings }: RoleRun): Promise<Said> {
  const fetched = await fetcher(url);
  const location = fetched.kind === 'answer' ? headerOf(fetched.headers, 'location') : undefined;
  const to = location === undefined ? undefined : URL.parse(location, url)?.origin;
  return to === undefined || to === 'null' || settings.scope.isOwn(to)
    ? { said: 'led to no page', mend: 'check the address' }
    : { said: `led to another origin, ${to}`, mend: 'start there, or add it with --origin' };
}

async function saidBy(url: string, arrival: Arrival, run: RoleRun): Promise<Said | undefined> {
  if (arrival.kind === 'stopped') return ledTo(url, run);
  const status = arrival.kind === 'there' ? (arrival.response?.status() ?? 200) : 200;
  return status < 400 ? undefined : { said: `answered ${status}`, mend: mendOf(status) };
}

/** Notes what keeps a role from what stands behind a start address. */
export async function noteStart({ url }: Lease, arrival: Arrival, run: RoleRun): Promise<void> {
  const at = run.settings.starts.indexOf(url);
  const said = at < 0 ? undefined : await saidBy(url, arrival, run);
  if (said !== undefined) run.results.note('start', { at, role: run.role, ...said });
}

/** What hosts of files answer to an address of a single-page app: the app, as the page for what is not there. */
const FALLBACK = 'answered 404';

/**
 * The start addresses behind which a role did not come: a hole in the scan where no role did. What one role is kept from
 * another may see; and what is not there may be the page of an app, which then led further.
 */
export function startAnswers(
  names: readonly string[],
  roles: readonly string[],
  results: Pick<Results, 'entries' | 'pages'>,
): readonly Problem[] {
  const all = results.entries('start');
  const ledFurther = results.pages() > names.length * roles.length;
  const isShut = (at: number): boolean =>
    roles.every((role) => all.some((each) => each.at === at && each.role === role));
  return all.map(({ at, role, said, mend }) => {
    const isApp = said === FALLBACK && ledFurther;
    const effect = isShut(at) && !isApp ? 'blind' : 'note';
    const so = isApp ? '' : `, so what stands behind it was not searched as ${role}`;
    return { code: 'unread', effect, where: names[at] ?? '', message: `${said}${so}; ${mend}` };
  });
}
