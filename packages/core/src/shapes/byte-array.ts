import type { ByteArrayShape } from '../format.ts';
import type { CompiledShape } from './compiled.ts';

/** An array literal of bytes; read from its bracket. The token is the array without white space. */
export function compileByteArray({ length }: ByteArrayShape): CompiledShape {
  const array = new RegExp(`\\[\\s{0,8}(?:\\d{1,3}\\s{0,8},\\s{0,8}){${length - 1}}\\d{1,3}\\s{0,8}\\]`, 'y');
  return {
    anchors: [],
    specificity: 20,
    match(text, at) {
      array.lastIndex = at;
      const found = array.exec(text)?.[0];
      if (found === undefined) return;
      const value = found.replace(/\s/g, '');
      if (
        value
          .slice(1, -1)
          .split(',')
          .some((number) => Number(number) > 255)
      )
        return;
      return { start: at, end: at + found.length, value, prefix: '[' };
    },
  };
}
