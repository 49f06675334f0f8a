import type { About } from '../format.ts';

const CIRCLECI = 'https://circleci.com/docs/managing-api-tokens/';
const BUILDKITE = 'https://buildkite.com/docs/platform/security/tokens';

/** Texts on the tokens of services that build and deploy. */
export const BUILD_SERVICES_ABOUT: Readonly<Record<string, About>> = {
  'circleci-personal-token': {
    why: 'It reads the settings of projects and starts pipelines in the name of its user.',
    remedy: 'Revoke it in the user settings, then keep its replacement on a server.',
    docs: CIRCLECI,
  },
  'circleci-project-token': {
    why: 'It reaches the pipelines and artefacts of a project.',
    remedy: 'Revoke it in the project settings, then keep its replacement on a server.',
    docs: CIRCLECI,
  },
  'buildkite-api-token': {
    why: 'It reads builds and artefacts, and with the right scope starts builds.',
    remedy: 'Revoke it, then ask the API from a server.',
    docs: BUILDKITE,
  },
  'buildkite-agent-token': {
    why: 'It registers agents, which receive the code and the secrets of builds.',
    remedy: 'Rotate it, then keep its replacement on the machines that run agents.',
    docs: BUILDKITE,
  },
  'buildkite-registry-portal-token': {
    why: 'It installs or publishes private packages, or mints tokens of a portal.',
    remedy: 'Rotate it, then keep its replacement in CI or on a server.',
    docs: BUILDKITE,
  },
  'harness-token': {
    why: 'It controls pipelines and the connectors that hold the keys of other systems.',
    remedy: 'Rotate the key, then keep its replacement on a server.',
    docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys',
  },
  'octopus-api-key': {
    why: 'It deploys to every target that its user may reach.',
    remedy: 'Delete the key, then keep its replacement in CI or on a server.',
    docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  },
  'teamcity-token': {
    why: 'It acts as its user on the build server.',
    remedy: 'Invalidate it in the user profile, then keep its replacement on a server.',
    docs: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
  },
};
