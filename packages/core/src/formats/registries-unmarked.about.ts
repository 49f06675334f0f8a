import type { About } from '../format.ts';

/** Texts on credentials in the files of package and image registries. */
export const REGISTRIES_UNMARKED_ABOUT: Readonly<Record<string, About>> = {
  'npm-legacy-token': {
    why: 'It publishes packages as its owner.',
    remedy: 'Revoke it, then keep a granular one in the pipeline.',
    docs: 'https://docs.npmjs.com/revoking-access-tokens',
  },
  'docker-config-auth': {
    why: 'It is the password of a registry, only written in base64.',
    remedy: 'Change the password, then use a credential helper.',
    docs: 'https://docs.docker.com/reference/cli/docker/login/',
  },
  'sonatype-user-token': {
    why: 'It publishes to Maven Central.',
    remedy: 'Revoke it, then keep the new one in the pipeline.',
    docs: 'https://central.sonatype.org/publish/generate-portal-token/',
  },
  'maven-settings-password': {
    why: 'It signs in to a package registry.',
    remedy: 'Change it, then encrypt it or keep it in the pipeline.',
    docs: 'https://maven.apache.org/guides/mini/guide-encryption.html',
  },
};
