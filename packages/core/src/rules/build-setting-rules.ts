import type { Rule } from '../match.ts';

/** A setting of the build brings variables into the output that have no public prefix. */
export const PRIVATE_ENV_EXPOSED_RULE: Rule = {
  id: 'private-env-exposed',
  provider: 'your config',
  title: 'Setting that exposes private environment variables',
  exposure: 'secret',
  severity: 'high',
  confidence: 'high',
};

/** Source maps stand where every visitor can fetch them. */
export const PUBLIC_SOURCE_MAP_RULE: Rule = {
  id: 'public-source-map',
  provider: 'your config',
  title: 'Source map that visitors can fetch',
  exposure: 'sensitive',
  severity: 'low',
  confidence: 'high',
};
