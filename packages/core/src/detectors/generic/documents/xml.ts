// XML that is data: no pages and no pictures.

import { isNeutral } from '../names/neighbour.ts';
import { give, type Visit } from './give.ts';

const XML_START =
  /^\uFEFF?\s{0,64}(?:<\?xml\b[^>]{0,200}\?>\s{0,64})?(?:<!--[^>]{0,1000}-->\s{0,64}|<!DOCTYPE plist[^>]{0,200}>\s{0,64})?<(?!svg\b|html\b|!|\?)[A-Za-z][\w:.-]{0,80}/i;
const ELEMENT = /<([\w:.-]{1,80})(\s[^<>]{0,200})?>([^<>\s&]{8,512})<\/\1>/g;
const NAMED_BY = /\b(?:name|key|id)=["']([\w.-]{2,80})["']/;
/** The property around a value that has an element of its own. */
const PROPERTY_BEFORE = /\b(?:name|key)=["']([\w.-]{2,80})["'][^<>]{0,80}>\s{0,40}$/;
const KEY_BEFORE = /<key>([\w.-]{2,80})<\/key>\s{0,40}$/;
/** A document says so in its first line; where it does not, its elements are those of settings. */
const SETTINGS =
  /^\uFEFF?\s{0,64}<(?:\?xml|!DOCTYPE plist|plist|resources|configuration|config|settings|appsettings|hibernate-configuration|persistence|project|beans|context|server|FileZilla3|data-?sources?|credentials|connections?)\b/i;
/** How far in front of a value its name stands. */
const REACH = 240;

/** True where a file begins as such data. */
export function isXmlData(head: string): boolean {
  return SETTINGS.test(head) && XML_START.test(head);
}

function nameOf(text: string, hit: RegExpExecArray): string | undefined {
  const [, tag = '', attributes = ''] = hit;
  const named = NAMED_BY.exec(attributes)?.[1];
  if (named !== undefined) return named;
  const before = (): string => text.slice(Math.max(0, hit.index - REACH), hit.index);
  if (tag === 'string') return KEY_BEFORE.exec(before())?.[1];
  return isNeutral(tag) ? PROPERTY_BEFORE.exec(before())?.[1] : tag.slice(tag.indexOf(':') + 1);
}

/** Visits the elements that have a secret's name. */
export function visitXml(text: string, visit: Visit): void {
  for (const hit of text.matchAll(ELEMENT)) {
    const [element, , , value = ''] = hit;
    const start = hit.index + element.indexOf('>') + 1;
    give(nameOf(text, hit), { start, end: start + value.length, value }, visit);
  }
}
