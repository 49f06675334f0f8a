import { Command } from 'commander';
import type { WrittenCrawlFlags } from '../crawl/flags.ts';
import { CONFIG_HELP, FORMAT_HELP, oneMore, type Runner } from './command.ts';

const HELP = `
Reads a live site as a browser receives it: pages, scripts, workers, network, storage. Only GET, HEAD and OPTIONS
leave the browser, only to the origins of the start addresses and of --origin; nothing is clicked or submitted.

  leakgate crawl https://staging.example --report html=leaks.html
  leakgate crawl https://staging.example --role admin=admin.json --forbid other-tenant=values.txt
  leakgate crawl https://staging.example --manifest dist/leakgate.manifest.json

A role's file is a storage state of Playwright's (.json), or a script that exports «login({ page, context, url })».
A crawl that was stopped goes on when the same command is run again; its state holds no token.
Chromium and playwright-core must be there: npm install --save-dev playwright-core.

Environment
  LEAKGATE_HTTP_AUTH        name:password, for a site that asks for them (HTTP authentication)
  LEAKGATE_SALT             key of the fingerprints

Exit codes
  0  clean (with --fail-on never: leaks too)
  1  leaks: a finding at or above --fail-on
  2  wrong usage or configuration
  3  incomplete: more was seen and not read than --max-unread allows, or the crawl was stopped`;

function scopeOptions(command: Command): Command {
  return command
    .option('--origin <origin>', 'further origin of the site, crawled as well; repeatable', oneMore)
    .option('--read-origin <origin>', 'origin whose code is read but not crawled; repeatable', oneMore)
    .option('--no-third-party', 'do not read scripts and style sheets of other public origins')
    .option('--receiver <origin>', 'origin that session tokens may be sent to; repeatable', oneMore)
    .option('--graphql <glob>', 'address that GraphQL queries may be posted to; repeatable', oneMore)
    .option('--exclude <glob>', 'addresses that are never visited: a path, or a whole address; repeatable', oneMore)
    .option('--no-robots', 'visit what robots.txt disallows as well')
    .option('--no-well-known', 'do not ask for files that builds leave behind')
    .option('--no-websockets', 'take WebSockets from the pages: what they send cannot be held to reading')
    .option('--no-shared-workers', 'take shared workers from the pages');
}

function roleOptions(command: Command): Command {
  return command
    .option('--role <name=file>', 'crawl signed in as well, by a storage state or a login script; repeatable', oneMore)
    .option('--no-anonymous', 'crawl as the roles only')
    .option('--signed-in-url <url>', 'address, or path, that answers 200 only to who is signed in')
    .option('--forbid <role=file>', 'values, a line each, that no other role may see; repeatable', oneMore)
    .option('--manifest <file>', 'leakgate.manifest.json of the build: is it served as it was built?');
}

function boundOptions(command: Command): Command {
  return command
    .option('--max-pages <n>', 'pages visited, in each role (default: 500)')
    .option('--max-depth <n>', 'links from a start address to a page (default: 8)')
    .option('--max-per-shape <n>', 'pages of one route shape, such as /orders/1 and /orders/2 (default: 10)')
    .option('--max-minutes <n>', 'minutes that the crawl may take (default: 60)')
    .option('--max-megabytes <n>', 'mebibytes that the crawl may read (default: 4096)')
    .option('--max-unread <n>', 'things seen and not read that are put up with (default: 0)')
    .option('--concurrency <n>', 'pages open at once (default: 2)')
    .option('--rate <n>', 'visits a second to each origin (default: 20)');
}

function browserOptions(command: Command): Command {
  return command
    .option('--state <file>', 'where progress is kept (default: leakgate.crawl.sqlite)')
    .option('--browser <file>', 'the Chromium to run, instead of the one that is found')
    .option('--untrusted-certificates', 'take certificates that no authority vouches for, as of a staging site')
    .option('--no-sandbox', 'run Chromium without its sandbox: for containers that cannot have one')
    .option('--user-agent <text>', 'sent as User-Agent');
}

function commonOptions(command: Command): Command {
  return command
    .option('--format <format>', FORMAT_HELP)
    .option('--report <format=file>', 'write a report to a file too; repeatable', oneMore)
    .option('--fail-on <verdict>', 'exit with 1 from this verdict on: error, warning or never (default: error)')
    .option('--config <file>', CONFIG_HELP)
    .option('--env-file <file>', 'env file whose values must not ship, besides .env*; repeatable', oneMore)
    .option('--quiet', 'print nothing where the outcome is clean')
    .option('--no-color', 'print without colours');
}

/** `leakgate crawl <url…>` */
export function crawlCommand(run: Runner): Command {
  const command = new Command('crawl')
    .description('search a live site, as a browser receives it')
    .argument('<url...>', 'addresses to start at; their origins are the site');
  return [scopeOptions, roleOptions, boundOptions, browserOptions, commonOptions]
    .reduce((all, add) => add(all), command)
    .addHelpText('after', HELP)
    .action((urls: readonly string[], flags: WrittenCrawlFlags) =>
      run(async (output) => {
        const { crawlUrls } = await import('../crawl/index.ts');
        return crawlUrls(urls, flags, output);
      }),
    );
}
