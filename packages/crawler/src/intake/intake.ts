import { createHash } from 'node:crypto';
import type { Artifact, ArtifactResult, Engine, Extent, Provenance, Sighting, Where } from '@leakgate/core';
import type { Found } from '../collectors/collector.ts';
import type { Results } from '../state/results.ts';
import { withSessionRule } from './session-values.ts';
import type { UrlNames } from './url-names.ts';

/** What searches for one role. */
export interface RoleEngines {
  /** Searches everything that the role receives. */
  readonly received: Engine;
  /** Searches what leaves for other origins or stands in an address: for the role's own session as well. */
  readonly sent: Engine;
}

/** Takes what collectors find, searches it once, and keeps the result. */
export interface Intake {
  readonly take: (found: Found) => Promise<void>;
}

/** What an intake is made of. */
export interface IntakeOptions {
  readonly role: string;
  readonly engines: RoleEngines;
  readonly results: Results;
  readonly nameOf: UrlNames;
  /** The way from a script or style sheet back to its sources; asked for only where something was found in it. */
  readonly provenanceOf: (url: string, artifact: Artifact) => Promise<Provenance | undefined>;
  readonly bodyBytes: number;
  /** Told of each token by its fingerprint, when it is seen as a leak. */
  readonly found: (fingerprint: string) => void;
}

type Sent = Extract<Where, { readonly to: unknown }>;

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 32);
}

function isSentAway(where: Where): where is Sent {
  return 'to' in where && where.to !== 'allowed' && (where.to === 'other' || where.kind === 'request-url');
}

/** Stores that all pages of an origin share: to name each page that shows them would say the same again and again. */
const SHARED = new Set<Where['kind']>(['local-storage', 'indexed-db', 'opfs']);

/** The address by which an artifact is called, before tokens in it are masked. */
function addressOf(where: Where): string {
  if (!('url' in where)) return where.path;
  const url = SHARED.has(where.kind) ? URL.parse(where.url) : null;
  return url === null ? where.url : `${url.origin}/${url.hash}`;
}

/** Where an artifact stands, beyond its kind and address. */
function detail(where: Where): string {
  return JSON.stringify({ ...where, url: undefined });
}

/** The place of a sighting with who saw it and what sent it. */
function placed(sighting: Sighting, role: string, initiator: string | undefined): Sighting {
  const place = { ...sighting.place, roles: [role], ...(initiator === undefined ? {} : { initiator }) };
  return { ...sighting, place };
}

function extentOf(content: string | Uint8Array, most: number): Extent {
  return { of: typeof content === 'string' ? 'character' : 'byte', had: content.length, most, begun: false };
}

/** Starts the intake of a role. */
export function startIntake({ role, engines, results, nameOf, provenanceOf, bodyBytes, found }: IntakeOptions): Intake {
  async function search(artifact: Artifact, address: string, engine: Engine): Promise<ArtifactResult> {
    const first = engine.scan(artifact);
    if (first.sightings.length === 0 || artifact.provenance !== undefined) return first;
    const provenance = await provenanceOf(address, artifact);
    return provenance === undefined ? first : engine.scan({ ...artifact, provenance });
  }

  async function takeArtifact(given: Artifact, initiator: string | undefined): Promise<void> {
    const address = 'url' in given.where ? given.where.url : '';
    const where: Where = 'url' in given.where ? { ...given.where, url: nameOf(addressOf(given.where)) } : given.where;
    if (given.content.length > bodyBytes) {
      results.note('unread', {
        what: where.kind,
        where: 'url' in where ? where.url : where.path,
        reason: 'over-cap',
        extent: extentOf(given.content, bodyBytes),
      });
      return;
    }
    const away = isSentAway(where);
    const hash = hashOf([role, away ? 'sent' : 'received', given.content]);
    const key = hashOf([hash, 'url' in where ? where.url : where.path, detail(where)]);
    if (results.hasArtifact(key)) return;
    const artifact = { ...given, where };
    const bytes = given.content.length;
    if (results.isClean(hash)) {
      results.keep(key, hash, { surface: where.kind, bytes, sightings: [], problems: [] });
      return;
    }
    const searched = await search(artifact, address, away ? engines.sent : engines.received);
    const sightings = searched.sightings.map((each) =>
      placed(withSessionRule(each), role, initiator === undefined ? undefined : nameOf(initiator)),
    );
    for (const { fingerprint, decision } of sightings) {
      if (decision.verdict === 'error' || decision.verdict === 'warning') found(fingerprint);
    }
    results.keep(key, hash, { surface: where.kind, bytes, sightings, problems: searched.problems });
  }

  return {
    async take(given) {
      if (given.kind === 'artifact') return takeArtifact(given.artifact, given.initiator);
      results.note('unread', { ...given.unread, where: nameOf(given.unread.where) });
    },
  };
}
