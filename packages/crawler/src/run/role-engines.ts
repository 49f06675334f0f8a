import type { Engine, KnownValue } from '@leakgate/core';
import { engineOf, type ProcessEnv, type ResolvedConfig } from '@leakgate/node';
import { sessionValues, type SessionValue } from '../intake/session-values.ts';
import type { RoleEngines } from '../intake/intake.ts';

/** What the engines of all roles have in common. */
export interface EngineBasis {
  readonly config: ResolvedConfig;
  readonly knownValues: readonly KnownValue[];
  readonly processEnv: ProcessEnv;
  readonly now: Date;
}

/** Values that a role may see and no other role may. */
export interface ForbiddenValues {
  readonly role: string;
  readonly values: readonly string[];
}

/** An engine for what belongs to no role. */
export function plainEngine(basis: EngineBasis): Engine {
  return engineOf({ ...basis, kind: 'crawl' });
}

/** The engines of a role: they look for what other roles alone may see, and for the role's own session on its way out. */
export function roleEngines(
  role: string,
  forbidden: readonly ForbiddenValues[],
  session: readonly SessionValue[],
  basis: EngineBasis,
): RoleEngines {
  const others = forbidden.filter((each) => each.role !== role);
  const values = others.flatMap((each) =>
    each.values.map((value) => ({ value, label: `a value of the role ${each.role}` })),
  );
  const config = { ...basis.config, forbidden: [...basis.config.forbidden, ...values] };
  const received = engineOf({ ...basis, config, kind: 'crawl' });
  const own = sessionValues(session);
  if (own.length === 0) return { received, sent: received };
  return { received, sent: engineOf({ ...basis, config, kind: 'crawl', knownValues: [...basis.knownValues, ...own] }) };
}

/** The lines of a file of forbidden values. */
export function forbiddenLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
