import type { Shape } from '../format.ts';
import { compileByteArray } from './byte-array.ts';
import type { CompiledShape } from './compiled.ts';
import { compileFields } from './fields.ts';
import { compileJwt } from './jwt.ts';
import { compileLed } from './led.ts';
import { compileManifest } from './manifest.ts';
import { compileObject } from './object.ts';
import { compilePem } from './pem.ts';
import { compilePhrase } from './phrase.ts';
import { compileQuery } from './query.ts';
import { compileSequence } from './sequence.ts';
import { compileUri } from './uri.ts';

export type { CompiledShape, ShapeMatch } from './compiled.ts';

/** Makes a shape ready to be matched. */
export function compileShape(shape: Shape): CompiledShape {
  switch (shape.kind) {
    case 'sequence':
      return compileSequence(shape);
    case 'led':
      return compileLed(shape);
    case 'byte-array':
      return compileByteArray(shape);
    case 'phrase':
      return compilePhrase();
    case 'jwt':
      return compileJwt(shape);
    case 'pem':
      return compilePem(shape);
    case 'uri':
      return compileUri(shape);
    case 'fields':
      return compileFields(shape);
    case 'query':
      return compileQuery(shape);
    case 'object':
      return compileObject(shape);
    case 'manifest':
      return compileManifest();
    default:
      return shape satisfies never;
  }
}
