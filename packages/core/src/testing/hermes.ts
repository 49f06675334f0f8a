const HEADER = 128;

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What Hermes' compiler makes of a script with these strings and one function, but for its code. */
export function hermesOf(strings: readonly string[], functionSize: number): Buffer {
  const table: Buffer[] = [];
  const longTable: Buffer[] = [];
  const characters: Buffer[] = [];
  let offset = 0;
  for (const text of strings) {
    const isWide = [...text].some((character) => character.charCodeAt(0) > 0x7f);
    const bytes = Buffer.from(text, isWide ? 'utf16le' : 'latin1');
    const isLong = text.length >= 255;
    const place = isLong ? longTable.length : offset;
    if (isLong) longTable.push(Buffer.concat([number(offset), number(text.length)]));
    table.push(number(((isLong ? 255 : text.length) * 2 ** 24 + place * 2 + (isWide ? 1 : 0)) >>> 0));
    characters.push(bytes);
    offset += bytes.length;
  }
  const header = Buffer.alloc(HEADER);
  Buffer.from('c61fbc03c103191f', 'hex').copy(header);
  [99, 1, 1, 1, strings.length, longTable.length, offset].forEach((value, index) => {
    header.writeUInt32LE(value, index === 0 ? 8 : 36 + 4 * index);
  });
  const before = Buffer.alloc(functionSize + 8);
  return Buffer.concat([header, before, ...table, ...longTable, ...characters, Buffer.alloc(64)]);
}
