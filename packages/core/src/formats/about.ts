import type { About } from '../format.ts';
import { ALGOLIA_ABOUT } from './algolia.about.ts';
import { ANTHROPIC_ABOUT } from './anthropic.about.ts';
import { AWS_ABOUT } from './aws.about.ts';
import { AWS_SERVICES_ABOUT } from './aws-services.about.ts';
import { AZURE_ABOUT } from './azure.about.ts';
import { AZURE_MARKED_KEYS_ABOUT } from './azure-marked-keys.about.ts';
import { AZURE_SERVICES_ABOUT } from './azure-services.about.ts';
import { AZURE_UNMARKED_ABOUT } from './azure-unmarked.about.ts';
import { BACKENDS_ABOUT } from './backends.about.ts';
import { BITBUCKET_ABOUT } from './bitbucket.about.ts';
import { BOTS_ABOUT } from './bots.about.ts';
import { BUILD_SERVICES_ABOUT } from './build-services.about.ts';
import { CAPTCHA_ABOUT } from './captcha.about.ts';
import { CARD_ACQUIRERS_ABOUT } from './card-acquirers.about.ts';
import { CHAIN_ACCESS_ABOUT } from './chain-access.about.ts';
import { CHAT_ABOUT } from './chat.about.ts';
import { CI_UNMARKED_ABOUT } from './ci-unmarked.about.ts';
import { CLAIMED_TOKENS_ABOUT } from './claimed-tokens.about.ts';
import { CLOUDFLARE_ABOUT } from './cloudflare.about.ts';
import { CLOUDFLARE_LEGACY_ABOUT } from './cloudflare-legacy.about.ts';
import { COGNITO_ABOUT } from './cognito.about.ts';
import { COMMERCE_ABOUT } from './commerce.about.ts';
import { CONNECTION_STRINGS_ABOUT } from './connection-strings.about.ts';
import { CONTENT_ABOUT } from './content.about.ts';
import { CONTENT_SYSTEMS_ABOUT } from './content-systems.about.ts';
import { CUSTOMER_DATA_ABOUT } from './customer-data.about.ts';
import { DATA_PLATFORMS_ABOUT } from './data-platforms.about.ts';
import { DATABASE_CLOUDS_ABOUT } from './database-clouds.about.ts';
import { DATABASES_ABOUT } from './databases.about.ts';
import { ERROR_TRACKERS_ABOUT } from './error-trackers.about.ts';
import { FEATURE_FLAGS_ABOUT } from './feature-flags.about.ts';
import { FLAG_SERVICES_ABOUT } from './flag-services.about.ts';
import { GITHUB_ABOUT } from './github.about.ts';
import { GITHUB_LEGACY_ABOUT } from './github-legacy.about.ts';
import { GITLAB_ABOUT } from './gitlab.about.ts';
import { GITLAB_FEATURES_ABOUT } from './gitlab-features.about.ts';
import { GOOGLE_ABOUT } from './google.about.ts';
import { GOOGLE_CREDENTIALS_ABOUT } from './google-credentials.about.ts';
import { GOOGLE_SERVICES_ABOUT } from './google-services.about.ts';
import { HASHICORP_ABOUT } from './hashicorp.about.ts';
import { HOSTING_ABOUT } from './hosting.about.ts';
import { IDENTITY_ABOUT } from './identity.about.ts';
import { JFROG_ABOUT } from './jfrog.about.ts';
import { JWT_ABOUT } from './jwt.about.ts';
import { KEY_OBJECTS_ABOUT } from './key-objects.about.ts';
import { KUBERNETES_FILES_ABOUT } from './kubernetes-files.about.ts';
import { KUBERNETES_NETWORKS_ABOUT } from './kubernetes-networks.about.ts';
import { LLM_TOOLING_ABOUT } from './llm-tooling.about.ts';
import { MAIL_ABOUT } from './mail.about.ts';
import { MAIL_DELIVERY_ABOUT } from './mail-delivery.about.ts';
import { MAPBOX_ABOUT } from './mapbox.about.ts';
import { MAPS_MEDIA_ABOUT } from './maps-media.about.ts';
import { MARKETING_SUITES_ABOUT } from './marketing-suites.about.ts';
import { MERCHANTS_ABOUT } from './merchants.about.ts';
import { MESSAGING_APIS_ABOUT } from './messaging-apis.about.ts';
import { MODEL_APIS_UNMARKED_ABOUT } from './model-apis-unmarked.about.ts';
import { MODEL_HOSTS_ABOUT } from './model-hosts.about.ts';
import { MODEL_VENDORS_ABOUT } from './model-vendors.about.ts';
import { OBSERVABILITY_ABOUT } from './observability.about.ts';
import { OPENAI_ABOUT } from './openai.about.ts';
import { OPENAI_SESSIONS_ABOUT } from './openai-sessions.about.ts';
import { OPENROUTER_MODEL_APIS_ABOUT } from './openrouter-model-apis.about.ts';
import { OTHER_CLOUDS_ABOUT } from './other-clouds.about.ts';
import { PACKAGE_HOSTS_ABOUT } from './package-hosts.about.ts';
import { PAYPAL_BRAINTREE_ABOUT } from './paypal-braintree.about.ts';
import { PIPELINE_IDENTITIES_ABOUT } from './pipeline-identities.about.ts';
import { PLANNING_ABOUT } from './planning.about.ts';
import { POSTHOG_ABOUT } from './posthog.about.ts';
import { PRIVATE_KEYS_ABOUT } from './private-keys.about.ts';
import { PRODUCT_ANALYTICS_ABOUT } from './product-analytics.about.ts';
import { PRODUCTIVITY_APPS_ABOUT } from './productivity-apps.about.ts';
import { PUSH_ABOUT } from './push.about.ts';
import { REGISTRIES_ABOUT } from './registries.about.ts';
import { REGISTRIES_UNMARKED_ABOUT } from './registries-unmarked.about.ts';
import { SEARCH_ENGINES_ABOUT } from './search-engines.about.ts';
import { SECRET_STORES_ABOUT } from './secret-stores.about.ts';
import { SERVER_HOSTING_ABOUT } from './server-hosting.about.ts';
import { SESSIONS_ABOUT } from './sessions.about.ts';
import { SHOPS_ABOUT } from './shops.about.ts';
import { SIGN_IN_ABOUT } from './sign-in.about.ts';
import { SIGN_IN_PROVIDERS_ABOUT } from './sign-in-providers.about.ts';
import { SIGNED_URLS_ABOUT } from './signed-urls.about.ts';
import { SITE_HOSTING_ABOUT } from './site-hosting.about.ts';
import { SITE_HOSTING_UNMARKED_ABOUT } from './site-hosting-unmarked.about.ts';
import { SLACK_ABOUT } from './slack.about.ts';
import { SOCIAL_ABOUT } from './social.about.ts';
import { SOCIAL_APPS_ABOUT } from './social-apps.about.ts';
import { SONAR_ABOUT } from './sonar.about.ts';
import { SPEECH_ABOUT } from './speech.about.ts';
import { SQUARE_PAYMENTS_ABOUT } from './square-payments.about.ts';
import { STRIPE_ABOUT } from './stripe.about.ts';
import { STRIPE_OBJECTS_ABOUT } from './stripe-objects.about.ts';
import { SUPABASE_ABOUT } from './supabase.about.ts';
import { SUPPORT_DESKS_ABOUT } from './support-desks.about.ts';
import { TAVILY_WEB_SEARCH_ABOUT } from './tavily-web-search.about.ts';
import { TEAM_VAULTS_ABOUT } from './team-vaults.about.ts';
import { TELEMETRY_ABOUT } from './telemetry.about.ts';
import { TELEMETRY_UNMARKED_ABOUT } from './telemetry-unmarked.about.ts';
import { TWILIO_ABOUT } from './twilio.about.ts';
import { URLS_ABOUT } from './urls.about.ts';
import { VAULT_ABOUT } from './vault.about.ts';
import { VERCEL_ABOUT } from './vercel.about.ts';
import { WALLETS_ABOUT } from './wallets.about.ts';
import { WEB_PUSH_ABOUT } from './web-push.about.ts';
import { WEB_SEARCH_ABOUT } from './web-search.about.ts';
import { WORKFLOW_ABOUT } from './workflow.about.ts';
import { WORKSPACE_ABOUT } from './workspace.about.ts';
import { OTHER_RULES_ABOUT } from '../rules/other-rules.about.ts';

/** The texts of every rule, by its id. */
export const ABOUT: ReadonlyMap<string, About> = new Map(
  [
    ALGOLIA_ABOUT,
    ANTHROPIC_ABOUT,
    AWS_ABOUT,
    AWS_SERVICES_ABOUT,
    AZURE_ABOUT,
    AZURE_MARKED_KEYS_ABOUT,
    AZURE_SERVICES_ABOUT,
    AZURE_UNMARKED_ABOUT,
    BACKENDS_ABOUT,
    BITBUCKET_ABOUT,
    BOTS_ABOUT,
    BUILD_SERVICES_ABOUT,
    CAPTCHA_ABOUT,
    CARD_ACQUIRERS_ABOUT,
    CHAIN_ACCESS_ABOUT,
    CHAT_ABOUT,
    CI_UNMARKED_ABOUT,
    CLAIMED_TOKENS_ABOUT,
    CLOUDFLARE_ABOUT,
    CLOUDFLARE_LEGACY_ABOUT,
    COGNITO_ABOUT,
    COMMERCE_ABOUT,
    CONNECTION_STRINGS_ABOUT,
    CONTENT_ABOUT,
    CONTENT_SYSTEMS_ABOUT,
    CUSTOMER_DATA_ABOUT,
    DATA_PLATFORMS_ABOUT,
    DATABASE_CLOUDS_ABOUT,
    DATABASES_ABOUT,
    ERROR_TRACKERS_ABOUT,
    FEATURE_FLAGS_ABOUT,
    FLAG_SERVICES_ABOUT,
    GITHUB_ABOUT,
    GITHUB_LEGACY_ABOUT,
    GITLAB_ABOUT,
    GITLAB_FEATURES_ABOUT,
    GOOGLE_ABOUT,
    GOOGLE_CREDENTIALS_ABOUT,
    GOOGLE_SERVICES_ABOUT,
    HASHICORP_ABOUT,
    HOSTING_ABOUT,
    IDENTITY_ABOUT,
    JFROG_ABOUT,
    JWT_ABOUT,
    KEY_OBJECTS_ABOUT,
    KUBERNETES_FILES_ABOUT,
    KUBERNETES_NETWORKS_ABOUT,
    LLM_TOOLING_ABOUT,
    MAIL_ABOUT,
    MAIL_DELIVERY_ABOUT,
    MAPBOX_ABOUT,
    MAPS_MEDIA_ABOUT,
    MARKETING_SUITES_ABOUT,
    MERCHANTS_ABOUT,
    MESSAGING_APIS_ABOUT,
    MODEL_APIS_UNMARKED_ABOUT,
    MODEL_HOSTS_ABOUT,
    MODEL_VENDORS_ABOUT,
    OBSERVABILITY_ABOUT,
    OPENAI_ABOUT,
    OPENAI_SESSIONS_ABOUT,
    OPENROUTER_MODEL_APIS_ABOUT,
    OTHER_CLOUDS_ABOUT,
    PACKAGE_HOSTS_ABOUT,
    PAYPAL_BRAINTREE_ABOUT,
    PIPELINE_IDENTITIES_ABOUT,
    PLANNING_ABOUT,
    POSTHOG_ABOUT,
    PRIVATE_KEYS_ABOUT,
    PRODUCT_ANALYTICS_ABOUT,
    PRODUCTIVITY_APPS_ABOUT,
    PUSH_ABOUT,
    REGISTRIES_ABOUT,
    REGISTRIES_UNMARKED_ABOUT,
    SEARCH_ENGINES_ABOUT,
    SECRET_STORES_ABOUT,
    SERVER_HOSTING_ABOUT,
    SESSIONS_ABOUT,
    SHOPS_ABOUT,
    SIGN_IN_ABOUT,
    SIGN_IN_PROVIDERS_ABOUT,
    SIGNED_URLS_ABOUT,
    SITE_HOSTING_ABOUT,
    SITE_HOSTING_UNMARKED_ABOUT,
    SLACK_ABOUT,
    SOCIAL_ABOUT,
    SOCIAL_APPS_ABOUT,
    SONAR_ABOUT,
    SPEECH_ABOUT,
    SQUARE_PAYMENTS_ABOUT,
    STRIPE_ABOUT,
    STRIPE_OBJECTS_ABOUT,
    SUPABASE_ABOUT,
    SUPPORT_DESKS_ABOUT,
    TAVILY_WEB_SEARCH_ABOUT,
    TEAM_VAULTS_ABOUT,
    TELEMETRY_ABOUT,
    TELEMETRY_UNMARKED_ABOUT,
    TWILIO_ABOUT,
    URLS_ABOUT,
    VAULT_ABOUT,
    VERCEL_ABOUT,
    WALLETS_ABOUT,
    WEB_PUSH_ABOUT,
    WEB_SEARCH_ABOUT,
    WORKFLOW_ABOUT,
    WORKSPACE_ABOUT,
    OTHER_RULES_ABOUT,
  ].flatMap((texts) => Object.entries(texts)),
);

/** The texts of a rule for people; undefined for rules that have none. */
export function aboutRule(id: string): About | undefined {
  return ABOUT.get(id);
}
