import type { Artifact, Provenance } from '@leakgate/core';
import { headerOf, type Header } from '../network/headers.ts';
import type { Fetched } from './fetcher.ts';

/** Of a script's end, without the white space behind it. */
const ANNOUNCED = /[#@][ \t]*sourceMappingURL=([^\s'"*]{1,2048})(?:[ \t]*\*\/)?$/;
const ANNOUNCED_INLINE = /[#@][ \t]*sourceMappingURL=(data:[^\s'"*]+)(?:[ \t]*\*\/)?$/;
/** A map in its own script. */
const INLINE = /^data:application\/json[^,]{0,128};base64,/;
/** The end of a script, in which the address of its map stands. */
const TAIL = 4096;

/** Where a map may be found. */
export interface MapSource {
  /** Fetches by address; bounded, and never outside the site. */
  readonly fetcher: (url: string) => Promise<Fetched>;
  /** The map that the build's manifest knows of and the site need not serve; undefined without one. */
  readonly fromBuild: (url: string) => string | undefined;
}

function textOf({ content }: Artifact): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

function inlineMap(address: string): string | undefined {
  const head = INLINE.exec(address)?.[0];
  return head === undefined ? undefined : Buffer.from(address.slice(head.length), 'base64').toString('utf8');
}

/** The address of the map that a script announces in its last comment. */
export function announcedMap(code: string, headers: readonly Header[] = []): string | undefined {
  const inHeader = headerOf(headers, 'sourcemap') ?? headerOf(headers, 'x-sourcemap');
  const at = code.lastIndexOf('sourceMappingURL=data:');
  const tail = (at >= 0 ? code.slice(Math.max(0, at - 4)) : code.slice(-TAIL)).trimEnd();
  const inline = ANNOUNCED_INLINE.exec(tail)?.[1];
  return inline ?? ANNOUNCED.exec(tail)?.[1] ?? inHeader;
}

function looksLikeMap(text: string): boolean {
  return /^(?:\)\]\}'[^\n]*\n)?\s*\{/.test(text) && text.includes('"mappings"');
}

async function fetchMap(url: string, source: MapSource): Promise<string | undefined> {
  const fetched = await source.fetcher(url);
  if (fetched.kind !== 'answer' || fetched.status !== 200) return undefined;
  const text = fetched.body.toString('utf8');
  return looksLikeMap(text) ? text.replace(/^\)\]\}'[^\n]*\n/, '') : undefined;
}

async function findMap(url: string, code: string, source: MapSource): Promise<string | undefined> {
  const announced = announcedMap(code);
  const inline = announced === undefined ? undefined : inlineMap(announced);
  if (inline !== undefined) return inline;
  const addresses = [announced, `${url.split(/[?#]/, 1)[0] ?? ''}.map`];
  for (const address of addresses) {
    const absolute = address === undefined ? undefined : URL.parse(address, url)?.href;
    const map = absolute === undefined ? undefined : await fetchMap(absolute, source);
    if (map !== undefined) return map;
  }
  return source.fromBuild(url);
}

/**
 * A source of a map as a path of the project, as the build door names it: relative to the project's root as far as the
 * map's own address tells. What a bundler made up (`webpack://`, `\0virtual`) is no file.
 */
export function sourcePath(source: string): string | undefined {
  const bare = source
    .replace(/^webpack:\/\/(?:[^/]*\/)?/, '')
    .replace(/^(?:file:\/\/)?\/+/, '')
    .split(/[?#]/, 1)[0];
  const path = (bare ?? '').replace(/^(?:\.{1,2}\/)+/, '');
  const isMadeUp =
    path === '' || path.includes('\0') || /^[a-z][\w+.-]*:/i.test(path) || path.includes('node_modules/');
  return isMadeUp ? undefined : path;
}

/** The way from a script or a style sheet back to its sources, if there is a map. */
export async function mappedProvenance(
  url: string,
  artifact: Artifact,
  source: MapSource,
): Promise<Provenance | undefined> {
  switch (artifact.where.kind) {
    case 'source-map':
      return { kind: 'generated', resolveSource: sourcePath };
    case 'script':
    case 'worker':
    case 'service-worker':
    case 'css': {
      const map = await findMap(url, textOf(artifact), source);
      return map === undefined ? undefined : { kind: 'generated', map: () => map, resolveSource: sourcePath };
    }
    default:
      return undefined;
  }
}
