import type { Asks } from '../clues.ts';
import type { Check, TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import type { View } from '../views/view.ts';
import { eachPair } from '../kernel/index.ts';
import { isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings } from './context.ts';
import type { FormTable } from './form-table.ts';
import { NearbyWords } from './nearby-words.ts';
import type { Prepared } from './prepared.ts';

/** Reads the text around an anchor as a token of the format. */
function tryFormat(
  format: CompiledFormat,
  at: number,
  anchor: string,
  { view, table, now }: { readonly view: View; readonly table: FormTable; readonly now: number },
): Match | Drop | undefined {
  const hit = format.shape.match(view.text, at, anchor);
  if (hit === undefined) return tryTouched(format, at, anchor, view, now);
  if (format.context === undefined) return judge(format, hit, undefined, view, now);
  // Read anew for each: formats that are compiled on the way add words to the index.
  const words = new NearbyWords(view.text, table.index);
  const context = new Surroundings(words, hit.start, hit.end).hit(format.context);
  return context === undefined ? undefined : judge(format, hit, context, view, now);
}

/** Checks that of four thousand million texts one passes by chance. */
const SUMS: ReadonlySet<Check['kind']> = new Set<Check['kind']>(['crc32-base62', 'crc32-base64', 'crc32-hex']);

function isSummed({ checks = [], context }: TokenFormat): boolean {
  return context === undefined && checks.some(({ kind, onMismatch }) => onMismatch === 'drop' && SUMS.has(kind));
}

/** How far around a token zeros are looked for. */
const NEAR = 256;

/** True for the data of a binary file: it is known by its zeros, at its start or near by. */
function isData({ text }: View, at: number): boolean {
  return text.slice(0, NEAR).includes('\0') || text.slice(Math.max(0, at - NEAR), at + NEAR).includes('\0');
}

/**
 * A token that letters touch from behind: nothing leads to one that stands behind letters. The strings of a program in
 * WebAssembly stand one after the other, with nothing between them; there a checksum that fits tells where one ends.
 */
function tryTouched(compiled: CompiledFormat, at: number, anchor: string, view: View, now: number): Match | undefined {
  const hit = isSummed(compiled.format) ? compiled.shape.touched?.(view.text, at, anchor) : undefined;
  if (hit === undefined || !isData(view, at)) return undefined;
  const result = judge(compiled, hit, undefined, view, now);
  return isMatch(result) ? result : undefined;
}

/**
 * Finds the tokens whose shape has a literal part.
 * @param asks its anchors: the literals in the order in which they are prepared
 */
export function formatDetector(
  table: FormTable,
  prepared: () => Pick<Prepared, 'led'>,
  asks: () => Asks,
  now: number,
): Detector {
  return {
    name: 'formats',
    get asks() {
      return asks();
    },
    detect(view, clues, found, dropped) {
      eachPair(clues.anchors, (at, anchor) => {
        const [literal = '', ...forms] = prepared().led[anchor] ?? [];
        for (const form of forms) {
          const format = table.at(form);
          const result = format === undefined ? undefined : tryFormat(format, at, literal, { view, table, now });
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
