import { prefixed, type TokenFormat } from '../format.ts';

const shopify = 'Shopify';

/** Shops: keys of their apps, themes and older interfaces. */
export const SHOPS: readonly TokenFormat[] = [
  {
    id: 'woocommerce-consumer-secret',
    provider: 'WooCommerce',
    title: 'WooCommerce REST consumer secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'low',
    shape: prefixed('cs_', 'hex-lower', 40),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'shopify-custom-app-token',
    provider: shopify,
    title: 'Shopify custom app token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('shpca_', 'hex-lower', 32),
    publicSibling: 'shopify-storefront-public-token',
  },
  {
    id: 'shopify-private-app-password',
    provider: shopify,
    title: 'Shopify legacy private app token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('shppa_', 'hex-lower', 32),
    publicSibling: 'shopify-storefront-public-token',
  },
  {
    id: 'shopify-app-secret',
    provider: shopify,
    title: 'Shopify app client secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('shpss_', 'hex-lower', 32),
  },
  {
    id: 'shopify-theme-access-password',
    provider: shopify,
    title: 'Shopify Theme Access password',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('shptka_', 'hex-lower', 32),
  },
];
