import { ended, startGit } from './git.ts';

/** What `git cat-file` says of a blob: its size, or that it is not there. */
export interface Blob {
  readonly id: string;
  /** In bytes; undefined where the repository lacks the blob. */
  readonly size: number | undefined;
}

const HEADER = /^([\da-f]+) (?:blob (\d+)|missing)$/;

function parseHeader(line: string): Blob {
  const [, id = '', size] = HEADER.exec(line) ?? [];
  return { id, size: size === undefined ? undefined : Number(size) };
}

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
}

interface Asked {
  readonly reader: ByteReader;
  readonly done: Promise<void>;
}

function ask(folder: string, how: '--batch' | '--batch-check', ids: readonly string[]): Asked {
  const git = startGit(folder, ['cat-file', how]);
  const done = ended(git);
  // Whoever stops reading early does not wait for the end.
  done.catch(() => undefined);
  // Where git ends early its exit tells why; the pipe to it breaking says nothing more.
  git.stdin.on('error', () => undefined);
  git.stdin.end(ids.map((id) => `${id}\n`).join(''));
  return { reader: new ByteReader(git.stdout), done };
}

/** The sizes of blobs, in the order asked for. */
export async function sizesOf(folder: string, ids: readonly string[]): Promise<readonly Blob[]> {
  const { reader, done } = ask(folder, '--batch-check', ids);
  const blobs: Blob[] = [];
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) blobs.push(parseHeader(line));
  await done;
  return blobs;
}

/** The contents of blobs, one after the other, in the order asked for. */
export async function* contentsOf(folder: string, ids: readonly string[]): AsyncGenerator<Buffer> {
  if (ids.length === 0) return;
  const { reader, done } = ask(folder, '--batch', ids);
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    const content = await reader.bytes(parseHeader(line).size ?? 0);
    await reader.bytes(1);
    yield content;
  }
  await done;
}
