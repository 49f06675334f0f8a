import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { promisify } from 'node:util';
import type { Extent } from '@leakgate/core';
import { serverName } from '../guard/addresses.ts';
import type { Resolver } from '../guard/resolve.ts';
import { headerOf, type Header } from '../network/headers.ts';

/** One request, answer and body included, takes at most so long, in milliseconds. */
const LONGEST_MS = 20_000;

/** The answer to a GET of the crawler's own. Redirects are answers, and not followed. */
export type Fetched =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: readonly Header[]; readonly body: Buffer }
  | { readonly kind: 'over-cap'; readonly extent: Extent }
  | { readonly kind: 'timed-out' }
  | {
      readonly kind: 'failed';
      /** As Node names it, such as `ECONNREFUSED`; `ENOTFOUND` for a name that leads to no address; see `UNDECODED`. */
      readonly code?: string;
    };

/** The code of an answer that came, in an encoding that cannot be undone. */
export const UNDECODED = 'UNDECODED';

/** GETs by address, in the session of a role. */
export type Fetcher = (url: string) => Promise<Fetched>;

/** What a fetcher is made with. */
export interface FetcherOptions {
  readonly resolver: Resolver;
  /** True for the addresses that may be fetched. */
  readonly isAllowed: (url: string) => boolean;
  /** The `Cookie` header of a role for an address; empty without one. */
  readonly cookiesFor: (url: string) => Promise<string>;
  /** The `Authorization` header that the site asks for; undefined without one. */
  readonly authorization: string | undefined;
  readonly userAgent: string;
  readonly bodyBytes: number;
  /** Whether certificates that nobody vouches for are taken. */
  readonly trustsAll: boolean;
}

type Decoder = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const [inflateZlib, inflateBare] = [promisify(inflate), promisify(inflateRaw)];

/** The codings of RFC 9110 and 8878. Some servers leave out the head that `deflate` has; browsers take both. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
  deflate: (body, options) => ((body[0] ?? 0) % 16 === 8 ? inflateZlib(body, options) : inflateBare(body, options)),
};

/** Encodings that one body may have, one in another. */
const MOST_ENCODINGS = 3;

function headersOf({ rawHeaders }: IncomingMessage): readonly Header[] {
  return rawHeaders.flatMap((name, index, all) => (index % 2 === 0 ? [{ name, value: all[index + 1] ?? '' }] : []));
}

/** An answer that may never end is listened to for so long, in milliseconds. */
const LIVE_MS = 1_500;

function isLive(answer: IncomingMessage): boolean {
  const type = answer.headers['content-type'] ?? '';
  return /event-stream|ndjson|jsonl|multipart\/x-mixed-replace/.test(type);
}

/** The body, or how large the server says it is where that is too much; `undefined` where only the reading showed it. */
async function readBody(answer: IncomingMessage, mostBytes: number): Promise<Buffer | number | undefined> {
  const said = Number(answer.headers['content-length'] ?? 0);
  if (said > mostBytes) return said;
  const pieces: Buffer[] = [];
  let bytes = 0;
  const enough = isLive(answer) ? setTimeout(() => answer.destroy(), LIVE_MS) : undefined;
  answer.once('close', () => clearTimeout(enough));
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > mostBytes) return undefined;
      pieces.push(piece);
    }
  } catch (error) {
    if (enough === undefined) throw error;
  }
  return Buffer.concat(pieces);
}

/** A body as it was before it was encoded. What cannot be decoded is not read, whatever came of it. */
async function decode(body: Buffer, encoding: string, mostBytes: number): Promise<Buffer | 'over-cap' | 'failed'> {
  const named = encoding.split(',').map((name) => name.trim());
  const encodings = named.filter((name) => name !== '' && name !== 'identity');
  if (body.length === 0) return body;
  if (encodings.length > MOST_ENCODINGS) return 'failed';
  let decoded = body;
  try {
    for (const name of encodings.toReversed()) {
      const decoder = DECODERS[name];
      if (decoder === undefined) return 'failed';
      decoded = await decoder(decoded, { maxOutputLength: mostBytes });
    }
    return decoded;
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'over-cap' : 'failed';
  }
}

interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  readonly trustsAll: boolean;
  readonly signal: AbortSignal;
}

function ask(url: string, address: string, { headers, trustsAll, signal }: Asking): Promise<IncomingMessage> {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const isSecure = protocol === 'https:';
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)({
      host: address,
      port: port === '' ? (isSecure ? 443 : 80) : Number(port),
      path: pathname + search,
      method: 'GET',
      headers: { host: new URL(url).host, ...headers },
      ...(isSecure ? { servername: serverName(hostname), rejectUnauthorized: !trustsAll } : {}),
      signal,
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

function overCap(most: number, had?: number): Fetched {
  return { kind: 'over-cap', extent: { of: 'byte', most, ...(had === undefined ? {} : { had }), begun: false } };
}

async function get(url: string, options: FetcherOptions, signal: AbortSignal): Promise<Fetched> {
  const address = await options.resolver.addressOf(new URL(url).hostname, true);
  if (address === undefined) return { kind: 'failed', code: 'ENOTFOUND' };
  const cookie = await options.cookiesFor(url);
  const headers = {
    'user-agent': options.userAgent,
    accept: '*/*',
    'accept-encoding': 'gzip, br, zstd',
    ...(cookie === '' ? {} : { cookie }),
    ...(options.authorization === undefined ? {} : { authorization: options.authorization }),
  };
  const answer = await ask(url, address, { headers, trustsAll: options.trustsAll, signal });
  const raw = await readBody(answer, options.bodyBytes);
  const received = headersOf(answer);
  answer.destroy();
  if (!Buffer.isBuffer(raw)) return overCap(options.bodyBytes, raw);
  const encoding = (headerOf(received, 'content-encoding') ?? '').trim().toLowerCase();
  const status = answer.statusCode ?? 0;
  const body = await decode(raw, encoding, options.bodyBytes);
  if (body === 'over-cap') return overCap(options.bodyBytes);
  if (body !== 'failed') return { kind: 'answer', status, headers: received, body };
  // Where nothing is, the words for it are no loss.
  const isNothing = status === 404 || status === 410;
  return isNothing
    ? { kind: 'answer', status, headers: received, body: Buffer.alloc(0) }
    : { kind: 'failed', code: UNDECODED };
}

/** A fetcher whose every request is bounded in time and size; what goes wrong is a value. */
export function createFetcher(options: FetcherOptions): Fetcher {
  return async (url) => {
    if (!options.isAllowed(url)) return { kind: 'failed' };
    const signal = AbortSignal.timeout(LONGEST_MS);
    try {
      return await get(url, options, signal);
    } catch (error) {
      if (signal.aborted) return { kind: 'timed-out' };
      const code = (error as { readonly code?: unknown }).code;
      return { kind: 'failed', ...(typeof code === 'string' ? { code } : {}) };
    }
  };
}
