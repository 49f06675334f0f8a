import type { Mention } from '../extract/mention.ts';
import { mentionsIn } from '../extract/mentions.ts';
import { writeHtml } from '../in-page/write-html.ts';
import { LIMITS } from '../limits.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame } from '../worlds.ts';

/** Addresses in a page as it is now: what its scripts have put there. */
export async function linksOf(page: PageContext): Promise<readonly Mention[]> {
  const [main] = await framesOf(page);
  if (main === undefined) return [];
  const html = await inFrame(page, main, writeHtml, { characters: LIMITS.bodyBytes });
  return html === undefined ? [] : mentionsIn(html, 'html', page.url());
}
