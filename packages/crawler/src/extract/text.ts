import type { Header } from '../network/headers.ts';
import type { Mention } from './mention.ts';

const QUOTED = /"((?:https?:\/\/[\w.-]|\/(?!\/))[^"\s\\<>{}|^]{0,512})"/g;
const CSS = /url\(\s*["']?([^"')\s]{1,512})|@import\s+["']([^"']{1,512})["']|sourceMappingURL=([^\s*]{1,512})/g;
const LOCATION = /<(loc|link|url)>\s{0,64}(?:<!\[CDATA\[)?\s{0,64}(https?:\/\/[^<\s\]]{1,2048})/g;
const LINK_HEADER = /<([^>]{1,2048})>/g;

/** Addresses in JSON and other data. */
export function* dataMentions(text: string): Generator<Mention> {
  for (const [, url = ''] of text.replaceAll('\\/', '/').matchAll(QUOTED)) yield { url, kind: 'text' };
}

/** Addresses in a style sheet. */
export function* cssMentions(text: string): Generator<Mention> {
  for (const [, url, imported, map] of text.matchAll(CSS)) {
    const found = url ?? imported ?? map ?? '';
    if (!found.startsWith('data:')) yield { url: found, kind: 'text' };
  }
}

/** Addresses in a sitemap or a feed. */
export function* xmlMentions(text: string): Generator<Mention> {
  for (const [, , url = ''] of text.matchAll(LOCATION)) yield { url: url.replaceAll('&amp;', '&'), kind: 'link' };
}

/** Addresses in the headers of a response, as they stand there. */
function* writtenMentions(headers: readonly Header[]): Generator<Mention> {
  for (const { name, value } of headers) {
    switch (name.toLowerCase()) {
      case 'location':
      case 'content-location':
        yield { url: value, kind: 'link' };
        break;
      case 'refresh':
        yield { url: value.replace(/^\s*\d+\s*;\s*(?:url=)?/i, ''), kind: 'link' };
        break;
      case 'link':
        for (const [, url = ''] of value.matchAll(LINK_HEADER)) yield { url, kind: 'text' };
        break;
      case 'sourcemap':
      case 'x-sourcemap':
        yield { url: value, kind: 'text' };
        break;
      default:
    }
  }
}

/** Addresses in the headers of a response from `base`: absolute, and none that cannot be one. */
export function headerMentions(headers: readonly Header[], base: string): readonly Mention[] {
  return [...writtenMentions(headers)].flatMap(({ url, kind }) => {
    const href = URL.parse(url, base)?.href;
    return href === undefined ? [] : [{ url: href, kind }];
  });
}
