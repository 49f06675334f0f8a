/**
 * Files that builds, deployments and editors leave in what is served. Each is asked for once by GET, at the root of
 * each origin of the site, and searched if it is there.
 */
export const WELL_KNOWN: readonly string[] = [
  // Environment and configuration
  '/.env',
  '/.env.local',
  '/.env.production',
  '/.env.development',
  '/config.json',
  '/config.js',
  '/env.js',
  '/env.json',
  '/runtime-config.js',
  '/runtime-config.json',
  '/settings.json',
  '/appsettings.json',
  '/firebase-config.json',
  '/__/firebase/init.json',
  '/assets/config.json',
  '/assets/env.js',
  // What bundlers and frameworks write beside their output
  '/.vite/manifest.json',
  '/manifest.json',
  '/asset-manifest.json',
  '/stats.json',
  '/build-manifest.json',
  '/_next/static/development/_buildManifest.js',
  '/ssr-manifest.json',
  '/leakgate.manifest.json',
  // Repositories, packages, tools
  '/.git/config',
  '/.git/HEAD',
  '/.npmrc',
  '/package.json',
  '/docker-compose.yml',
  '/Dockerfile',
  '/.DS_Store',
  '/.vscode/settings.json',
  // Descriptions of interfaces
  '/openapi.json',
  '/swagger.json',
  '/api-docs',
  // Standard places
  '/robots.txt',
  '/sitemap.xml',
  '/sitemap_index.xml',
  '/humans.txt',
  '/.well-known/security.txt',
  '/.well-known/openid-configuration',
  '/.well-known/assetlinks.json',
  '/.well-known/apple-app-site-association',
];
