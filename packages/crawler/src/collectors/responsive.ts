import { ownCode } from '../cdp/own-code.ts';
import { within } from '../limits.ts';
import type { PageContext } from '../page-context.ts';
import { isPatient, noteSilence } from './patience.ts';

/** How often a script is stopped before a page is given up. */
const MOST_STOPS = 2;

async function answers(page: PageContext): Promise<boolean> {
  const { session, limits } = page;
  const startedAt = performance.now();
  try {
    await within(limits.evaluateMs, 'an answer', session.send('Runtime.evaluate', { expression: ownCode('0') }));
    return true;
  } catch {
    noteSilence(page, startedAt);
    return false;
  }
}

/**
 * True where a page answers. A script that does not let it is stopped: what stands behind an endless loop would never
 * have run, so nothing is missed by it. One that has kept silent for too long in all is asked no more.
 */
export async function makeResponsive(page: PageContext): Promise<boolean> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await answers(page)) return true;
    if (!isPatient(page)) return false;
    // The one command that the browser takes while a script runs.
    page.session.send('Runtime.terminateExecution').catch(() => undefined);
  }
  return answers(page);
}
