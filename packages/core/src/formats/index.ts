import type { TokenFormat } from '../format.ts';
import { ALGOLIA } from './algolia.ts';
import { ANTHROPIC } from './anthropic.ts';
import { AWS } from './aws.ts';
import { AWS_SERVICES } from './aws-services.ts';
import { AZURE } from './azure.ts';
import { AZURE_MARKED_KEYS } from './azure-marked-keys.ts';
import { AZURE_SERVICES } from './azure-services.ts';
import { AZURE_UNMARKED } from './azure-unmarked.ts';
import { BACKENDS } from './backends.ts';
import { BITBUCKET } from './bitbucket.ts';
import { BOTS } from './bots.ts';
import { BUILD_SERVICES } from './build-services.ts';
import { CAPTCHA } from './captcha.ts';
import { CARD_ACQUIRERS } from './card-acquirers.ts';
import { CHAIN_ACCESS } from './chain-access.ts';
import { CHAT } from './chat.ts';
import { CI_UNMARKED } from './ci-unmarked.ts';
import { CLAIMED_TOKENS } from './claimed-tokens.ts';
import { CLOUDFLARE } from './cloudflare.ts';
import { CLOUDFLARE_LEGACY } from './cloudflare-legacy.ts';
import { COGNITO } from './cognito.ts';
import { COMMERCE } from './commerce.ts';
import { CONNECTION_STRINGS } from './connection-strings.ts';
import { CONTENT } from './content.ts';
import { CONTENT_SYSTEMS } from './content-systems.ts';
import { CUSTOMER_DATA } from './customer-data.ts';
import { DATA_PLATFORMS } from './data-platforms.ts';
import { DATABASE_CLOUDS } from './database-clouds.ts';
import { DATABASES } from './databases.ts';
import { ERROR_TRACKERS } from './error-trackers.ts';
import { FEATURE_FLAGS } from './feature-flags.ts';
import { FLAG_SERVICES } from './flag-services.ts';
import { GITHUB } from './github.ts';
import { GITHUB_LEGACY } from './github-legacy.ts';
import { GITLAB } from './gitlab.ts';
import { GITLAB_FEATURES } from './gitlab-features.ts';
import { GOOGLE } from './google.ts';
import { GOOGLE_CREDENTIALS } from './google-credentials.ts';
import { GOOGLE_SERVICES } from './google-services.ts';
import { HASHICORP } from './hashicorp.ts';
import { HOSTING } from './hosting.ts';
import { IDENTITY } from './identity.ts';
import { JFROG } from './jfrog.ts';
import { JWT } from './jwt.ts';
import { KEY_OBJECTS } from './key-objects.ts';
import { KUBERNETES_FILES } from './kubernetes-files.ts';
import { KUBERNETES_NETWORKS } from './kubernetes-networks.ts';
import { LLM_TOOLING } from './llm-tooling.ts';
import { MAIL } from './mail.ts';
import { MAIL_DELIVERY } from './mail-delivery.ts';
import { MAPBOX } from './mapbox.ts';
import { MAPS_MEDIA } from './maps-media.ts';
import { MARKETING_SUITES } from './marketing-suites.ts';
import { MERCHANTS } from './merchants.ts';
import { MESSAGING_APIS } from './messaging-apis.ts';
import { MODEL_APIS_UNMARKED } from './model-apis-unmarked.ts';
import { MODEL_HOSTS } from './model-hosts.ts';
import { MODEL_VENDORS } from './model-vendors.ts';
import { OBSERVABILITY } from './observability.ts';
import { OPENAI } from './openai.ts';
import { OPENAI_SESSIONS } from './openai-sessions.ts';
import { OPENROUTER_MODEL_APIS } from './openrouter-model-apis.ts';
import { OTHER_CLOUDS } from './other-clouds.ts';
import { PACKAGE_HOSTS } from './package-hosts.ts';
import { PAYPAL_BRAINTREE } from './paypal-braintree.ts';
import { PIPELINE_IDENTITIES } from './pipeline-identities.ts';
import { PLANNING } from './planning.ts';
import { POSTHOG } from './posthog.ts';
import { PRIVATE_KEYS } from './private-keys.ts';
import { PRODUCT_ANALYTICS } from './product-analytics.ts';
import { PRODUCTIVITY_APPS } from './productivity-apps.ts';
import { PUSH } from './push.ts';
import { REGISTRIES } from './registries.ts';
import { REGISTRIES_UNMARKED } from './registries-unmarked.ts';
import { SEARCH_ENGINES } from './search-engines.ts';
import { SECRET_STORES } from './secret-stores.ts';
import { SERVER_HOSTING } from './server-hosting.ts';
import { SESSIONS } from './sessions.ts';
import { SHOPS } from './shops.ts';
import { SIGN_IN } from './sign-in.ts';
import { SIGN_IN_PROVIDERS } from './sign-in-providers.ts';
import { SIGNED_URLS } from './signed-urls.ts';
import { SITE_HOSTING } from './site-hosting.ts';
import { SITE_HOSTING_UNMARKED } from './site-hosting-unmarked.ts';
import { SLACK } from './slack.ts';
import { SOCIAL } from './social.ts';
import { SOCIAL_APPS } from './social-apps.ts';
import { SONAR } from './sonar.ts';
import { SPEECH } from './speech.ts';
import { SQUARE_PAYMENTS } from './square-payments.ts';
import { STRIPE } from './stripe.ts';
import { STRIPE_OBJECTS } from './stripe-objects.ts';
import { SUPABASE } from './supabase.ts';
import { SUPPORT_DESKS } from './support-desks.ts';
import { TAVILY_WEB_SEARCH } from './tavily-web-search.ts';
import { TEAM_VAULTS } from './team-vaults.ts';
import { TELEMETRY } from './telemetry.ts';
import { TELEMETRY_UNMARKED } from './telemetry-unmarked.ts';
import { TWILIO } from './twilio.ts';
import { URLS } from './urls.ts';
import { VAULT } from './vault.ts';
import { VERCEL } from './vercel.ts';
import { WALLETS } from './wallets.ts';
import { WEB_PUSH } from './web-push.ts';
import { WEB_SEARCH } from './web-search.ts';
import { WORKFLOW } from './workflow.ts';
import { WORKSPACE } from './workspace.ts';

/** Every built-in format, by provider or close family. */
export const FORMATS: readonly TokenFormat[] = [
  ALGOLIA,
  ANTHROPIC,
  AWS,
  AWS_SERVICES,
  AZURE,
  AZURE_MARKED_KEYS,
  AZURE_SERVICES,
  AZURE_UNMARKED,
  BACKENDS,
  BITBUCKET,
  BOTS,
  BUILD_SERVICES,
  CAPTCHA,
  CARD_ACQUIRERS,
  CHAIN_ACCESS,
  CHAT,
  CI_UNMARKED,
  CLAIMED_TOKENS,
  CLOUDFLARE,
  CLOUDFLARE_LEGACY,
  COGNITO,
  COMMERCE,
  CONNECTION_STRINGS,
  CONTENT,
  CONTENT_SYSTEMS,
  CUSTOMER_DATA,
  DATA_PLATFORMS,
  DATABASE_CLOUDS,
  DATABASES,
  ERROR_TRACKERS,
  FEATURE_FLAGS,
  FLAG_SERVICES,
  GITHUB,
  GITHUB_LEGACY,
  GITLAB,
  GITLAB_FEATURES,
  GOOGLE,
  GOOGLE_CREDENTIALS,
  GOOGLE_SERVICES,
  HASHICORP,
  HOSTING,
  IDENTITY,
  JFROG,
  JWT,
  KEY_OBJECTS,
  KUBERNETES_FILES,
  KUBERNETES_NETWORKS,
  LLM_TOOLING,
  MAIL,
  MAIL_DELIVERY,
  MAPBOX,
  MAPS_MEDIA,
  MARKETING_SUITES,
  MERCHANTS,
  MESSAGING_APIS,
  MODEL_APIS_UNMARKED,
  MODEL_HOSTS,
  MODEL_VENDORS,
  OBSERVABILITY,
  OPENAI,
  OPENAI_SESSIONS,
  OPENROUTER_MODEL_APIS,
  OTHER_CLOUDS,
  PACKAGE_HOSTS,
  PAYPAL_BRAINTREE,
  PIPELINE_IDENTITIES,
  PLANNING,
  POSTHOG,
  PRIVATE_KEYS,
  PRODUCT_ANALYTICS,
  PRODUCTIVITY_APPS,
  PUSH,
  REGISTRIES,
  REGISTRIES_UNMARKED,
  SEARCH_ENGINES,
  SECRET_STORES,
  SERVER_HOSTING,
  SESSIONS,
  SHOPS,
  SIGN_IN,
  SIGN_IN_PROVIDERS,
  SIGNED_URLS,
  SITE_HOSTING,
  SITE_HOSTING_UNMARKED,
  SLACK,
  SOCIAL,
  SOCIAL_APPS,
  SONAR,
  SPEECH,
  SQUARE_PAYMENTS,
  STRIPE,
  STRIPE_OBJECTS,
  SUPABASE,
  SUPPORT_DESKS,
  TAVILY_WEB_SEARCH,
  TEAM_VAULTS,
  TELEMETRY,
  TELEMETRY_UNMARKED,
  TWILIO,
  URLS,
  VAULT,
  VERCEL,
  WALLETS,
  WEB_PUSH,
  WEB_SEARCH,
  WORKFLOW,
  WORKSPACE,
].flat();
