import { literal, prefixed, run, sequence, type SequenceShape, type TokenFormat } from '../format.ts';

/** An id that usually ends in CNTRL, and the secret. */
function tailscale(kind: string): SequenceShape {
  return sequence(literal(`tskey-${kind}-`), run('base62', 8, 40), literal('-'), run('base62', 20, 80));
}

/** Clusters, and private networks around them. */
export const KUBERNETES_NETWORKS: readonly TokenFormat[] = [
  {
    id: 'kubernetes-service-account-jwt',
    provider: 'Kubernetes',
    title: 'Kubernetes service account token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { kind: 'jwt', claims: [{ claim: 'sub', is: 'start', text: 'system:serviceaccount:' }] },
    also: [
      { shape: { kind: 'jwt', claims: [{ claim: 'kubernetes.io', is: 'present' }] } },
      { shape: { kind: 'jwt', claims: [{ claim: 'kubernetes.io/serviceaccount/namespace', is: 'present' }] } },
    ],
  },
  {
    id: 'openshift-token',
    provider: 'OpenShift',
    title: "OpenShift user's token",
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('sha256~', 'base64url', 43),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'tailscale-auth-key',
    provider: 'Tailscale',
    title: 'Tailscale auth key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: tailscale('auth'),
  },
  {
    id: 'tailscale-api-token',
    provider: 'Tailscale',
    title: 'Tailscale API access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: tailscale('api'),
  },
  {
    id: 'tailscale-oauth-client-secret',
    provider: 'Tailscale',
    title: 'Tailscale OAuth client secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: tailscale('client'),
  },
  {
    id: 'tailscale-scim-key',
    provider: 'Tailscale',
    title: 'Tailscale SCIM key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: tailscale('scim'),
  },
  {
    id: 'tailscale-webhook-key',
    provider: 'Tailscale',
    title: 'Tailscale webhook secret',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: tailscale('webhook'),
  },
];
