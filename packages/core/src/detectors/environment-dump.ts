// Environments of whole processes: `define: {"process.env": process.env}` gives every visitor that of the build, a server that
// sends its own that of the server. What else stands in one is found as what it is; a dump is wrong whatever it holds today.

import { charSetOf } from '../text/char-set.ts';
import { eachPair } from '../kernel/index.ts';
import type { Detector, Rule } from '../match.ts';
import { Secret } from '../secret.ts';
import type { Literal } from './generic/literal.ts';
import { overBackslashes } from './generic/names/naming.ts';

/** The rule of a whole environment. */
export const ENVIRONMENT_DUMP_RULE: Rule = {
  id: 'server-env-dump',
  provider: 'Any',
  title: 'Whole environment of a build or a server',
  exposure: 'secret',
  severity: 'critical',
  confidence: 'high',
};

const NAMES = ['PATH', 'Path'];
const NAME_LENGTH = 4;
const BEHIND_NAME = { chars: charSetOf('"\'`:=\\ \t'), min: 1 };
/** The value of such a variable, as far as its quote. */
const VALUE = /(?:\\{0,3}["'`])?\s?[:=]\s?\\{0,3}["'`]((?:\/|[A-Z]:\\)[^"'`\n]{0,6000})/iy;
/** A folder of the system's programs. */
const PROGRAMS = /\/s?bin\b|[\\/]system32\b/i;

/** What every process has, and emulators of a shell pretend to. */
const OF_SYSTEM =
  'HOME|USER|LOGNAME|SHELL|PWD|LANG|TERM|HOSTNAME|USERNAME|USERPROFILE|COMPUTERNAME|SystemRoot|SYSTEMROOT|ComSpec|COMSPEC|windir';
/** What only one has that runs somewhere: from a package manager, a shell, a pipeline, a host. */
const OF_RUN =
  'npm_\\w{2,40}|INIT_CWD|NODE|NODE_OPTIONS|SHLVL|OLDPWD|CI|CI_\\w{2,40}|GITHUB_\\w{2,40}|RUNNER_\\w{2,40}|VERCEL_\\w{2,40}|NVM_\\w{2,20}|PNPM_HOME|JAVA_HOME\\w{0,12}|XDG_\\w{2,30}|SSH_\\w{2,20}|DBUS_\\w{2,40}|KUBERNETES_\\w{2,40}|AWS_LAMBDA_\\w{2,40}|AWS_EXECUTION_ENV|DEBIAN_FRONTEND|BUILD_ID|COLORTERM|TERM_PROGRAM|PROCESSOR_\\w{2,20}|APPDATA|LOCALAPPDATA';
const VARIABLES = new RegExp(
  `(?<![\\w$.])(?:(${OF_SYSTEM})|(${OF_RUN}))(?:\\\\{0,3}["'\`])?\\s?[:=]\\s?\\\\{0,3}["'\`]`,
  'g',
);
const FEWEST_OF_EACH = 2;
/** How many of the names are told. */
const TOLD = 5;
/** How far around the folders the others stand; environments are in no order. */
const REACH = 8192;

/** The variables of a process that stand around a place, where there are enough of them. */
function variablesAround(text: string, at: number): readonly string[] {
  const system = new Set<string>();
  const run = new Set<string>();
  for (const [, ofSystem, ofRun] of text.slice(Math.max(0, at - REACH), at + REACH).matchAll(VARIABLES)) {
    if (ofSystem !== undefined) system.add(ofSystem);
    if (ofRun !== undefined) run.add(ofRun);
  }
  return system.size < FEWEST_OF_EACH || run.size < FEWEST_OF_EACH ? [] : [...system, ...run];
}

/** The folders that a variable lists; undefined where it is none of those. @param at the offset behind its name */
function foldersAt(text: string, at: number): Literal | undefined {
  VALUE.lastIndex = at;
  const length = VALUE.exec(text)?.[1]?.length;
  if (length === undefined) return undefined;
  const start = VALUE.lastIndex - length;
  // A quote in a text of code has backslashes in front.
  const end = overBackslashes(text, VALUE.lastIndex);
  const value = text.slice(start, end);
  return PROGRAMS.test(value) ? { start, end, value } : undefined;
}

function namesIn(variables: readonly string[]): string {
  const told = variables.slice(0, TOLD).join(', ');
  return variables.length > TOLD ? `${told} …` : told;
}

/**
 * Finds environments by their folders of programs, which stand for the whole: one dump is one finding. What is known of
 * one is that it is there: no two builds have the same folders, nor, on two machines, the same variables.
 */
export function environmentDumpDetector(): Detector {
  return {
    name: 'environment-dump',
    rule: ENVIRONMENT_DUMP_RULE,
    asks: { anchors: NAMES.map((literal) => ({ literal, starts: true, follows: BEHIND_NAME })) },
    detect(view, clues, found) {
      const { text } = view;
      let judgedTo = 0;
      eachPair(clues.anchors, (at) => {
        const folders = at < judgedTo ? undefined : foldersAt(text, at + NAME_LENGTH);
        if (folders === undefined) return;
        judgedTo = at + REACH;
        const variables = variablesAround(text, at);
        if (variables.length === 0) return;
        found({
          rule: ENVIRONMENT_DUMP_RULE,
          secret: new Secret(folders.value),
          view,
          start: folders.start,
          end: folders.end,
          confidence: 'high',
          confirmed: true,
          identity: ENVIRONMENT_DUMP_RULE.id,
          evidence: [`variables of a process stand around it: ${namesIn(variables)}`],
          specificity: 0,
        });
      });
    },
  };
}
