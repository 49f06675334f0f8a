import type { Mention } from './mention.ts';

const ATTRIBUTE = /\s([\w:-]{2,40})\s*=\s*(?:"([^"]{1,2048})"|'([^']{1,2048})'|([^\s"'>]{1,2048}))/g;
const LINKS = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'manifest',
  'ping',
  'poster',
  'to',
]);
/** What an address looks like in an attribute that may hold anything. */
const LOOKS_LIKE = /^(?:https?:\/\/|\.{0,2}\/(?!\/)|[?]\w+=|#!?\/)/;
const REFRESH = /^\s*\d+\s*;\s*url\s*=\s*['"]?([^'"]+)/i;
const BASE = /<base\s[^<>]*?href\s*=\s*["']?([^"'\s>]+)/i;

function unescaped(text: string): string {
  return text.replace(/&(?:amp|#38|#x26);/gi, '&').replace(/&(?:#47|#x2f|sol);/gi, '/');
}

function fromSrcset(value: string): readonly string[] {
  return value.split(',').map((each) => each.trim().split(/\s+/, 1)[0] ?? '');
}

function addressesIn(name: string, value: string): readonly string[] {
  const lower = name.toLowerCase();
  if (lower.endsWith('srcset')) return fromSrcset(value);
  if (lower === 'content') return [REFRESH.exec(value)?.[1] ?? (LOOKS_LIKE.test(value) ? value : '')];
  return LINKS.has(lower) || LOOKS_LIKE.test(value) ? [value] : [];
}

/** What relative addresses of a document are relative to. */
export function htmlBase(html: string, url: string): string {
  const base = BASE.exec(html)?.[1];
  return (base === undefined ? undefined : URL.parse(base, url)?.href) ?? url;
}

/** Addresses in any attribute of a document, as they are written in it. */
export function* htmlMentions(html: string): Generator<Mention> {
  for (const [, name = '', double, single, bare] of html.matchAll(ATTRIBUTE)) {
    const value = unescaped(double ?? single ?? bare ?? '');
    for (const url of addressesIn(name, value)) {
      if (url === '' || /^(?:javascript|data|mailto|tel|blob|about):/i.test(url)) continue;
      // A form's address may be meant for a POST: it is asked for, and a page only if the answer is one.
      yield { url, kind: /^(?:form)?action$/i.test(name) ? 'text' : 'link' };
    }
  }
}

/** The code of a document's inline scripts. */
export function* inlineScripts(html: string): Generator<string> {
  for (let at = html.indexOf('<script'); at >= 0; at = html.indexOf('<script', at + 1)) {
    const start = html.indexOf('>', at) + 1;
    const end = html.indexOf('</script', at);
    if (start === 0 || end < 0) return;
    if (end > start) yield html.slice(start, end);
    at = end;
  }
}
