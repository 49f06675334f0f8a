import { readStyleSheets } from '../in-page/style-sheets.ts';
import { framesOf, inFrame } from '../worlds.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';

const KIND = 'css';

/**
 * The rules of style sheets as they are in force: of files, of `<style>` elements, put in by script, and adopted. The
 * browser's own list of sheets is not asked for: it would load all of them again.
 */
export const styles: Collector = {
  name: KIND,
  isAhead: true,
  async *settled(page) {
    const bounds = { characters: page.limits.bodyBytes };
    for (const frame of await framesOf(page)) {
      const sheets = await inFrame(page, frame, readStyleSheets, bounds);
      for (const { url = frame.url, text, cut } of sheets) {
        const address = /^https?:/.test(url) ? url : page.url();
        yield* textOf({ kind: KIND, url: address, party: page.scope.partyOf(address) }, text, cut, bounds);
      }
    }
  },
};
