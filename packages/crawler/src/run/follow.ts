import { createHash } from 'node:crypto';
import type { NotVisited } from '@leakgate/core';
import type { Mention } from '../extract/mention.ts';
import { mentionsIn, textKindOf } from '../extract/mentions.ts';
import { headerMentions } from '../extract/text.ts';
import type { Frontier, Target } from '../frontier/frontier.ts';
import type { UrlNames } from '../intake/url-names.ts';
import { mediaTypeOf } from '../network/headers.ts';
import type { Results } from '../state/results.ts';
import { destinationOf, type DestinationRules } from './destination.ts';
import type { RoleRun, TextRead } from './role-run.ts';
import type { WorkSet } from './work-set.ts';

/** What following addresses needs. */
export interface FollowOptions {
  readonly rules: DestinationRules;
  readonly frontier: Frontier;
  readonly results: Results;
  readonly nameOf: UrlNames;
  readonly work: WorkSet;
  readonly firstTime: (key: string) => boolean;
}

const SCRIPT_OR_STYLE = /(?:javascript|ecmascript|\/css)$/;

function textMentions({ url, headers, body }: TextRead): readonly Mention[] {
  const type = mediaTypeOf(headers);
  const kind = textKindOf(type) ?? (/\.[cm]?js$/.test(url.split(/[?#]/, 1)[0] ?? '') ? 'script' : undefined);
  const found = kind === undefined ? [] : mentionsIn(body.toString('utf8'), kind, url);
  // A map that is not announced stands beside its script.
  const file = url.split(/[?#]/, 1)[0] ?? '';
  const hasMap = SCRIPT_OR_STYLE.test(type) && !file.endsWith('.map');
  const guessed: readonly Mention[] = hasMap ? [{ url: `${file}.map`, kind: 'text' }] : [];
  return [...found, ...guessed, ...headerMentions(headers, url)];
}

/** Leads addresses to the frontier, and those that are not visited to the ledger. */
export function createFollow(options: FollowOptions): Pick<RoleRun, 'follow' | 'read'> {
  const { rules, frontier, results, nameOf, work, firstTime } = options;
  const pass = (entry: NotVisited): void => results.note('not-visited', { ...entry, url: nameOf(entry.url) });

  async function follow(mentions: readonly Mention[], parent: string | undefined, depth: number): Promise<void> {
    const targets: Target[] = [];
    for (const mention of mentions) {
      const destination = destinationOf(mention, rules);
      if (destination.kind === 'not-visited') pass(destination.entry);
      if (destination.kind === 'visit') targets.push({ url: destination.url, kind: destination.by, depth, parent });
    }
    for (const entry of await frontier.add(targets)) pass(entry);
  }

  return {
    follow,
    read(text) {
      if (!rules.scope.isOwn(text.url)) return;
      const hash = createHash('sha256').update(text.body).digest('base64');
      if (firstTime(`addresses ${text.url} ${hash}`)) work.add(follow(textMentions(text), text.url, text.depth + 1));
    },
  };
}
