export { crawl, type CrawlCall } from '@leakgate/crawler';
export type { CrawlOptions, Login, LoginArguments, Progress, RoleFile } from '@leakgate/crawler';
