import { led, run, type TokenFormat } from '../format.ts';

const provider = 'Kubernetes';

/** Files of Kubernetes that hold credentials. */
export const KUBERNETES_FILES: readonly TokenFormat[] = [
  {
    id: 'kubernetes-kubeconfig',
    provider,
    title: 'Client key of a kubeconfig',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: led(['client-key-data'], run('base64-padded', 600, 6000)),
    checks: [{ kind: 'base64-start', from: 0, text: '-----BEGIN', onMismatch: 'drop' }],
  },
  {
    id: 'kubernetes-secret-manifest',
    provider,
    title: 'Kubernetes Secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: { kind: 'manifest' },
  },
];
