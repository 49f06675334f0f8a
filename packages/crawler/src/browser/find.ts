import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { usageError } from '@leakgate/node';

/** Names that a Chromium goes by on PATH, the plainest first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Does not know the flags that keep WebRTC behind the proxy: measured with 156, three datagrams reached another origin. */
const SHELL = /headless[-_]shell(?:\.exe)?$/;

/** Where a Chromium stands that is not on PATH. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:/Program Files/Google/Chrome/Application/chrome.exe'],
};

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a browser may be: what was named, the system's, Playwright's own. */
export interface BrowserPlaces {
  readonly named: string | undefined;
  /** The value of PATH. */
  readonly path: string;
  /** Where Playwright keeps its own, whether it is there or not. */
  readonly playwrights: string;
}

/** The Chromium to run: the one named, else the system's, else Playwright's own. */
export function findChromium({ named, path, playwrights }: BrowserPlaces): string {
  if (named !== undefined) {
    if (SHELL.test(named)) {
      throw usageError(
        '--browser',
        'it is a Chromium without windows, whose WebRTC goes around the gate',
        'name a whole Chromium',
      );
    }
    if (isProgram(named)) return named;
    throw usageError('--browser', 'there is no program of that name', 'name the file of a Chromium');
  }
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...onPath, ...(PLACES[process.platform] ?? []), playwrights].find(isProgram);
  if (found !== undefined) return found;
  const mend = 'run «npx playwright-core install chromium», install your system’s Chromium, or name one with --browser';
  throw usageError('chromium', 'no Chromium was found', mend);
}
