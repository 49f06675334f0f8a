export { crawlSite, type CrawlEnd, type CrawlRequest, type Progress } from './crawl.ts';
export type { CrawlOptions, RoleFile } from './options.ts';
export type { Login, LoginArguments } from './roles/sign-in.ts';
