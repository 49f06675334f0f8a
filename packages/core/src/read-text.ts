import type { Artifact } from './artifact.ts';
import type { Problem } from './problem.ts';
import { artifactName } from './where.ts';
import { decodeBytes, decodeUtf8 } from './text/utf8.ts';

/** An artifact's content as one text, and what was lost on the way. */
export interface ReadText {
  readonly text: string;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/** Surfaces that are text by their nature: broken UTF-8 in them is worth a word. */
const TEXT_SURFACES: ReadonlySet<string> = new Set([
  'chunk',
  'css',
  'html',
  'source-map',
  'source-module',
  'document',
  'script',
]);

/** UTF-16 with a byte order mark, the form in which editors on Windows save it. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : undefined;
}

/** Reads UTF-8 (or UTF-16 with a byte order mark) as text and everything else byte by byte: nothing is left unread. */
export function readText(artifact: Artifact): ReadText {
  const { content } = artifact;
  if (typeof content === 'string') return { text: content, bytes: content.length, problems: [] };
  const text = decodeUtf16(content) ?? decodeUtf8(content);
  if (text !== undefined) return { text, bytes: content.length, problems: [] };
  return { text: decodeBytes(content), bytes: content.length, problems: brokenText(artifact) };
}

function brokenText(artifact: Artifact): readonly Problem[] {
  if (!TEXT_SURFACES.has(artifact.where.kind)) return [];
  const where = artifactName(artifact.where);
  return [
    { code: 'invalid-utf8', effect: 'note', where, message: 'is not valid UTF-8, so it was searched byte by byte' },
  ];
}
