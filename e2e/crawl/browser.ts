import { chromium, type Browser } from 'playwright-core';

/** Names that a Chromium goes by; tests run the system's. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Starts the Chromium that tests drive themselves. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: SYSTEM_CHROMIUM });
}
