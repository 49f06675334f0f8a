import type { PageContext } from '../page-context.ts';
import type { Frame } from '../worlds.ts';
import type { Found } from './collector.ts';
import { artifact, reasonOf, tooMuch, unread } from './found.ts';

const KIND = 'cache-storage';
/** Entries of one cache that are looked at. */
const MOST = 1_000;

interface Entry {
  readonly requestURL: string;
  readonly requestHeaders: { name: string; value: string }[];
  readonly responseType: string;
  readonly responseHeaders: readonly { readonly name: string; readonly value: string }[];
}

function lengthOf({ responseHeaders }: Entry): number {
  return Number(responseHeaders.find(({ name }) => name.toLowerCase() === 'content-length')?.value ?? 0);
}

async function readAnswer(page: PageContext, cacheId: string, entry: Entry): Promise<Found> {
  const { requestURL, requestHeaders } = entry;
  const [had, most] = [lengthOf(entry), page.limits.bodyBytes];
  if (had > most) return tooMuch(KIND, requestURL, { of: 'byte', had, most, begun: false });
  try {
    const asked = { cacheId, requestURL, requestHeaders };
    const { response } = await page.session.send('CacheStorage.requestCachedResponse', asked);
    const where = { kind: KIND, url: requestURL, party: page.scope.partyOf(requestURL) } as const;
    return artifact(where, Buffer.from(response.body, 'base64'));
  } catch (error) {
    return unread(KIND, requestURL, reasonOf(error));
  }
}

/**
 * The cached answers of other origins that were fetched without their leave: no script may read them, but the browser
 * tells what is in them.
 */
export async function* opaqueAnswers(page: PageContext, { id }: Frame): AsyncGenerator<Found> {
  const { session } = page;
  const { storageKey } = await session.send('Storage.getStorageKeyForFrame', { frameId: id });
  const { caches } = await session.send('CacheStorage.requestCacheNames', { storageKey });
  for (const { cacheId } of caches) {
    const { cacheDataEntries } = await session.send('CacheStorage.requestEntries', { cacheId, pageSize: MOST });
    for (const entry of cacheDataEntries) {
      if (entry.responseType === 'opaqueResponse') yield await readAnswer(page, cacheId, entry);
    }
  }
}
