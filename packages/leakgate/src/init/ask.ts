import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Asks a question at the terminal; whatever is not a yes is a no, the end of input too. */
export async function ask(question: string, input: Readable, output: Writable): Promise<boolean> {
  const reader = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
  const answer = await Promise.race([reader.question(question), ended]);
  reader.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
