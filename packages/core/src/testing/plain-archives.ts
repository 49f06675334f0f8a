/** A file of an archive that a test makes. */
export interface PlainFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

const BLOCK = 512;

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);
}

function block(name: string, kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(BLOCK);
  head.write(name.slice(0, 100), 0);
  head.write('0000644\0', 100);
  head.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  head.write(' '.repeat(8), 148);
  head.write(kind, 156);
  head.write('ustar\u000000', 257);
  head.write(
    `${head
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return Buffer.concat([head, padded(content)]);
}

/** A tar of files, as POSIX has it; a name that is too long stands in a header of its own. */
export function tarOf(files: readonly PlainFile[]): Buffer {
  const blocks = files.flatMap(({ name, content }) => {
    const record = ` path=${name}\n`;
    const long = name.length > 100 ? [block('name', 'x', Buffer.from(`${record.length + 3}${record}`))] : [];
    return [...long, block(name, '0', Buffer.from(content))];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

interface Folder {
  readonly files: Record<string, Folder | { readonly size: number; readonly offset: string }>;
}

function folderAt(root: Folder, names: readonly string[]): Folder {
  return names.reduce((folder, name) => {
    const there = folder.files[name];
    if (there !== undefined && 'files' in there) return there;
    const made: Folder = { files: {} };
    folder.files[name] = made;
    return made;
  }, root);
}

/** An archive of Electron, as its packer writes it. */
export function asarOf(files: readonly PlainFile[]): Buffer {
  const root: Folder = { files: {} };
  const parts: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const names = name.split('/');
    const bytes = Buffer.from(content);
    folderAt(root, names.slice(0, -1)).files[names.at(-1) ?? ''] = { size: bytes.length, offset: `${offset}` };
    parts.push(bytes);
    offset += bytes.length;
  }
  const list = Buffer.from(JSON.stringify(root));
  const whole = Buffer.concat([list, Buffer.alloc(-list.length & 3)]);
  return Buffer.concat([
    number(4),
    number(whole.length + 8),
    number(whole.length + 4),
    number(list.length),
    whole,
    ...parts,
  ]);
}
