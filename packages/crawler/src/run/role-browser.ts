import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, type CrawlBrowser } from '../browser/launch.ts';
import { orClose } from '../browser/or-close.ts';
import { ownCode } from '../cdp/own-code.ts';
import type { CdpSession } from '../cdp/session.ts';
import { startEgressProxy, type EgressRules } from '../guard/egress-proxy.ts';
import { judge, type GuardRules, type Leaving } from '../guard/judge.ts';
import type { Resolver } from '../guard/resolve.ts';
import { LIMITS, within } from '../limits.ts';
import { closeGate, type Gate, type GateHandlers } from '../network/gate.ts';
import type { HttpAuth } from '../roles/http-auth.ts';
import { refuseState, type StoredState } from '../roles/stored-state.ts';
import { guardPages, type PageMaker } from './popups.ts';
import type { ReadPopup } from './read-popup.ts';
import type { Settings } from './settings.ts';

/** What a browser of a role is opened with. */
export interface RoleBrowserOptions {
  readonly settings: Settings;
  readonly folder: string;
  readonly resolver: Resolver;
  readonly userAgent: (chromiums: string) => string;
  /** The session to begin with; undefined for a visitor who is not signed in. */
  readonly state: StoredState | undefined;
  /** What the site's own origins are given where they ask for it. */
  readonly httpAuth: HttpAuth | undefined;
  /** Is given each window that a page opens, before it is closed. */
  readonly popup: ReadPopup;
  readonly handlers: (session: CdpSession) => Omit<GateHandlers, 'judge' | 'grant' | 'authorize'>;
}

/** A browser of one role, behind its gate and its proxy. */
export interface RoleBrowser {
  readonly context: BrowserContext;
  readonly session: CdpSession;
  readonly pages: PageMaker;
  /** Code that each page is to run before its own. */
  readonly prepared: string | undefined;
  readonly gate: Gate;
  readonly isAlive: () => boolean;
  /** Lets forms be sent to the site while `sign` runs, and only then. */
  readonly signingIn: (sign: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

function hostPort(url: string): string {
  const parsed = new URL(url);
  return `${parsed.hostname}:${portOf(parsed)}`;
}

function guardRules(settings: Settings, isSigningIn: () => boolean): GuardRules {
  const { scope, isRead, isExcluded, isGraphql, options } = settings;
  return { scope, isRead, isExcluded, isGraphql, readThirdParty: options.thirdParty, isSigningIn };
}

function egressRules(settings: Settings, granted: ReadonlySet<string>, isSigningIn: () => boolean): EgressRules {
  const own = new Set([...settings.origins, ...settings.options.readOrigin].map(hostPort));
  const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
  return {
    isOwn: (host, port) => own.has(`${host}:${port}`),
    isGranted: (host, port) => granted.has(`${host}:${port}`),
    mayOpenSocket: (host, port) => settings.options.websockets && own.has(`${host}:${port}`),
    mayUse: (method, url) => reading.has(method) || isSigningIn() || settings.isGraphql(url),
    refused: () => undefined,
  };
}

/** Puts the items into `sessionStorage` of their origin; runs in the page, before its own code; self-contained. */
function fillSessionStorage(all: StoredState['sessionStorage']): void {
  for (const { origin, items } of all) {
    if (origin !== location.origin) continue;
    for (const { name, value } of items) if (sessionStorage.getItem(name) === null) sessionStorage.setItem(name, value);
  }
}

/** Marked as the crawler's own: it holds the session, which is no leak of the page's. */
function fillingCode({ sessionStorage: stored }: StoredState): string | undefined {
  return stored.length === 0 ? undefined : ownCode(`(${fillSessionStorage})(${JSON.stringify(stored)})`);
}

async function openContext({ browser }: CrawlBrowser, options: RoleBrowserOptions): Promise<BrowserContext> {
  const context = await newContext(browser, options);
  context.setDefaultTimeout(LIMITS.navigationMs);
  const { sharedWorkers, websockets } = options.settings.options;
  if (!sharedWorkers) await context.addInitScript(() => void Reflect.deleteProperty(globalThis, 'SharedWorker'));
  if (!websockets) await context.addInitScript(() => void Reflect.deleteProperty(globalThis, 'WebSocket'));
  return context;
}

async function newContext(browser: Browser, { settings, state, userAgent }: RoleBrowserOptions) {
  try {
    return await browser.newContext({
      acceptDownloads: false,
      permissions: [],
      ignoreHTTPSErrors: settings.options.untrustedCertificates,
      userAgent: userAgent(browser.version()),
      ...(state === undefined ? {} : { storageState: state.storage }),
    });
  } catch (error) {
    // Playwright's own words may quote the session.
    if (state?.named !== undefined && browser.isConnected()) return refuseState(state.named);
    throw error;
  }
}

function gateHandlers(options: RoleBrowserOptions, session: CdpSession, rules: GuardRules, granted: Set<string>) {
  const { settings, resolver, httpAuth, handlers } = options;
  return {
    judge: (leaving: Leaving) => judge(leaving, rules),
    authorize: (origin: string) => (settings.scope.isOwn(origin) ? httpAuth : undefined),
    async grant(url: string) {
      const isPublic = (await resolver.addressOf(new URL(url).hostname, false)) !== undefined;
      if (isPublic) granted.add(hostPort(url));
      return isPublic;
    },
    ...handlers(session),
  };
}

/** Opens a browser for a role. */
export async function openRoleBrowser(options: RoleBrowserOptions): Promise<RoleBrowser> {
  const { settings, resolver } = options;
  const granted = new Set<string>();
  let signing = false;
  const isSigningIn = (): boolean => signing;
  const proxy = await startEgressProxy(egressRules(settings, granted, isSigningIn), resolver);
  const { browser, noSandbox } = settings.options;
  const launched = await orClose(proxy.close, () =>
    launchBrowser({ folder: options.folder, browser, noSandbox, proxy: proxy.url }),
  );
  const close = async (): Promise<void> => {
    await launched.close();
    await proxy.close();
  };
  const { session } = launched;
  const rules = guardRules(settings, isSigningIn);
  const [gate, context] = await orClose(close, async () => [
    await closeGate(session, gateHandlers(options, session, rules, granted)),
    await openContext(launched, options),
  ]);
  return {
    context,
    session,
    pages: guardPages(context, session, LIMITS.closeMs, options.popup),
    prepared: options.state === undefined ? undefined : fillingCode(options.state),
    gate,
    isAlive: launched.isAlive,
    async signingIn(sign) {
      signing = true;
      await sign().finally(() => void (signing = false));
    },
    async close() {
      await within(LIMITS.closeMs, 'closing a context', context.close()).catch(() => undefined);
      await close();
    },
  };
}
