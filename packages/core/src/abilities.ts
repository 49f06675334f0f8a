import type { Unpack } from './archives/unpack.ts';
import type { WriteUtf16 } from './kernel/index.ts';
import type { ParseScript } from './script/index.ts';
import type { Inflate } from './text/inflate.ts';

/** What a host can do faster than the engine, or at all. Each has a portable default but parsing. */
export interface Abilities {
  /** Copies a text as UTF-16 into memory: what the kernel spends a tenth of its time with. */
  readonly writeUtf16?: WriteUtf16;
  /** Decodes base64: the tables that the engine brings along are written in it. */
  readonly decodeBase64?: (text: string) => Uint8Array<ArrayBuffer>;
  /** Unpacks gzip, zlib and raw deflate that stand in a text, bounded. */
  readonly inflate?: Inflate;
  /** Unpacks files that are packed: what deflate packed is also read without, Brotli and Zstandard are not. */
  readonly unpack?: Unpack;
  /**
   * Parses scripts into an ESTree. Where it is absent, what scripts put together out of several literals is not read,
   * and a `note` problem says so for each script that does.
   */
  readonly parse?: ParseScript;
  /**
   * The text of a source file of the project, POSIX, relative to its root; undefined for what is none. The comments in
   * it may say what is to be ignored; where it is absent, none in an output's sources counts.
   */
  readonly sourceText?: (file: string) => string | undefined;
}
