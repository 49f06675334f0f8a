import { prefixed, type TokenFormat } from '../format.ts';

/** HashiCorp Vault. */
export const VAULT: readonly TokenFormat[] = [
  {
    id: 'vault-service-token',
    provider: 'HashiCorp Vault',
    title: 'Vault service token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('hvs.', 'base64url', 24, 300),
    // A member of a minified `hvs` is a name, of one or two classes.
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
];
