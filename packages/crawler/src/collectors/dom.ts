import { readBlobLinks } from '../in-page/blob-links.ts';
import { countElements } from '../in-page/count-elements.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame, type Frame } from '../worlds.ts';
import { closedStyles } from './closed-styles.ts';
import type { Collector, Found } from './collector.ts';
import { documentTexts, emptyTemplates, type DomNode } from './dom-text.ts';
import { textOf, tooMuch, unread } from './found.ts';

const KIND = 'dom';
/** Elements of a page that are read: a document of more is a trap or a mistake. */
const MOST_ELEMENTS = 250_000;
/** Templates may stand in templates; so deep. */
const TEMPLATE_DEPTH = 8;

/** How many elements there are in all frames, and the frames of the site's own that link to blobs. */
async function look(page: PageContext): Promise<{ readonly count: number; readonly linking: readonly Frame[] }> {
  const linking: Frame[] = [];
  let count = 0;
  for (const frame of await framesOf(page)) {
    const elements = await inFrame(page, frame, countElements, undefined);
    count += elements.count;
    if (elements.hasBlobLinks && page.scope.isOwn(frame.origin)) linking.push(frame);
  }
  return { count, linking };
}

/** What a page offers to save that it has made itself: no server sends it, and no variable need hold it. */
async function* blobsOf(page: PageContext, frame: Frame): AsyncGenerator<Found> {
  const bounds = { characters: page.limits.bodyBytes };
  const { texts, cut, denied } = await inFrame(page, frame, readBlobLinks, bounds);
  yield* textOf({ kind: KIND, url: frame.address, party: 'own' }, texts.join('\n'), cut, bounds);
  if (denied) yield unread(KIND, `blob: links of ${frame.address}`, 'denied');
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
    yield* textOf(where, text.slice(0, most), text.length > most, { characters: most });
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
 * trees, values of form controls; and the blobs that links lead to.
 */
export const dom: Collector = {
  name: KIND,
  isAhead: true,
  async *settled(page) {
    const { count, linking } = await look(page);
    if (count > MOST_ELEMENTS) {
      return yield tooMuch(KIND, page.url(), { of: 'element', had: count, most: MOST_ELEMENTS, begun: false });
    }
    const { root } = await page.session.send('DOM.getDocument', { depth: -1, pierce: true });
    yield* documentsOf(page, root);
    yield* closedStyles(page, root);
    const templates = await readTemplates(page, root);
    for (const template of templates) yield* documentsOf(page, { ...template, documentURL: page.url() });
    for (const frame of linking) yield* blobsOf(page, frame);
  },
  leaving: stopTelling,
};
