import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip that a test makes. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Number of the way of packing; 8, deflate, unless told. */
  readonly method?: number;
  /** The packed bytes, where the way of packing is neither 0 nor 8. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
}

function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

interface Written {
  readonly local: Buffer;
  readonly central: Buffer;
}

function written({ name, content, method = 8, packed, flags = 0 }: ZippedFile, offset: number): Written {
  const bytes = Buffer.from(content);
  const body = packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
  const nameBytes = Buffer.from(name);
  const common = numbers(
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 4],
    [crc32(bytes), 4],
    [body.length, 4],
    [bytes.length, 4],
  );
  const lengths = numbers([nameBytes.length, 2], [0, 2]);
  const local = Buffer.concat([numbers([0x04034b50, 4]), common, lengths, nameBytes, body]);
  const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
  return { local, central: Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, lengths, rest, nameBytes]) };
}

/** A zip of files, as the specification has it; `before` is what stands in front of it. */
export function zipOf(files: readonly ZippedFile[], before: Uint8Array = new Uint8Array()): Buffer {
  const parts: Written[] = [];
  let offset = 0;
  for (const file of files) {
    const part = written(file, offset);
    parts.push(part);
    offset += part.local.length;
  }
  const central = Buffer.concat(parts.map((part) => part.central));
  const count = files.length;
  const end = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [central.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([before, ...parts.map((part) => part.local), central, end]);
}
