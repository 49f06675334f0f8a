export { configFor, crawl, type CrawlCall } from './api.ts';
export { crawlSite, type CrawlEnd, type CrawlRequest, type Progress } from './crawl.ts';
export type { CrawlOptions, RoleFile } from '@leakgate/node';
export type { Login, LoginArguments } from './roles/sign-in.ts';
