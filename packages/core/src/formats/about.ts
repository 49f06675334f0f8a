import type { About } from '../format.ts';
import { ALGOLIA_ABOUT } from './algolia.about.ts';
import { ANTHROPIC_ABOUT } from './anthropic.about.ts';
import { AWS_ABOUT } from './aws.about.ts';
import { AZURE_ABOUT } from './azure.about.ts';
import { BOTS_ABOUT } from './bots.about.ts';
import { COMMERCE_ABOUT } from './commerce.about.ts';
import { GITHUB_ABOUT } from './github.about.ts';
import { GITLAB_ABOUT } from './gitlab.about.ts';
import { GOOGLE_ABOUT } from './google.about.ts';
import { HOSTING_ABOUT } from './hosting.about.ts';
import { IDENTITY_ABOUT } from './identity.about.ts';
import { JWT_ABOUT } from './jwt.about.ts';
import { MAPBOX_ABOUT } from './mapbox.about.ts';
import { MODEL_HOSTS_ABOUT } from './model-hosts.about.ts';
import { OBSERVABILITY_ABOUT } from './observability.about.ts';
import { OPENAI_ABOUT } from './openai.about.ts';
import { POSTHOG_ABOUT } from './posthog.about.ts';
import { PRIVATE_KEYS_ABOUT } from './private-keys.about.ts';
import { REGISTRIES_ABOUT } from './registries.about.ts';
import { SLACK_ABOUT } from './slack.about.ts';
import { STRIPE_ABOUT } from './stripe.about.ts';
import { SUPABASE_ABOUT } from './supabase.about.ts';
import { TWILIO_ABOUT } from './twilio.about.ts';
import { URLS_ABOUT } from './urls.about.ts';
import { VAULT_ABOUT } from './vault.about.ts';
import { WORKSPACE_ABOUT } from './workspace.about.ts';

/** Texts of the rules that have no format. */
const OTHER_RULES: Readonly<Record<string, About>> = {
  'known-value': {
    why: "It is the value of one of the build's own variables, one that was never meant for browsers.",
    remedy:
      'Change the value wherever it opens something, then read the variable on a server only. If it may be public, ' +
      'give it a public prefix.',
    docs: 'https://vite.dev/guide/env-and-mode',
  },
};

/** The texts of every rule, by its id. */
export const ABOUT: ReadonlyMap<string, About> = new Map(
  [
    ALGOLIA_ABOUT,
    ANTHROPIC_ABOUT,
    AWS_ABOUT,
    AZURE_ABOUT,
    BOTS_ABOUT,
    COMMERCE_ABOUT,
    GITHUB_ABOUT,
    GITLAB_ABOUT,
    GOOGLE_ABOUT,
    HOSTING_ABOUT,
    IDENTITY_ABOUT,
    JWT_ABOUT,
    MAPBOX_ABOUT,
    MODEL_HOSTS_ABOUT,
    OBSERVABILITY_ABOUT,
    OPENAI_ABOUT,
    POSTHOG_ABOUT,
    PRIVATE_KEYS_ABOUT,
    REGISTRIES_ABOUT,
    SLACK_ABOUT,
    STRIPE_ABOUT,
    SUPABASE_ABOUT,
    TWILIO_ABOUT,
    URLS_ABOUT,
    VAULT_ABOUT,
    WORKSPACE_ABOUT,
    OTHER_RULES,
  ].flatMap((texts) => Object.entries(texts)),
);

/** The texts of a rule for people; undefined for rules that have none. */
export function aboutRule(id: string): About | undefined {
  return ABOUT.get(id);
}
