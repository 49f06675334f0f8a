import { usageError } from '@leakgate/node';
import type { Browser } from 'playwright-core';
import { limitedSession } from '../cdp/limited-session.ts';
import type { CdpSession } from '../cdp/session.ts';
import { LIMITS, within } from '../limits.ts';
import { findChromium } from './find.ts';
import { orClose } from './or-close.ts';
import { loadPlaywright } from './load-playwright.ts';

/** What a browser is started with. */
export interface LaunchOptions {
  /** The project's folder: where Playwright is looked for. */
  readonly folder: string;
  readonly browser: string | undefined;
  readonly noSandbox: boolean;
  /** Address of the egress proxy; every connection goes through it, loopback included. */
  readonly proxy: string;
}

/** A running Chromium. */
export interface CrawlBrowser {
  readonly browser: Browser;
  /** Session of the browser itself: what is set on it holds for every target, before the target starts. */
  readonly session: CdpSession;
  readonly isAlive: () => boolean;
  /** Ends it, by force where it does not end by itself. */
  readonly close: () => Promise<void>;
}

const FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic', // would go around the proxy
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--dns-prefetch-disable',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp', // would go around the proxy
  '--force-webrtc-ip-handling-policy',
  '--disable-site-isolation-trials', // frames of other origins are seen through their page's session
  '--screen-info={1280x720}', // as large as Playwright says that the window is, which fills it
  '--js-flags=--max-old-space-size=1024', // a memory bomb ends its page, not the machine
];

/**
 * Parts of Chromium that call home, change addresses, get in the way of the gate, or work for somebody who sits before
 * it. The last list given counts.
 */
const FEATURES_OFF: readonly string[] = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidCorsURLLoaderRestartOnRedirect', // aborts redirects while Fetch holds requests: microsoft/playwright#43242
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DialMediaRouteProvider',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'PreloadTopChromeWebUI', // a page of its own for what the address bar proposes
  'RenderDocument', // a new frame in the browser for each navigation within a site
  'Translate',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** The process of the browser, so that it can be ended when it no longer answers. */
async function processOf(session: CdpSession): Promise<number | undefined> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')?.id;
}

function kill(process_: number | undefined): void {
  try {
    if (process_ !== undefined) process.kill(process_, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** What Chromium says where it cannot have its sandbox. */
const NO_SANDBOX = /without --no-sandbox|No usable sandbox|SUID sandbox|setuid_sandbox/;

function refuseLaunch(file: string, error: unknown): never {
  if (error instanceof Error && NO_SANDBOX.test(error.message)) {
    const mend = 'run leakgate as another user or, in a container that is thrown away, with --no-sandbox';
    throw usageError(file, 'it cannot have its sandbox here, as root or without user namespaces', mend);
  }
  throw usageError(
    file,
    'it could not be started',
    'see what it says when it is run by hand, or name another one with --browser',
  );
}

/** Starts the Chromium that is found, headless. */
export async function launchBrowser(options: LaunchOptions): Promise<CrawlBrowser> {
  const { chromium } = await loadPlaywright(options.folder);
  const executablePath = findChromium({
    named: options.browser,
    path: process.env['PATH'] ?? '',
    playwrights: chromium.executablePath(),
  });
  const launching = chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: !options.noSandbox,
    args: [...FLAGS, `--disable-features=${FEATURES_OFF.join(',')}`],
    proxy: { server: options.proxy, bypass: '<-loopback>' },
    timeout: 30_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const browser = await launching.catch((error: unknown) => refuseLaunch(executablePath, error));
  let id: number | undefined;
  const close = (): Promise<void> =>
    within(LIMITS.closeMs, 'closing the browser', browser.close()).catch(() => kill(id));
  return orClose(close, async () => {
    const session = limitedSession(await browser.newBrowserCDPSession(), LIMITS.commandMs);
    id = await processOf(session);
    return { browser, session, isAlive: () => browser.isConnected(), close };
  });
}
