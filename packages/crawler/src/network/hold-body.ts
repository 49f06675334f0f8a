import type { Extent } from '@leakgate/core';
import type { CdpSession } from '../cdp/session.ts';
import { TimeLimitError } from '../limits.ts';
import { headerOf, type Header } from './headers.ts';

/** Bytes taken from the browser at once. */
const PIECE = 2 ** 20;
/** A held body that is not whole after so long is given up, in milliseconds. */
const LONGEST_MS = 20_000;
/** Compression makes a body at most so many times smaller before it is read piece by piece. */
const SAFE_ENCODED = 64 * 2 ** 10;

/** A paused response. */
export interface Paused {
  readonly requestId: string;
  readonly status: number;
  readonly headers: readonly Header[];
  /** Headers that are put to its own. */
  readonly added: readonly Header[];
}

/** A body that was held: whole, or given up (the page then gets an error instead of it). */
export type HeldBody =
  | { readonly kind: 'whole'; readonly body: Buffer }
  | { readonly kind: 'over-cap'; readonly extent: Extent }
  | { readonly kind: 'timed-out' };

/** Headers of a body that is handed on decoded. */
function withoutEncoding(headers: readonly Header[]): Header[] {
  return headers.filter(({ name }) => !/^(?:content-encoding|content-length|transfer-encoding)$/i.test(name));
}

/** True where the body cannot be larger than what is read, however well it is compressed. */
function isSafe(headers: readonly Header[], mostBytes: number): boolean {
  const length = Number(headerOf(headers, 'content-length') ?? Infinity);
  const encoding = headerOf(headers, 'content-encoding') ?? 'identity';
  if (encoding === 'identity') return length <= mostBytes;
  return encoding === 'gzip' && length <= Math.min(SAFE_ENCODED, mostBytes / 64);
}

async function readStream(session: CdpSession, handle: string, mostBytes: number): Promise<HeldBody> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle, size: PIECE });
    const piece = Buffer.from(data, base64Encoded === true ? 'base64' : 'utf8');
    pieces.push(piece);
    bytes += piece.length;
    if (eof) return { kind: 'whole', body: Buffer.concat(pieces) };
    if (bytes > mostBytes) return { kind: 'over-cap', extent: { of: 'byte', most: mostBytes, begun: false } };
    if (Date.now() > end) return { kind: 'timed-out' };
  }
}

async function holdStream(session: CdpSession, paused: Paused, mostBytes: number): Promise<HeldBody> {
  const { requestId, status, headers, added } = paused;
  const { stream } = await session.send('Fetch.takeResponseBodyAsStream', { requestId });
  let held: HeldBody;
  try {
    held = await readStream(session, stream, mostBytes);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    held = { kind: 'timed-out' };
  }
  // Nobody waits for the end of the stream: the page waits for its answer.
  session.send('IO.close', { handle: stream }).catch(() => undefined);
  if (held.kind !== 'whole') {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return held;
  }
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: status,
    responseHeaders: [...withoutEncoding(headers), ...added],
    body: held.body.toString('base64'),
  });
  return held;
}

/** Lets a response go on with its own body. */
export async function passOn(session: CdpSession, { requestId, status, headers, added }: Paused): Promise<void> {
  const isRedirect = status >= 300 && status < 400;
  const changed = { responseCode: status, responseHeaders: [...headers, ...added] };
  await session.send('Fetch.continueResponse', { requestId, ...(added.length === 0 || isRedirect ? {} : changed) });
}

/** Reads the body of a paused response and hands it on. Rejects where the request went away meanwhile. */
export async function holdBody(session: CdpSession, paused: Paused, mostBytes: number): Promise<HeldBody> {
  if (!isSafe(paused.headers, mostBytes)) return holdStream(session, paused, mostBytes);
  const { requestId } = paused;
  const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
  await passOn(session, paused);
  return { kind: 'whole', body: Buffer.from(body, base64Encoded ? 'base64' : 'utf8') };
}
