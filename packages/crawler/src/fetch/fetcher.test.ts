import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createResolver } from '../guard/resolve.ts';
import { createFetcher, type Fetched } from './fetcher.ts';

const MOST = 1_000;
const TEXT = 'what is asked for';

async function fetched(body: Buffer, headers: Readonly<Record<string, string>>, status = 200): Promise<Fetched> {
  const server = createServer((_, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  const fetcher = createFetcher({
    resolver: createResolver(),
    isAllowed: () => true,
    cookiesFor: async () => '',
    authorization: undefined,
    userAgent: 'test',
    bodyBytes: MOST,
    trustsAll: false,
  });
  return fetcher(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const plain = Buffer.from(TEXT);

test.each<[string, string | undefined, Buffer, string]>([
  ['no encoding', undefined, plain, TEXT],
  ['identity', 'identity', plain, TEXT],
  ['gzip', 'gzip', gzipSync(plain), TEXT],
  ['gzip in capitals', ' GZIP', gzipSync(plain), TEXT],
  ['brotli', 'br', brotliCompressSync(plain), TEXT],
  ['deflate', 'deflate', deflateSync(plain), TEXT],
  ['deflate without its head', 'deflate', deflateRawSync(plain), TEXT],
  ['Zstandard', 'zstd', zstdCompressSync(plain), TEXT],
  ['two encodings', 'gzip, br', brotliCompressSync(gzipSync(plain)), TEXT],
  ['an encoding that nobody knows', 'compress', gzipSync(plain), 'failed'],
  ['another encoding than it says', 'gzip, br', gzipSync(plain), 'failed'],
  ['more encodings than anybody uses', 'gzip, gzip, gzip, gzip', plain, 'failed'],
  ['bytes that are no gzip', 'gzip', plain, 'failed'],
  ['a bomb', 'gzip', gzipSync(Buffer.alloc(MOST + 1)), 'over-cap'],
  ['a body over the cap', undefined, Buffer.alloc(MOST + 1), 'over-cap'],
])('of %s', async (_, encoding, body, expected) => {
  const answer = await fetched(body, encoding === undefined ? {} : { 'content-encoding': encoding });
  expect(answer.kind === 'answer' ? answer.body.toString() : answer.kind).toBe(expected);
});

test('of what is not there the body is no loss', async () => {
  expect(await fetched(plain, { 'content-encoding': 'compress' }, 404)).toMatchObject({ kind: 'answer', status: 404 });
});
