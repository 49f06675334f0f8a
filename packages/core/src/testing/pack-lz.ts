// Packs as lz-string does, from what is known of its output and from nothing of the engine.

/** The digits, of so many bits each, that write a text. */
export function packLz(text: string, width: number): readonly number[] {
  const bits: number[] = [];
  const write = (number: number, count: number): void => {
    for (let power = 0; power < count; power++) bits.push((number >> power) & 1);
  };
  const numbers = new Map<string, number>();
  let next = 3;
  let size = 2;
  let room = 2;
  const grow = (): void => {
    if (--room === 0) room = 2 ** size++;
  };
  const fresh = new Set<string>();
  const put = (word: string): void => {
    if (fresh.delete(word)) {
      const code = word.charCodeAt(0);
      write(code < 256 ? 0 : 1, size);
      write(code, code < 256 ? 8 : 16);
      grow();
    } else write(numbers.get(word) ?? 0, size);
    grow();
  };
  let word = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (!numbers.has(char)) {
      numbers.set(char, next++);
      fresh.add(char);
    }
    if (numbers.has(word + char)) word += char;
    else {
      put(word);
      numbers.set(word + char, next++);
      word = char;
    }
  }
  if (word !== '') put(word);
  write(2, size);
  const digits: number[] = [];
  for (let at = 0; at <= bits.length; at += width) {
    digits.push(Array.from({ length: width }, (_, k) => bits[at + k] ?? 0).reduce((sum, bit) => sum * 2 + bit, 0));
  }
  return digits;
}
