import { apart } from '../apart/index.ts';
import type { Shape } from '../format.ts';
import { compileByteArray } from './byte-array.ts';
import type { CompiledShape } from './compiled.ts';
import { compilePhrase } from './phrase.ts';
import { compileSequence } from './sequence.ts';

export type { CompiledShape, ShapeMatch } from './compiled.ts';

/** Makes a shape ready to be matched. */
export function compileShape(shape: Shape): CompiledShape {
  switch (shape.kind) {
    case 'sequence':
      return compileSequence(shape);
    case 'byte-array':
      return compileByteArray(shape);
    case 'phrase':
      return compilePhrase();
    default:
      return apart('matching').compileRareShape(shape);
  }
}
