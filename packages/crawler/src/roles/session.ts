import { headerOf } from '../network/headers.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { SessionValue } from '../intake/session-values.ts';
import { asksForPassword } from '../in-page/asks-for-password.ts';
import { LIMITS, within } from '../limits.ts';
import type { CrawlShared } from '../run/shared.ts';
import { openRoleBrowser } from '../run/role-browser.ts';
import { cookieHeader } from './cookie-header.ts';
import { holdsSession } from './holds-session.ts';
import { loginError } from './login-error.ts';
import { watchRequests } from './requests-at-rest.ts';
import type { SignIn } from './sign-in.ts';
import { valuesOf, type StoredState } from './stored-state.ts';

/** A login script may take so long, in milliseconds. */
const LOGIN_MS = 60_000;

const LEFT_NOTHING = 'left no cookie for the site and nothing in its storage';
const REFUSED = 'ended on a page that the site refuses';
const STILL_ASKED =
  'ended on a page that asks for a password; if it signs in all the same, name with --signed-in-url an address that answers 200 only to who is signed in';

/** The session of a role. */
export interface RoleSession {
  readonly state: () => StoredState | undefined;
  /** The `Cookie` header for an address. */
  readonly cookiesFor: (url: string) => Promise<string>;
  readonly values: () => readonly SessionValue[];
  /** True while the role is signed in, or was signed in again, once. */
  readonly renew: (fetcher: Fetcher) => Promise<boolean>;
}

type LoginScript = Extract<SignIn, { readonly kind: 'script' }>;

/** `sessionStorage` of the page's origin; runs in the page. */
function readSessionStorage(): StoredState['sessionStorage'] {
  const items = Object.entries(sessionStorage).map(([name, value]) => ({ name, value: String(value) }));
  return items.length === 0 ? [] : [{ origin: location.origin, items }];
}

/** What came of signing in. */
type Signed =
  | { readonly kind: 'in'; readonly state: StoredState }
  /** Where a login script failed, why. */
  | { readonly kind: 'out'; readonly why?: string };

/** Runs a login script in a browser of its own, and takes the session that it leaves. */
async function runLogin(role: string, { login, file }: LoginScript, shared: CrawlShared): Promise<Signed> {
  const { settings, resolver, userAgent } = shared;
  const browser = await openRoleBrowser({
    settings,
    folder: shared.root,
    resolver,
    userAgent,
    state: undefined,
    httpAuth: shared.httpAuth,
    popup: async () => undefined,
    handlers: (session) => ({
      sent: () => undefined,
      navigated: () => undefined,
      stays: () => false,
      stopped: () => undefined,
      respond: async ({ requestId }) => void (await session.send('Fetch.continueResponse', { requestId })),
    }),
  });
  const { context } = browser;
  try {
    const page = await browser.pages.newPage();
    const given = { page, context, url: settings.starts[0] ?? '', role };
    const atRest = watchRequests(context);
    let answered = 200;
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
        answered = response.status();
    });
    await browser.signingIn(async () => {
      await within(LOGIN_MS, 'the login script', login(given));
      await atRest();
    });
    const storage = await within(LIMITS.closeMs, 'reading the session', context.storageState({ indexedDB: true }));
    const sessionStorage = await within(LIMITS.evaluateMs, 'reading the session', page.evaluate(readSessionStorage));
    const state = { storage, sessionStorage };
    if (!holdsSession(state, settings.origins, Date.now())) return { kind: 'out', why: LEFT_NOTHING };
    // Where an address tells who is signed in, it is asked.
    if (settings.options.signedInUrl !== undefined) return { kind: 'in', state };
    if (answered === 401 || answered === 403) return { kind: 'out', why: `${REFUSED} (${answered})` };
    const asks = await within(LIMITS.evaluateMs, 'reading the page', page.evaluate(asksForPassword));
    return asks ? { kind: 'out', why: STILL_ASKED } : { kind: 'in', state };
  } catch (error) {
    return { kind: 'out', why: loginError(error, file, LOGIN_MS) };
  } finally {
    await browser.close();
  }
}

/** True where the address that only who is signed in may see answers 200 and leads nowhere else. */
async function isSignedIn(url: string | undefined, fetcher: Fetcher): Promise<boolean> {
  if (url === undefined) return true;
  const fetched = await fetcher(url);
  return fetched.kind === 'answer' && fetched.status === 200 && headerOf(fetched.headers, 'refresh') === undefined;
}

/** Opens the session of a role; says why where its login script failed. */
export async function openSession(role: string, signIn: SignIn, shared: CrawlShared): Promise<RoleSession | string> {
  const sign = async (): Promise<Signed> => {
    if (signIn.kind === 'state') return { kind: 'in', state: signIn.state };
    return signIn.kind === 'script' ? runLogin(role, signIn, shared) : { kind: 'out' };
  };
  const first = await sign();
  if (first.kind === 'out' && first.why !== undefined) return first.why;
  let state = first.kind === 'in' ? first.state : undefined;
  let renewals = signIn.kind === 'script' ? 1 : 0;
  const { origins, options } = shared.settings;
  const { signedInUrl } = options;
  if (signIn.kind === 'state' && signedInUrl === undefined && !holdsSession(signIn.state, origins, Date.now())) {
    shared.results.note('signed-out', { role, stale: true });
  }
  return {
    state: () => state,
    cookiesFor: async (url) => cookieHeader(state?.storage.cookies ?? [], url, Date.now()),
    values: () => (state === undefined ? [] : valuesOf(state)),
    async renew(fetcher) {
      if (signIn.kind === 'none' || (await isSignedIn(signedInUrl, fetcher))) return true;
      if (renewals-- <= 0) return false;
      const again = await sign();
      if (again.kind === 'in') ({ state } = again);
      return isSignedIn(signedInUrl, fetcher);
    },
  };
}
