import { stepDown } from '../levels.ts';
import type { Match } from '../match.ts';
import type { Decision } from './decide.ts';

/** What a file of a repository is for, as far as it changes what is normal in it. */
export type RepositoryRole = 'lock-file' | 'sample-env' | 'test' | 'prose' | 'other';

const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|packages\.lock\.json|pnpm-lock\.yaml|bun\.lockb|go\.sum|gradle\.lockfile|Package\.resolved|\.terraform\.lock\.hcl|[\w.-]+\.lock)$/i;
const SAMPLE_ENV =
  /(?:^|\/)(?:\.(?:env|dev\.vars)[\w.-]*[._-](?:example|sample|template|tpl|dist|defaults|schema)|\.?env[._-](?:example|sample|template|tpl|dist)|(?:example|sample|template|default)\.env)$/i;
const TEST =
  /(?:^|\/)(?:tests?|specs?|e2e|cypress|testdata|fixtures?|mocks?|stubs?|__(?:tests?|fixtures|mocks|snapshots|stories)__)\/|[._-](?:test|spec|stories|snap|snapshot|fixture|mock)(?:\.[\w-]+)?$|(?:^|\/)test_[\w-]+\.py$/i;
const PROSE = /\.(?:md|mdx|markdown|rst|adoc)$/i;

/** The role of a file by its path: POSIX, relative to the root. */
export function roleOf(path: string): RepositoryRole {
  if (LOCK_FILE.test(path)) return 'lock-file';
  if (SAMPLE_ENV.test(path)) return 'sample-env';
  if (TEST.test(path)) return 'test';
  return PROSE.test(path) ? 'prose' : 'other';
}

const REASON: Readonly<Record<Exclude<RepositoryRole, 'other'>, string>> = {
  'lock-file': 'a lock file is full of hashes',
  'sample-env': 'a sample of an env file, which shows what a value looks like',
  test: 'in a test, where values are mostly made up',
  prose: 'in a text, which shows what a value looks like',
};

/** TLS of a test needs a key of its own, and nobody can tell it from a real one. */
function isTestKey({ rule }: Match, role: RepositoryRole): boolean {
  return role === 'test' && rule.id.endsWith('private-key');
}

/** Samples and tests show how an address with a password is written; only its form says that it is one. */
function isSampleAddress({ rule, env }: Match): boolean {
  return env === undefined && (rule.id.endsWith('-uri') || rule.id === 'url-embedded-credentials');
}

/**
 * What the role of a file changes in the verdict on a match in it. A value that only its name or its place gave away
 * weighs less where such values are made up; one that its format proves is real weighs the same in every file.
 */
export function inRepository(match: Match, path: string, decision: Decision): Decision {
  const role = roleOf(path);
  if (role === 'other') return decision;
  if (match.confidence === 'high' && !isTestKey(match, role) && !isSampleAddress(match)) return decision;
  const verdict = role === 'lock-file' ? 'ignored' : stepDown(decision.verdict);
  return { verdict, because: `${decision.because}; ${REASON[role]}` };
}
