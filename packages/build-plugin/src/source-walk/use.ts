import type { NodePath } from '@babel/traverse';
import { nameOf } from './names.ts';

/** A value that other modules may import: the name it is exported by, and the properties that lead from there to it. */
export interface Exported {
  readonly kind: 'exported';
  readonly name: string;
  readonly members: readonly string[];
}

/** What a module does with a value. */
export type Use =
  | {
      readonly kind: 'use';
      /** Names code and holds no value. */
      readonly text: string;
      /** 1-based. */
      readonly line: number;
    }
  | Exported;

/** A use that stands where an expression stands. */
export function useAt({ node }: NodePath, text: string): Use {
  return { kind: 'use', text, line: node.loc?.start.line ?? 1 };
}

/** What is called, e.g. `new Stripe(…)`; undefined for what is no call, or calls what has no name. */
export function calledBy(call: NodePath): string | undefined {
  if (!call.isCallExpression() && !call.isNewExpression()) return undefined;
  const name = nameOf(call.get('callee') as NodePath);
  if (name === undefined) return undefined;
  return call.isNewExpression() ? `new ${name}(…)` : `${name}(…)`;
}
