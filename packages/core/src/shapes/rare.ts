import type { Shape } from '../format.ts';
import type { CompiledShape } from './compiled.ts';
import { compileFields } from './fields.ts';
import { compileJwt } from './jwt.ts';
import { compileLed } from './led.ts';
import { compileManifest } from './manifest.ts';
import { compileObject } from './object.ts';
import { compilePem } from './pem.ts';
import { compileQuery } from './query.ts';
import { compileUri } from './uri.ts';

/** Shapes of which every token has a literal part: they are compiled once a text holds it. */
export type RareShape = Exclude<Shape, { readonly kind: 'sequence' | 'byte-array' | 'phrase' }>;

/** Makes such a shape ready to be matched. */
export function compileRareShape(shape: RareShape): CompiledShape {
  switch (shape.kind) {
    case 'led':
      return compileLed(shape);
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
