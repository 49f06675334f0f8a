import type { About } from '../format.ts';

/** Texts on the tokens of SonarQube and SonarCloud. */
export const SONAR_ABOUT: Readonly<Record<string, About>> = {
  'sonar-token': {
    why: 'It reads code and starts analyses.',
    remedy: 'Revoke it, then let CI hold a new one.',
    docs: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
  },
};
