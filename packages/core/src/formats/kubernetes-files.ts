import { led, mixed, run, type TokenFormat } from '../format.ts';

const provider = 'Kubernetes';

/** Files of Kubernetes that hold credentials. */
export const KUBERNETES_FILES: readonly TokenFormat[] = [
  {
    id: 'kubernetes-kubeconfig',
    provider,
    title: 'Credential of a kubeconfig',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: led(['client-key-data'], run('base64-padded', 600, 6000)),
    checks: [{ kind: 'base64-start', from: 0, text: '-----BEGIN', onMismatch: 'drop' }],
    also: [
      {
        shape: led(
          ['user:\n    token: ', 'user:\\n    token: ', '"user":{"token":"'],
          run('word-dash-dot-equals', 16, 4000),
        ),
        context: { words: ['kind: Config', '"Config"', 'current-context'], reach: 400 },
        // A JSON Web Token says itself whose it is.
        checks: [{ kind: 'not-at', at: 0, texts: ['eyJ'], onMismatch: 'drop' }, mixed(2)],
      },
    ],
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
