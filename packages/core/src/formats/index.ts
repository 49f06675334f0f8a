import type { TokenFormat } from '../format.ts';
import { ALGOLIA } from './algolia.ts';
import { ANTHROPIC } from './anthropic.ts';
import { AWS } from './aws.ts';
import { AZURE } from './azure.ts';
import { BOTS } from './bots.ts';
import { COMMERCE } from './commerce.ts';
import { GITHUB } from './github.ts';
import { GITLAB } from './gitlab.ts';
import { GOOGLE } from './google.ts';
import { HOSTING } from './hosting.ts';
import { IDENTITY } from './identity.ts';
import { JWT } from './jwt.ts';
import { MAPBOX } from './mapbox.ts';
import { MODEL_HOSTS } from './model-hosts.ts';
import { OBSERVABILITY } from './observability.ts';
import { OPENAI } from './openai.ts';
import { POSTHOG } from './posthog.ts';
import { PRIVATE_KEYS } from './private-keys.ts';
import { REGISTRIES } from './registries.ts';
import { SLACK } from './slack.ts';
import { STRIPE } from './stripe.ts';
import { SUPABASE } from './supabase.ts';
import { TWILIO } from './twilio.ts';
import { URLS } from './urls.ts';
import { VAULT } from './vault.ts';
import { WORKSPACE } from './workspace.ts';

/** Every built-in format, by provider or close family. */
export const FORMATS: readonly TokenFormat[] = [
  ...[GITHUB, GITLAB, REGISTRIES].flat(),
  ...[AWS, AZURE, GOOGLE, HOSTING, VAULT].flat(),
  ...[STRIPE, COMMERCE, IDENTITY].flat(),
  ...[OPENAI, ANTHROPIC, MODEL_HOSTS].flat(),
  ...[SUPABASE, URLS, ALGOLIA].flat(),
  ...[SLACK, TWILIO, BOTS, WORKSPACE].flat(),
  ...[OBSERVABILITY, POSTHOG, MAPBOX].flat(),
  ...[PRIVATE_KEYS, JWT].flat(),
];
