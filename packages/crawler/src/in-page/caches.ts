import type { StoredText } from './databases.ts';

/** What Cache Storage holds. */
export interface CacheTexts {
  readonly stored: readonly StoredText[];
  /** True where answers are among it that no script may read: those of other origins fetched without their leave. */
  readonly opaque: boolean;
}

/** Reads the cached answers of the origin, as text of at most `characters` in all. Runs in a page; self-contained. */
export async function readCaches({ characters }: { readonly characters: number }): Promise<CacheTexts> {
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

  if (!('caches' in globalThis)) return { stored, opaque };
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      if (answer?.type === 'opaque') opaque = true;
      if (answer === undefined || answer.type === 'opaque') continue;
      const { text, cut } = await bodyOf(answer);
      const head = [...answer.headers].map(([header, value]) => `${header}: ${value}\n`).join('');
      stored.push({ name: request.url, text: `${head}\n${text}`, cut });
      room = Math.max(0, room - text.length - head.length);
    }
  }
  return { stored, opaque };
}
