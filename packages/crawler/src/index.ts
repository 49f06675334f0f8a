export type { CrawlOptions, RoleFile } from './options.ts';
