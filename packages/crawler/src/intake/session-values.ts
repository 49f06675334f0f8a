import { KNOWN_VALUE_RULE, Secret, type KnownValue, type Sighting } from '@leakgate/core';

/** Where the known values of a session are said to come from; tells them from those of an environment. */
const SOURCE = 'the session of a role';
/** A shorter value is no session that could be guessed from being seen. */
const SHORTEST = 12;

/** A cookie or stored value that a sign-in left in the browser. */
export interface SessionValue {
  readonly name: string;
  readonly value: string;
}

function looksSecret(value: string): boolean {
  return value.length >= SHORTEST && !/\s/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value);
}

/** The values of a session, to be found where they are sent to another origin. */
export function sessionValues(values: readonly SessionValue[]): readonly KnownValue[] {
  return values
    .filter(({ value }) => looksSecret(value))
    .map(({ name, value }) => ({ name: `«${name}»`, value: new Secret(value), source: SOURCE, public: false }));
}

/** A sighting of a session's value under the words that fit it: it is no environment variable. */
export function withSessionRule(sighting: Sighting): Sighting {
  const isSession =
    sighting.rule.id === KNOWN_VALUE_RULE.id && sighting.evidence.some((each) => each.endsWith(`from ${SOURCE}`));
  if (!isSession) return sighting;
  const title = 'Session token of a signed-in role';
  const rule: Sighting['rule'] = { ...sighting.rule, provider: 'the site', title, exposure: 'session' };
  const because = sighting.decision.because.replace(/^secret\b/, 'session token');
  return { ...sighting, rule, decision: { ...sighting.decision, because } };
}
