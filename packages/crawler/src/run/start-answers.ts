import type { Problem } from '@leakgate/core';
import type { Response } from 'playwright-core';
import { LIMITS, within } from '../limits.ts';
import { asksForPassword } from '../in-page/asks-for-password.ts';
import { headerOf } from '../network/headers.ts';
import type { Lease } from '../frontier/frontier.ts';
import type { LedgerEntries, Results } from '../state/results.ts';
import type { Arrival } from './arrive.ts';
import type { RoleRun } from './role-run.ts';

type StartAnswer = LedgerEntries['start'];

/** What a start address did instead of showing what was asked for, and what is to be done about it. */
type Said = Pick<StartAnswer, 'said' | 'mend' | 'shown'>;

function mendOf(status: number, { givesPassword }: RoleRun): string {
  if (status === 401) {
    return givesPassword
      ? 'it does not take the name and the password of LEAKGATE_HTTP_AUTH, or asks for them in another way than the scheme Basic'
      : 'a name and a password that the site asks for are given in LEAKGATE_HTTP_AUTH=name:password';
  }
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

const SIGN_IN: Said = {
  said: 'led to a page that asks for a password',
  mend: 'crawl as somebody who is signed in, with --role',
  shown: true,
};

/** True where another page than the one asked for came, and wants a password. A page that does not say has none. */
async function ledToSignIn(url: string, response: Response): Promise<boolean> {
  const frame = response.frame();
  if (URL.parse(frame.url())?.pathname === URL.parse(url)?.pathname) return false;
  return within(LIMITS.evaluateMs, 'an answer', frame.evaluate(asksForPassword)).catch(() => false);
}

async function saidBy(url: string, arrival: Arrival, run: RoleRun): Promise<Said | undefined> {
  if (arrival.kind === 'stopped') return ledTo(url, run);
  if (arrival.kind !== 'there' || arrival.response === undefined) return undefined;
  const status = arrival.response.status();
  if (status >= 400) return { said: `answered ${status}`, mend: mendOf(status, run) };
  return (await ledToSignIn(url, arrival.response)) ? SIGN_IN : undefined;
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
    roles.every((role) => all.some((each) => each.at === at && each.role === role && each.shown !== true));
  return all.map(({ at, role, said, mend, shown }) => {
    const isApp = said === FALLBACK && ledFurther;
    const effect = isShut(at) && !isApp && shown !== true ? 'blind' : 'note';
    const so = isApp ? '' : `, so what stands behind it was not searched as ${role}`;
    return { code: 'unread', effect, where: names[at] ?? '', message: `${said}${so}; ${mend}` };
  });
}
