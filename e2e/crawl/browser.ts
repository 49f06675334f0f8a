import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Names that a system's Chromium goes by. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** The Chromium that tests drive themselves: the system's, else Playwright's own. */
export function chromiumFile(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => existsSync(file)) ?? chromium.executablePath();
}

/** Starts it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumFile() });
}
