import { decodeUtf8 } from '../text/utf8.ts';
import { storedEntry, type ArchiveEntry } from './entry.ts';

/** Where the list of files starts: behind its length, three times over, as Chromium writes numbers. */
const LIST = 16;
const FIRST_NUMBER = 4;
const LIST_START = '{"files":';

type Folder = Readonly<Record<string, unknown>>;

function isFolder(value: unknown): value is Folder {
  return typeof value === 'object' && value !== null;
}

/** True for an archive of Electron, in which an app stands. */
export function isAsar(bytes: Uint8Array): boolean {
  if (bytes[0] !== FIRST_NUMBER || bytes[1] !== 0) return false;
  return decodeUtf8(bytes.subarray(LIST, LIST + LIST_START.length)) === LIST_START;
}

function listOf(text: string | undefined): Folder | undefined {
  try {
    const list: unknown = JSON.parse(text ?? '');
    return isFolder(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The files of an archive of Electron; undefined where its list cannot be read. What stands beside it is left out. */
export function asarEntries(bytes: Uint8Array): Iterable<ArchiveEntry> | undefined {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list = listOf(decodeUtf8(bytes.subarray(LIST, LIST + numbers.getUint32(LIST - 4, true))));
  if (list === undefined) return undefined;
  const base = LIST / 2 + numbers.getUint32(FIRST_NUMBER, true);

  function* entriesOf({ files }: Folder, path: string): Generator<ArchiveEntry> {
    for (const [name, file] of Object.entries(isFolder(files) ? files : {})) {
      if (!isFolder(file)) continue;
      const { offset, size } = file;
      if ('files' in file) yield* entriesOf(file, `${path}${name}/`);
      else if (typeof offset === 'string' && typeof size === 'number' && size > 0) {
        yield storedEntry(bytes, path + name, base + Number(offset), size);
      }
    }
  }

  return entriesOf(list, '');
}
