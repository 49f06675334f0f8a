import type { CdpEvent } from '../cdp/session.ts';
import type { PageContext } from '../page-context.ts';
import type { Collector, Found } from './collector.ts';
import { artifact, reasonOf, unread } from './found.ts';

type StyleSheet = CdpEvent<'CSS.styleSheetAdded'>['header'];

const sheets = new WeakMap<PageContext, Map<string, StyleSheet>>();

async function readSheet(page: PageContext, { sourceURL, styleSheetId, length }: StyleSheet): Promise<Found> {
  const url = sourceURL === '' ? page.url() : sourceURL;
  if (length > page.limits.bodyBytes) return unread('css', url, 'over-cap');
  try {
    const { text } = await page.session.send('CSS.getStyleSheetText', { styleSheetId });
    return artifact({ kind: 'css', url, party: page.scope.partyOf(url) }, text);
  } catch (error) {
    return unread('css', url, reasonOf(error));
  }
}

/** The style sheets of files, of `<style>` elements, made by script, and adopted ones. */
export const styles: Collector = {
  name: 'css',
  async attach(target) {
    if (target.kind !== 'page') return;
    const known = new Map<string, StyleSheet>();
    sheets.set(target, known);
    target.session.on('CSS.styleSheetAdded', ({ header }) => void known.set(header.styleSheetId, header));
  },
  async *settled(page) {
    const known = sheets.get(page);
    known?.clear();
    // The browser tells of every sheet before it answers.
    await page.session.send('DOM.enable');
    await page.session.send('CSS.enable');
    for (const sheet of known?.values() ?? []) {
      if (sheet.origin === 'regular') yield await readSheet(page, sheet);
    }
    await page.session.send('CSS.disable');
    await page.session.send('DOM.disable');
  },
};
