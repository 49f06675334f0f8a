/** What one kind of web storage holds, as JSON text. */
export interface StorageText {
  readonly text: string;
  readonly cut: boolean;
}

/** Reads `localStorage` or `sessionStorage` as JSON text of at most `characters`. Runs in a page; self-contained. */
export function readWebStorage(argument: {
  readonly name: 'localStorage' | 'sessionStorage';
  readonly characters: number;
}): StorageText {
  const storage = globalThis[argument.name];
  const entries: string[] = [];
  let room = argument.characters;
  for (let at = 0; at < storage.length && room > 0; at++) {
    const key = storage.key(at) ?? '';
    const entry = `${JSON.stringify(key)}:${JSON.stringify(storage.getItem(key) ?? '')}`;
    entries.push(entry.slice(0, room));
    room -= entry.length;
  }
  return { text: entries.length === 0 ? '' : `{${entries.join(',\n')}}`, cut: room <= 0 };
}
