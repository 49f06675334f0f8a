import type { TokenFormat } from '../format.ts';
import { ALGOLIA } from './algolia.ts';
import { ANTHROPIC } from './anthropic.ts';
import { AWS } from './aws.ts';
import { AWS_SERVICES } from './aws-services.ts';
import { AZURE } from './azure.ts';
import { AZURE_SERVICES } from './azure-services.ts';
import { BITBUCKET } from './bitbucket.ts';
import { BOTS } from './bots.ts';
import { BUILD_SERVICES } from './build-services.ts';
import { CHAT } from './chat.ts';
import { CLAIMED_TOKENS } from './claimed-tokens.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { COMMERCE } from './commerce.ts';
import { CONTENT } from './content.ts';
import { CUSTOMER_DATA } from './customer-data.ts';
import { DATA_PLATFORMS } from './data-platforms.ts';
import { DATABASES } from './databases.ts';
import { FEATURE_FLAGS } from './feature-flags.ts';
import { GITHUB } from './github.ts';
import { GITLAB } from './gitlab.ts';
import { GITLAB_FEATURES } from './gitlab-features.ts';
import { GOOGLE } from './google.ts';
import { GOOGLE_SERVICES } from './google-services.ts';
import { HOSTING } from './hosting.ts';
import { IDENTITY } from './identity.ts';
import { JFROG } from './jfrog.ts';
import { JWT } from './jwt.ts';
import { KUBERNETES_NETWORKS } from './kubernetes-networks.ts';
import { LLM_TOOLING } from './llm-tooling.ts';
import { MAIL } from './mail.ts';
import { MAPBOX } from './mapbox.ts';
import { MERCHANTS } from './merchants.ts';
import { MODEL_HOSTS } from './model-hosts.ts';
import { MODEL_VENDORS } from './model-vendors.ts';
import { OBSERVABILITY } from './observability.ts';
import { OPENAI } from './openai.ts';
import { OPENROUTER_MODEL_APIS } from './openrouter-model-apis.ts';
import { OTHER_CLOUDS } from './other-clouds.ts';
import { PACKAGE_HOSTS } from './package-hosts.ts';
import { PLANNING } from './planning.ts';
import { POSTHOG } from './posthog.ts';
import { PRIVATE_KEYS } from './private-keys.ts';
import { PUSH } from './push.ts';
import { REGISTRIES } from './registries.ts';
import { SECRET_STORES } from './secret-stores.ts';
import { SHOPS } from './shops.ts';
import { SIGN_IN } from './sign-in.ts';
import { SITE_HOSTING } from './site-hosting.ts';
import { SLACK } from './slack.ts';
import { SOCIAL } from './social.ts';
import { SONAR } from './sonar.ts';
import { SQUARE_PAYMENTS } from './square-payments.ts';
import { STRIPE } from './stripe.ts';
import { STRIPE_OBJECTS } from './stripe-objects.ts';
import { SUPABASE } from './supabase.ts';
import { TAVILY_WEB_SEARCH } from './tavily-web-search.ts';
import { TELEMETRY } from './telemetry.ts';
import { TWILIO } from './twilio.ts';
import { URLS } from './urls.ts';
import { VAULT } from './vault.ts';
import { VERCEL } from './vercel.ts';
import { WORKFLOW } from './workflow.ts';
import { WORKSPACE } from './workspace.ts';

/** Every built-in format, by provider or close family. */
export const FORMATS: readonly TokenFormat[] = [
  ALGOLIA,
  ANTHROPIC,
  AWS,
  AWS_SERVICES,
  AZURE,
  AZURE_SERVICES,
  BITBUCKET,
  BOTS,
  BUILD_SERVICES,
  CHAT,
  CLAIMED_TOKENS,
  CLOUDFLARE,
  COMMERCE,
  CONTENT,
  CUSTOMER_DATA,
  DATA_PLATFORMS,
  DATABASES,
  FEATURE_FLAGS,
  GITHUB,
  GITLAB,
  GITLAB_FEATURES,
  GOOGLE,
  GOOGLE_SERVICES,
  HOSTING,
  IDENTITY,
  JFROG,
  JWT,
  KUBERNETES_NETWORKS,
  LLM_TOOLING,
  MAIL,
  MAPBOX,
  MERCHANTS,
  MODEL_HOSTS,
  MODEL_VENDORS,
  OBSERVABILITY,
  OPENAI,
  OPENROUTER_MODEL_APIS,
  OTHER_CLOUDS,
  PACKAGE_HOSTS,
  PLANNING,
  POSTHOG,
  PRIVATE_KEYS,
  PUSH,
  REGISTRIES,
  SECRET_STORES,
  SHOPS,
  SIGN_IN,
  SITE_HOSTING,
  SLACK,
  SOCIAL,
  SONAR,
  SQUARE_PAYMENTS,
  STRIPE,
  STRIPE_OBJECTS,
  SUPABASE,
  TAVILY_WEB_SEARCH,
  TELEMETRY,
  TWILIO,
  URLS,
  VAULT,
  VERCEL,
  WORKFLOW,
  WORKSPACE,
].flat();
