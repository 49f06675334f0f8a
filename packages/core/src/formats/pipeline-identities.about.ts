import type { About } from '../format.ts';

const REMEDY =
  'Find what puts the whole environment of a build into its output, then see in the logs of the clouds that trust the pipeline whether it was used; it ends by itself.';

/** Texts on the tokens by which runs of pipelines prove what they are. */
export const PIPELINE_IDENTITIES_ABOUT: Readonly<Record<string, About>> = {
  'github-actions-token': {
    why: 'Until it ends, whoever holds it is that run of the workflow: in every cloud that trusts it, or for its artifacts and caches.',
    remedy: REMEDY,
    docs: 'https://docs.github.com/en/actions/reference/security/oidc',
  },
  'gitlab-ci-id-token': {
    why: 'Until it ends, whoever holds it is that job in every cloud and vault that trusts it.',
    remedy: REMEDY,
    docs: 'https://docs.gitlab.com/ee/ci/secrets/id_token_authentication.html',
  },
  'vercel-oidc-token': {
    why: 'Until it ends, whoever holds it is that deployment in every cloud that trusts it.',
    remedy: REMEDY,
    docs: 'https://vercel.com/docs/oidc',
  },
  'circleci-oidc-token': {
    why: 'Until it ends, whoever holds it is that job in every cloud that trusts it.',
    remedy: REMEDY,
    docs: 'https://circleci.com/docs/openid-connect-tokens/',
  },
  'buildkite-oidc-token': {
    why: 'Until it ends, whoever holds it is that job in every cloud that trusts it.',
    remedy: REMEDY,
    docs: 'https://buildkite.com/docs/agent/v3/cli-oidc',
  },
};
