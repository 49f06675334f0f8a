import type { StoredText } from './databases.ts';

/** What an origin's private file system holds, and the paths of what could not be read. */
export interface PrivateFiles {
  readonly stored: readonly StoredText[];
  readonly missed: readonly string[];
}

/** Which private files are read, and how much of them. */
export interface FileBounds {
  readonly bucket: string | undefined;
  /** Characters of all texts. */
  readonly characters: number;
}

/** Reads an origin's private file system: its files and what they are called. Runs in a page; self-contained. */
export async function readPrivateFiles({ characters, bucket }: FileBounds): Promise<PrivateFiles> {
  const stored: StoredText[] = [];
  const missed: string[] = [];
  const paths: string[] = [];
  let room = characters;

  const readFile = async (path: string, handle: FileSystemFileHandle): Promise<void> => {
    try {
      const file = await handle.getFile();
      const text = await file.slice(0, room).text();
      stored.push({ name: path, text, cut: file.size > room });
      room = Math.max(0, room - text.length);
    } catch {
      // A worker of the page holds the file open for itself.
      missed.push(path);
    }
  };

  const readFolder = async (path: string, folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      paths.push(`${path}/${name}`);
      if (handle.kind === 'file') await readFile(`${path}/${name}`, handle as FileSystemFileHandle);
      else await readFolder(`${path}/${name}`, handle as FileSystemDirectoryHandle);
    }
  };

  // An origin that is not secure, or opaque, is given no private files.
  const kept = bucket === undefined ? navigator.storage : await navigator.storageBuckets?.open(bucket);
  const root = await kept?.getDirectory().catch(() => undefined);
  if (root !== undefined) await readFolder('', root);
  return { stored: [...stored, { name: '/', text: paths.join('\n'), cut: false }], missed };
}
