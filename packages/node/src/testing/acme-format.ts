import type { TokenFormat } from '@leakgate/core';

/** A format of a team's own, as it would stand in a configuration. */
export function acmeFormat(): TokenFormat {
  return {
    id: 'acme-key',
    provider: 'Acme',
    title: 'Acme key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: {
      kind: 'sequence',
      parts: [
        { kind: 'literal', text: 'acme_' },
        { kind: 'run', alphabet: 'hex', min: 16, max: 16 },
      ],
    },
  };
}
