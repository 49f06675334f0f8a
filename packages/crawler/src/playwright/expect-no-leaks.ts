import { AssertionError } from 'node:assert';
import type { Report } from '@leakgate/core';
import { formatReport } from '@leakgate/report';
import type { Page } from 'playwright-core';
import { shortcoming } from './verdict.ts';
import { watchPage, type WatchOptions } from './watch.ts';

/** How `expectNoLeaks` looks at a page. */
export interface ExpectNoLeaksOptions extends WatchOptions {
  /**
   * Whether something that could not be read fails the expectation as well. A failure of the engine itself always does.
   * @default the configuration's `failOnIncomplete`
   */
  readonly failOnIncomplete?: boolean;
}

const WIDTH = 100;
const HEADING = { leaks: 'the page holds tokens', incomplete: 'the page could not be read to its end' } as const;

/** A page that is not as `expectNoLeaks` wants it. Its message and its report show tokens masked. */
export class LeakError extends AssertionError {
  override readonly name = 'LeakError';
  readonly report!: Report;

  constructor(heading: string, text: string, report: Report) {
    super({ message: `${heading}\n\n${text}`, actual: report.outcome, expected: 'clean', operator: 'expectNoLeaks' });
    // A test runner prints what can be enumerated, and has printed the message already.
    Object.defineProperty(this, 'report', { value: report, enumerable: false });
  }
}

/**
 * Reads everything a page of an existing Playwright test shows, keeps and has told, and throws a `LeakError` with
 * masked findings where a token is in it. Called once on a page that is still empty it reads from then on, what is gone
 * later included (console, messages, workers); called only later it reads what is left. Chromium only.
 */
export async function expectNoLeaks(page: Page, options: ExpectNoLeaksOptions = {}): Promise<void> {
  const watch = await watchPage(page, options);
  const report = await watch.report();
  const why = shortcoming(report, {
    leaks: watch.config.failOn !== 'never',
    incomplete: options.failOnIncomplete ?? watch.config.failOnIncomplete,
  });
  if (why === undefined) return;
  throw new LeakError(HEADING[why], await formatReport('pretty', report, { color: false, width: WIDTH }), report);
}
