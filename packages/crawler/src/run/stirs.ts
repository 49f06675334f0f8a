import type { CdpEventName, CdpSession } from '../cdp/session.ts';
import { isOfThePage } from '../collectors/scripts.ts';
import { within } from '../limits.ts';

/** A page that does not say for so long what it has done is busy, in milliseconds. */
const ANSWER_MS = 500;

/** What tells that a page has changed. Its scripts may have changed more: how long they ran is asked for. */
const CHANGES: readonly CdpEventName[] = [
  'DOM.attributeModified',
  'DOM.attributeRemoved',
  'DOM.characterDataModified',
  'DOM.childNodeCountUpdated',
  'DOM.childNodeInserted',
  'DOM.childNodeRemoved',
  'DOM.documentUpdated',
  'DOM.shadowRootPushed',
  'DOMStorage.domStorageItemAdded',
  'DOMStorage.domStorageItemRemoved',
  'DOMStorage.domStorageItemUpdated',
  'DOMStorage.domStorageItemsCleared',
  'Network.dataReceived',
  'Network.loadingFailed',
  'Network.loadingFinished',
  'Network.requestWillBeSent',
  'Network.responseReceived',
  'Page.frameAttached',
  'Page.frameDetached',
  'Page.frameNavigated',
  'Page.frameStartedLoading',
  'Page.navigatedWithinDocument',
  'Runtime.consoleAPICalled',
  'Runtime.exceptionThrown',
];

/** All that a page has done up to a moment; worth nothing but to be compared with another. */
export interface Mark {
  readonly changes: number;
  /** How long its scripts have run; undefined where the page does not say. */
  readonly scripts: number | undefined;
}

/** Knows whether a page does anything. */
export interface Stirs {
  readonly mark: () => Promise<Mark>;
}

/** True where a page did nothing between two marks. */
export function isSame(before: Mark, after: Mark): boolean {
  return before.scripts !== undefined && before.scripts === after.scripts && before.changes === after.changes;
}

/** Watches a page. What the crawler itself evaluates there counts as none of its scripts. */
export async function watchStirs(session: CdpSession): Promise<Stirs> {
  let changes = 0;
  for (const event of CHANGES) session.on(event, () => void changes++);
  session.on('Debugger.scriptParsed', (script) => {
    if (isOfThePage(script)) changes++;
  });
  await session.send('Performance.enable');
  return {
    async mark() {
      // What was told before the answer has happened before it.
      const asked = within(ANSWER_MS, 'an answer', session.send('Performance.getMetrics'));
      const metrics = await asked.then(
        (answer) => answer.metrics,
        () => [],
      );
      return { changes, scripts: metrics.find(({ name }) => name === 'ScriptDuration')?.value };
    },
  };
}
