import type { StoredText } from './databases.ts';

/** What Cache Storage holds. */
export interface CacheTexts {
  /** The names of the caches, a line each. */
  readonly names: string;
  /** The answers, by their addresses, with the headers of the request in front. */
  readonly stored: readonly StoredText[];
  /** True where answers are among it that no script may read: those of other origins fetched without their leave. */
  readonly opaque: boolean;
}

/** Which caches are read, and how much of them. */
export interface CacheBounds {
  readonly bucket: string | undefined;
  /** Characters of all texts. */
  readonly characters: number;
}

/** Reads the caches of an origin: names, requests and answers. Runs in a page; self-contained. */
export async function readCaches({ characters, bucket }: CacheBounds): Promise<CacheTexts> {
  const stored: StoredText[] = [];
  let opaque = false;
  let room = characters;

  const bodyOf = async (answer: Response): Promise<{ readonly text: string; readonly cut: boolean }> => {
    const reader = answer.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > room) {
        await reader?.cancel();
        return { text: text.slice(0, room), cut: true };
      }
    }
    return { text: text + decoder.decode(), cut: false };
  };

  const headersOf = ({ headers }: Request | Response): string =>
    [...headers].map(([header, value]) => `${header}: ${value}\n`).join('');

  const opened = bucket === undefined ? undefined : await navigator.storageBuckets?.open(bucket);
  const caches = opened?.caches ?? globalThis.caches;
  if (caches === undefined) return { names: '', stored, opaque };
  const names = await caches.keys();
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      if (answer?.type === 'opaque') opaque = true;
      if (answer === undefined || answer.type === 'opaque') continue;
      const { text, cut } = await bodyOf(answer);
      const head = `${headersOf(request)}${answer.statusText}\n${headersOf(answer)}`;
      stored.push({ name: request.url, text: `${head}\n${text}`, cut });
      room = Math.max(0, room - text.length - head.length);
    }
  }
  return { names: names.join('\n'), stored, opaque };
}
