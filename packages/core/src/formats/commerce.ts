import { prefixed, type TokenFormat } from '../format.ts';

/** Shops and sellers. */
export const COMMERCE: readonly TokenFormat[] = [
  {
    id: 'shopify-admin-token',
    provider: 'Shopify',
    title: 'Shopify Admin API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('shpat_', 'hex-lower', 32),
    publicSibling: 'shopify-storefront-public-token',
  },
  {
    id: 'square-access-token',
    provider: 'Square',
    title: 'Square access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // Base64 of binary data holds the prefix by chance, many times in a large file.
    shape: { ...prefixed('EAAA', 'base64url', 60), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    publicSibling: 'square-application-id',
  },
];
