import type { NodePath } from '@babel/traverse';
import { nameOf } from './names.ts';
import type { Exported } from './use.ts';

/** What `left` of an assignment exports, as CommonJS does it: all that the module gives, or one name of it. */
function assigned(left: string, members: readonly string[]): readonly Exported[] {
  const [, name] = /^(?:module\.)?exports\.([\w$]+)$/.exec(left) ?? [];
  if (name !== undefined && name !== 'exports') return [{ kind: 'exported', name, members }];
  if (left !== 'module.exports') return [];
  const [first, ...rest] = members;
  const whole: Exported = { kind: 'exported', name: 'default', members };
  return first === undefined ? [whole] : [whole, { kind: 'exported', name: first, members: rest }];
}

/**
 * What a module exports by a statement around a value; empty where it exports nothing there.
 * @param parent of the value
 * @param members the properties that lead from the value to the token
 */
export function exportedBy(parent: NodePath | null, members: readonly string[]): readonly Exported[] {
  if (parent?.isExportDefaultDeclaration() === true) return [{ kind: 'exported', name: 'default', members }];
  if (parent?.isAssignmentExpression() !== true) return [];
  return assigned(nameOf(parent.get('left') as NodePath) ?? '', members);
}
