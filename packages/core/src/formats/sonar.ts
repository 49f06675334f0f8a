import { choice, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** SonarQube and SonarCloud. */
export const SONAR: readonly TokenFormat[] = [
  {
    id: 'sonar-token',
    provider: 'Sonar',
    title: 'SonarQube or SonarCloud token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(choice('squ_', 'sqp_', 'sqa_'), run('hex-lower', 40)),
    also: [{ shape: prefixed('sqco_', 'base62', 59) }],
    aliases: ['sonarqube-token'],
  },
];
