import type { About } from '../format.ts';

const TAILSCALE_KEYS = 'https://tailscale.com/docs/reference/key-prefixes';

/** Texts on the tokens of clusters and private networks. */
export const KUBERNETES_NETWORKS_ABOUT: Readonly<Record<string, About>> = {
  'kubernetes-service-account-jwt': {
    why: "It calls the cluster's API with the rights of the service account.",
    remedy: 'Delete the secret that holds it, then use bound tokens, which stay inside the cluster.',
    docs: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
  },
  'openshift-token': {
    why: 'It reaches the cluster with the rights of the user.',
    remedy: 'Run `oc logout` with it, which ends it, then keep such tokens out of what the build defines.',
    docs: 'https://docs.openshift.com/',
  },
  'tailscale-auth-key': {
    why: 'With it anybody adds machines of their own to your network.',
    remedy: 'Revoke it in the admin console, then let only the machines that join hold a new one.',
    docs: TAILSCALE_KEYS,
  },
  'tailscale-api-token': {
    why: 'It changes the policy and the devices of the network.',
    remedy: 'Revoke it in the admin console, then let CI or a server hold a new one.',
    docs: TAILSCALE_KEYS,
  },
  'tailscale-oauth-client-secret': {
    why: 'It mints API tokens and never expires.',
    remedy: 'Revoke it in the admin console, then let CI or a server hold a new one.',
    docs: TAILSCALE_KEYS,
  },
  'tailscale-scim-key': {
    why: 'With it anybody adds users to your network.',
    remedy: 'Revoke it in the admin console, then let the identity provider alone hold a new one.',
    docs: TAILSCALE_KEYS,
  },
  'tailscale-webhook-key': {
    why: 'With it anybody forges the events of the network.',
    remedy: 'Rotate it in the admin console, then let only the server that takes the events hold it.',
    docs: TAILSCALE_KEYS,
  },
};
