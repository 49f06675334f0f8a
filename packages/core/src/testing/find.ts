import type { Shape } from '../format.ts';
import { compileShape, type ShapeMatch } from '../shapes/index.ts';

/** Every match of a shape in a text, led to by its anchors. */
export function findShape(shape: Shape, text: string): readonly ShapeMatch[] {
  const compiled = compileShape(shape);
  return compiled.anchors.flatMap((anchor) => {
    const hits: ShapeMatch[] = [];
    for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1)) {
      const hit = compiled.match(text, at, anchor);
      if (hit !== undefined) hits.push(hit);
    }
    return hits;
  });
}

/** The values that a shape finds in a text. */
export function valuesOf(shape: Shape, text: string): readonly string[] {
  return findShape(shape, text).map(({ value }) => value);
}
