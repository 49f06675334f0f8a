import type { Surface } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';

/** When a crawl meets a plant: with the page open, in its traffic, or by asking for an address of its own accord. */
export type Pass = 'page' | 'traffic' | 'second';

/** A token of the target app: what it is, and the surface that must name it. */
export interface Plant {
  readonly key: string;
  readonly rule: string;
  readonly surface: Surface;
  readonly page: string;
  readonly pass: Pass;
}

type Row = readonly [key: string, rule: string, surface: Surface, pass?: Pass];

function on(page: string, rows: readonly Row[]): readonly Plant[] {
  return rows.map(([key, rule, surface, pass = 'page']) => ({ key, rule, surface, page, pass }));
}

/** Every token that the target app holds, by page. Each has a value of its own. */
export const PLANTS: readonly Plant[] = [
  ...on('/scripts', [
    ['document-meta', 'github-pat-classic', 'document', 'traffic'],
    ['inline-script', 'gitlab-pat', 'script'],
    ['external-script', 'npm-access-token', 'script'],
    ['module-script', 'stripe-secret-key-live', 'script'],
    ['eval-script', 'slack-bot-token', 'script'],
    ['function-script', 'openai-project-key', 'script'],
    ['blob-script', 'sendgrid-api-key', 'script'],
    ['worker', 'github-pat-classic', 'worker'],
    ['blob-worker', 'digitalocean-pat', 'worker'],
    ['nested-worker', 'gitlab-pat', 'worker'],
    ['shared-worker', 'anthropic-api-key', 'worker'],
    ['wasm', 'github-pat-classic', 'wasm'],
    ['lazy-chunk', 'linear-api-key', 'script', 'second'],
    ['source-map', 'postman-api-key', 'source-map', 'second'],
  ]),
  ...on('/styles', [
    ['external-style', 'github-pat-classic', 'css', 'traffic'],
    ['shadow-style', 'digitalocean-pat', 'css'],
    ['closed-shadow-style', 'sendgrid-api-key', 'css'],
    ['inserted-style', 'gitlab-pat', 'css'],
    ['adopted-style', 'npm-access-token', 'css'],
    ['image', 'slack-bot-token', 'asset', 'traffic'],
    ['picture', 'openai-project-key', 'asset', 'traffic'],
  ]),
  ...on('/traffic', [
    ['response-body', 'github-pat-classic', 'response-body', 'traffic'],
    ['error-body', 'gitlab-pat', 'response-body', 'traffic'],
    ['response-header', 'npm-access-token', 'response-header', 'traffic'],
    ['request-url', 'stripe-secret-key-live', 'request-url', 'traffic'],
    ['request-header', 'slack-bot-token', 'request-header', 'traffic'],
    ['request-body', 'sendgrid-api-key', 'request-body', 'traffic'],
    ['beacon', 'digitalocean-pat', 'request-body', 'traffic'],
    ['websocket-received', 'anthropic-api-key', 'websocket', 'traffic'],
    ['websocket-sent', 'linear-api-key', 'websocket', 'traffic'],
    ['event-stream', 'postman-api-key', 'event-stream', 'traffic'],
    ['large-text', 'openai-project-key', 'response-body', 'traffic'],
    ['archive', 'npm-access-token', 'asset', 'second'],
    ['redirect-body', 'github-pat-classic', 'response-body', 'second'],
    ['prefetched', 'gitlab-pat', 'script', 'second'],
  ]),
  ...on('/kept', [
    ['cookie', 'github-pat-classic', 'cookie'],
    ['http-only-cookie', 'gitlab-pat', 'cookie'],
    ['local-storage', 'npm-access-token', 'local-storage'],
    ['session-storage', 'stripe-secret-key-live', 'session-storage'],
    ['indexed-db', 'slack-bot-token', 'indexed-db'],
    ['indexed-db-blob', 'sendgrid-api-key', 'indexed-db'],
    ['cache-storage', 'digitalocean-pat', 'cache-storage'],
    ['opaque-answer', 'sendgrid-api-key', 'cache-storage'],
    ['opfs', 'anthropic-api-key', 'opfs'],
    ['history-state', 'linear-api-key', 'history'],
    ['window-name', 'postman-api-key', 'history'],
    ['window-global', 'github-pat-classic', 'window-global'],
    ['hydration-next', 'gitlab-pat', 'window-global'],
    ['hydration-nuxt', 'npm-access-token', 'window-global'],
    ['global-map', 'slack-bot-token', 'window-global'],
  ]),
  ...on('/dom', [
    ['text', 'github-pat-classic', 'dom'],
    ['attribute', 'gitlab-pat', 'dom'],
    ['comment', 'npm-access-token', 'dom'],
    ['template', 'stripe-secret-key-live', 'dom'],
    ['open-shadow', 'slack-bot-token', 'dom'],
    ['closed-shadow', 'sendgrid-api-key', 'dom'],
    ['form-value', 'digitalocean-pat', 'dom'],
    ['selected-option', 'github-pat-classic', 'dom'],
    ['srcdoc-frame', 'anthropic-api-key', 'dom'],
    ['other-origin-frame', 'linear-api-key', 'dom'],
  ]),
  ...on('/runtime', [
    ['console', 'github-pat-classic', 'console'],
    ['console-object', 'gitlab-pat', 'console'],
    ['uncaught-error', 'npm-access-token', 'console'],
    ['worker-console', 'stripe-secret-key-live', 'console'],
    ['post-message', 'slack-bot-token', 'post-message'],
    ['worker-message', 'sendgrid-api-key', 'post-message'],
    ['channel-message', 'digitalocean-pat', 'post-message'],
    ['broadcast', 'anthropic-api-key', 'post-message'],
    ['closure', 'linear-api-key', 'heap'],
    ['worker-closure', 'postman-api-key', 'heap'],
    ['shared-worker-closure', 'openai-project-key', 'heap'],
  ]),
  ...on('/offline/', [
    ['service-worker', 'github-pat-classic', 'service-worker'],
    ['service-worker-response', 'gitlab-pat', 'response-body', 'traffic'],
    ['service-worker-cache', 'npm-access-token', 'cache-storage'],
    ['service-worker-closure', 'sendgrid-api-key', 'heap'],
  ]),
  ...on('/.env', [['environment-file', 'github-pat-classic', 'well-known', 'second']]),
];

/** The value of a plant in an app made with a seed. */
export function valueOf({ key, rule }: Plant, seed: string): string {
  return sample(rule, `${seed}/${key}`).value;
}

/** The text that the clean app has in the place of a plant. */
export function harmless({ key }: Plant): string {
  return `nothing-${key}`;
}
