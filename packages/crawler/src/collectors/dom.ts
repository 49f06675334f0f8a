import { countElements } from '../in-page/count-elements.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame } from '../worlds.ts';
import { closedStyles } from './closed-styles.ts';
import type { Collector, Found } from './collector.ts';
import { documentTexts, emptyTemplates, type DomNode } from './dom-text.ts';
import { textOf, unread } from './found.ts';

const KIND = 'dom';
/** Elements of a page that are read: a document of more is a trap or a mistake. */
const MOST_ELEMENTS = 250_000;
/** Templates may stand in templates; so deep. */
const TEMPLATE_DEPTH = 8;

async function elementsOf(page: PageContext): Promise<number> {
  let count = 0;
  for (const frame of await framesOf(page)) count += await inFrame(page, frame, countElements, undefined);
  return count;
}

/** The browser tells what is in a template only when asked for it. */
async function readTemplates(page: PageContext, root: DomNode): Promise<readonly DomNode[]> {
  const contents: DomNode[] = [];
  let level = emptyTemplates(root);
  for (let depth = 0; depth < TEMPLATE_DEPTH && level.length > 0; depth++) {
    const asked = level.map(({ backendNodeId }) =>
      page.session.send('DOM.describeNode', { backendNodeId, depth: -1, pierce: true }),
    );
    const nodes = (await Promise.all(asked)).map(({ node }) => node);
    contents.push(...nodes);
    level = nodes.flatMap(emptyTemplates);
  }
  return contents;
}

function* documentsOf(page: PageContext, root: DomNode): Generator<Found> {
  for (const { url, text } of documentTexts(root)) {
    const address = /^https?:/.test(url) ? url : page.url();
    const where = { kind: KIND, url: address, party: page.scope.partyOf(address) } as const;
    const most = page.limits.bodyBytes;
    yield* textOf(where, text.slice(0, most), text.length > most);
  }
}

/** The browser would go on to tell of every node, and of each that goes when the page is left. */
function stopTelling({ session }: PageContext): readonly Found[] {
  // Of a document that was not asked for nothing is told: then this is refused.
  session.send('DOM.disable').catch(() => undefined);
  return [];
}

/**
 * The documents of a page and its frames as they stand: attributes, comments, templates, open and closed shadow
 * trees, values of form controls.
 */
export const dom: Collector = {
  name: KIND,
  isAhead: true,
  async *settled(page) {
    if ((await elementsOf(page)) > MOST_ELEMENTS) return yield unread(KIND, page.url(), 'over-cap');
    const { root } = await page.session.send('DOM.getDocument', { depth: -1, pierce: true });
    yield* documentsOf(page, root);
    yield* closedStyles(page, root);
    const templates = await readTemplates(page, root);
    for (const template of templates) yield* documentsOf(page, { ...template, documentURL: page.url() });
  },
  leaving: stopTelling,
};
