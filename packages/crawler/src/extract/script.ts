import type { Mention } from './mention.ts';
import { webpackChunks } from './webpack-chunks.ts';

/** Two literals with a `+` between them are one. */
const JOINT = /(?<=[^\\])(["'])\s*\+\s*\1/g;
const ADDRESS = /(["'`])((?:https?:\/\/[\w.-]|\.{0,2}\/(?![/*]))[^"'`\s\\<>{}|^$]{0,512})\1/g;
/** The entry of a router's table. */
const ROUTE = /\bpath\s*:\s*(["'`])([^"'`\s]{1,256})\1/g;
/** A file that a bundler or a framework names in its tables: by its name alone, relative to some base. */
const FILE = /(["'`])((?:[\w@~-][\w@~.-]*\/)*[\w@~[][\w@~.[\]-]*\.(?:m?js|css|wasm|map|json))\1/g;
/** A route that waits for a value cannot be visited. */
const WITH_PARAMETER = /[:*[\]{}()]/;
const MAP = /[#@]\s*sourceMappingURL=([^\s'"*]{1,1024})/g;

function routeAddress(path: string): string | undefined {
  if (WITH_PARAMETER.test(path) || path.includes('://')) return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}

/**
 * Where a file that is named without a leading dot or slash may stand. Bundlers write `assets/a.js` in
 * `/app/assets/b.js` and mean `/app/assets/a.js`; where no folder of the script has that name, it is relative to the
 * script or to the site.
 */
export function fileAddresses(file: string, scriptUrl: string): readonly string[] {
  const first = file.split('/', 1)[0] ?? '';
  const { pathname } = new URL(scriptUrl);
  const at = file.includes('/') ? pathname.lastIndexOf(`/${first}/`) : -1;
  if (at >= 0) return [pathname.slice(0, at + 1) + file];
  return file.includes('/') ? [`./${file}`, `/${file}`] : [`./${file}`];
}

/** Addresses in the code of a script: literals, routes, chunks and maps. */
export function* scriptMentions(code: string, url: string): Generator<Mention> {
  const text = code.replaceAll('\\/', '/').replace(JOINT, '');
  for (const [, , address = ''] of text.matchAll(ADDRESS)) yield { url: address, kind: 'text' };
  for (const [, , path = ''] of text.matchAll(ROUTE)) {
    const route = routeAddress(path);
    if (route !== undefined) yield { url: route, kind: 'link' };
  }
  for (const [, , file = ''] of text.matchAll(FILE)) {
    for (const address of fileAddresses(file, url)) yield { url: address, kind: 'text' };
  }
  for (const file of webpackChunks(text)) {
    for (const address of fileAddresses(file, url)) yield { url: address, kind: 'text' };
  }
  for (const [, map = ''] of text.matchAll(MAP)) if (!map.startsWith('data:')) yield { url: map, kind: 'text' };
}
