// Values of variables in texts that are no code and give them without a sign or with one of their own: `ENV API_SECRET …` of a
// Dockerfile, `SetEnv`, `set -x`, `API_SECRET := …` of make, and what a shell or a file of services takes where there is none,
// `${API_SECRET:-…}`.

import { toCandidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const DIRECTIVES = ['ENV ', 'SetEnv ', 'set -x ', 'set -gx ', 'set -Ux ', 'setx ', 'setenv ', '%env '];
/** Behind these stands the name of a setting, with that of its group in front. */
const SETTING = ['config set ', 'configure set ', 'user-secrets set ', 'secret set ', 'env add ', 'proxy_set_header '];
const SET =
  /["']?(?:[\w./@-]{0,80}[:./])?([A-Za-z_][\w-]{2,80})["']?\s(?:(?:--body|-b|--value)[\s=])?["']?([^\s"'`$<{;-][^\s"'`;]{7,511})(?=[\s"';]|$)/y;
/** Behind these stand whole pairs: what systemd gives its services, and kubectl puts into a secret. */
const OF_PAIRS = ['Environment=', '--from-literal=', '--env='];
const GIVEN = /([A-Za-z_][\w-]{2,80})[\s=]([^\s"'`$<{\\][^\s"'`\\]{7,511})(?=[\s\\]|$)/y;
/** How such names end, with the sign behind them. */
const DEFAULTS = ['ECRET', 'OKEN', '_KEY', 'SSWORD', 'ecret', 'assword'].flatMap((word) => [`${word}:-`, `${word}:=`]);
const NAME = inFront(String.raw`\$\{([A-Za-z_]\w{2,80}):[-=]`);
/** The default of a property of Spring: `${api.secret:…}`. */
const SPRING = ['ECRET:', 'OKEN:', 'ASSWORD:', '_KEY:', 'ecret:', 'assword:', '-key:'];
const SPRING_NAME = inFront(String.raw`[$#]\{([A-Za-z_][\w.-]{2,80}):`);
const SPRING_DEFAULT = /[^\s"'`$<{}=+?-][^\s"'`{}]{7,511}(?=\})/y;
const OF_VALUE = { chars: new Uint8Array(128).fill(1, 0x21, 0x7f), min: 8 };
const DEFAULT = /[^\s"'`$<{}][^\s"'`{}]{7,511}(?=\})/y;
const REACH = 90;

/** How such names end in a makefile, with the sign behind them; a recipe of another line makes nothing of them. */
const MADE = ['SECRET', 'TOKEN', '_KEY', 'PASSWORD', 'PASSWD'].flatMap((word) =>
  [':=', ' := ', '?=', ' ?= '].map((sign) => word + sign),
);
const MADE_NAME = inFront(String.raw`(?:^|\n)(?:export |override )?([A-Z_][A-Z\d_]{2,80}) ?[:?]= ?`);
const MADE_VALUE = /[^\s"'`$<{(][^\s"'`$()]{7,511}(?=\s|$)/y;

/** Reads a name and its value behind a directive. */
function pair(form: RegExp): LedLiterals['read'] {
  return (text, last) => {
    form.lastIndex = last + 1;
    const [all = '', name = '', value = ''] = form.exec(text) ?? [];
    const reading = readName(name);
    const end = last + 1 + all.length;
    return reading === undefined
      ? undefined
      : toCandidate(reading, 'assigned', { start: end - value.length, end, value });
  };
}

/** Reads a value behind a sign that has its name in front. */
function behindSign(name: RegExp, form: RegExp): LedLiterals['read'] {
  return (text, last) => {
    const start = last + 1;
    const reading = readName(readBack(name, text.slice(Math.max(0, start - REACH), start))?.[1] ?? '');
    if (reading === undefined) return undefined;
    form.lastIndex = start;
    const value = form.exec(text)?.[0];
    return value === undefined
      ? undefined
      : toCandidate(reading, 'assigned', { start, end: start + value.length, value });
  };
}

export const DIRECTIVE_VALUES: readonly LedLiterals[] = [
  { anchors: [...DIRECTIVES, ...OF_PAIRS].map((literal) => ({ literal, starts: true })), read: pair(GIVEN) },
  { anchors: SETTING.map((literal) => ({ literal, starts: true })), read: pair(SET) },
  { anchors: SPRING.map((literal) => ({ literal, follows: OF_VALUE })), read: behindSign(SPRING_NAME, SPRING_DEFAULT) },
  { anchors: DEFAULTS.map((literal) => ({ literal })), read: behindSign(NAME, DEFAULT) },
  { anchors: MADE.map((literal) => ({ literal })), read: behindSign(MADE_NAME, MADE_VALUE) },
];
