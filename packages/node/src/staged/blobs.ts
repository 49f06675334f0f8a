import { ended, startGit } from './git.ts';

/** What git has of a blob; sizes in bytes. */
export type Blob =
  | { readonly kind: 'content'; readonly content: Buffer }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'missing' };

const SIZE = /^[\da-f]+ blob (\d+)$/;

/** Reads a stream by lines and by counts of bytes. */
class ByteReader {
  #held: Buffer = Buffer.alloc(0);
  readonly #chunks: AsyncIterator<Buffer>;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#held = Buffer.concat([this.#held, next.value]);
    return true;
  }

  /** The next line without its end; undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    let end = this.#held.indexOf(0x0a);
    while (end === -1 && (await this.#more())) end = this.#held.indexOf(0x0a);
    if (end === -1) return undefined;
    const line = this.#held.toString('utf8', 0, end);
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  /** The next bytes, fewer where the stream ends before. */
  async bytes(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0 && (this.#held.length > 0 || (await this.#more()))) {
      const part = this.#held.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#held = this.#held.subarray(part.length);
    }
    return Buffer.concat(parts);
  }

  /** Goes past bytes without holding them. */
  async skip(count: number): Promise<void> {
    let missing = count;
    while (missing > this.#held.length) {
      missing -= this.#held.length;
      this.#held = Buffer.alloc(0);
      if (!(await this.#more())) return;
    }
    this.#held = this.#held.subarray(missing);
  }
}

async function blobAfter(header: string, reader: ByteReader, largest: number): Promise<Blob> {
  const size = SIZE.exec(header)?.[1];
  if (size === undefined) return { kind: 'missing' };
  const count = Number(size);
  const content = count > largest ? undefined : await reader.bytes(count);
  // A line break ends each content.
  await reader.skip(content === undefined ? count + 1 : 1);
  return content === undefined ? { kind: 'too-large', size: count } : { kind: 'content', content };
}

/** Gives what git has of blobs, one after the other, in the order asked for; may be called once. */
export type ReadBlobs = (ids: readonly string[], largest: number) => AsyncGenerator<Blob>;

/** Starts a git that reads blobs, so that it is ready by the time that it is known which. */
export function openBlobs(folder: string): ReadBlobs {
  const git = startGit(folder, ['cat-file', '--batch']);
  const done = ended(git);
  // Whoever stops reading early does not wait for the end.
  done.catch(() => undefined);
  // Where git ends early its exit tells why; the pipe to it breaking says nothing more.
  git.stdin.on('error', () => undefined);
  const reader = new ByteReader(git.stdout);
  return async function* read(ids, largest) {
    git.stdin.end(ids.map((id) => `${id}\n`).join(''));
    for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
      yield await blobAfter(line, reader, largest);
    }
    await done;
  };
}
