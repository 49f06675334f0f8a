import { htmlBase, htmlMentions, inlineScripts } from './html.ts';
import { MOST_MENTIONS, resolved, type Mention } from './mention.ts';
import { scriptMentions } from './script.ts';
import { cssMentions, dataMentions, xmlMentions } from './text.ts';

/** How a text is read for addresses. */
export type TextKind = 'html' | 'script' | 'css' | 'xml' | 'data';

/** The kind of a text by its media type; undefined for what holds no addresses. */
export function textKindOf(mediaType: string): TextKind | undefined {
  if (mediaType.includes('html')) return 'html';
  if (/(?:java|ecma)script$/.test(mediaType)) return 'script';
  if (mediaType === 'text/css') return 'css';
  if (mediaType.endsWith('xml') && mediaType !== 'image/svg+xml') return 'xml';
  return mediaType.endsWith('json') || mediaType === 'text/plain' || mediaType === 'text/x-component'
    ? 'data'
    : undefined;
}

function* written(text: string, kind: TextKind, url: string): Generator<Mention> {
  switch (kind) {
    case 'html':
      yield* htmlMentions(text);
      for (const code of inlineScripts(text)) yield* scriptMentions(code, url);
      break;
    case 'script':
      yield* scriptMentions(text, url);
      break;
    case 'css':
      yield* cssMentions(text);
      break;
    case 'xml':
      yield* xmlMentions(text);
      break;
    case 'data':
      yield* dataMentions(text);
      break;
    default:
      kind satisfies never;
  }
}

/** Every address that stands in a text, resolved, each once. */
export function mentionsIn(text: string, kind: TextKind, url: string): readonly Mention[] {
  const base = kind === 'html' ? htmlBase(text, url) : url;
  const found = new Map<string, Mention>();
  for (const mention of written(text, kind, url)) {
    const address = resolved(mention.url, base);
    if (address === undefined || (found.has(address) && mention.kind === 'text')) continue;
    found.set(address, { url: address, kind: mention.kind });
    if (found.size >= MOST_MENTIONS) break;
  }
  return [...found.values()];
}
