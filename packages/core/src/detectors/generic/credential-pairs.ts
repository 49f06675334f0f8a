import type { Finding, Place } from '../../report.ts';

/** What naming pairs needs of a format. */
export interface PairedFormat {
  readonly id: string;
  readonly publicSibling?: string;
  readonly aliases?: readonly string[];
}

/** Two halves that open something only together. */
interface Halves {
  readonly id: string;
  readonly secret: string;
  readonly opens: string;
}

const HALVES: readonly Halves[] = [
  { id: 'aws-access-key-id', secret: 'aws-secret-access-key', opens: 'the AWS account' },
  { id: 'aws-temporary-key-id', secret: 'aws-secret-access-key', opens: 'the AWS account' },
  { id: 'twilio-account-sid', secret: 'twilio-auth-token', opens: 'the Twilio account' },
  { id: 'twilio-api-key-sid', secret: 'twilio-api-key-secret', opens: 'the Twilio account' },
  { id: 'alibaba-access-key-id', secret: 'alibaba-access-key-secret', opens: 'the Alibaba Cloud account' },
];

/** How far apart two halves may stand: an object literal in code, or a longer one on the one line of a bundle. */
const LINES = 12;
const COLUMNS = 1200;

function areNear(a: Place, b: Place): boolean {
  if (a.artifact !== b.artifact || a.surface !== b.surface) return false;
  const lines = Math.abs(a.line - b.line);
  return lines === 0 ? Math.abs(a.column - b.column) <= COLUMNS : lines <= LINES;
}

function standTogether(a: Finding, b: Finding): boolean {
  return a.places.some((place) => b.places.some((other) => areNear(place, other)));
}

function called({ title, redacted }: Finding): string {
  return `${title} ${redacted}`;
}

type Notes = Map<Finding, string[]>;

function note(notes: Notes, finding: Finding, text: string): void {
  notes.set(finding, [...(notes.get(finding) ?? []), text]);
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy(findings, ({ rule }) => rule);
}

/** A secret beside the token that belongs in the browser instead: says of each what to do with it. */
function noteSiblings(findings: readonly Finding[], formats: readonly PairedFormat[], notes: Notes): void {
  const found = byRule(findings);
  const nameOf = new Map(formats.flatMap(({ id, aliases }) => (aliases ?? []).map((alias) => [alias, id] as const)));
  for (const { id, publicSibling } of formats) {
    if (publicSibling === undefined) continue;
    const siblings = found.get(publicSibling) ?? found.get(nameOf.get(publicSibling) ?? '') ?? [];
    const secrets = (found.get(id) ?? []).filter(({ exposure }) => exposure === 'secret');
    const [sibling] = siblings;
    const [secret] = secrets;
    if (sibling === undefined || secret === undefined) continue;
    for (const each of secrets)
      note(notes, each, `remove this one, keep ${called(sibling)}, which is made for browsers`);
    for (const each of siblings) note(notes, each, `keep this one, remove ${called(secret)}`);
  }
}

/** An id with its secret near it: either alone is worth less. */
function noteHalves(findings: readonly Finding[], notes: Notes): void {
  const found = byRule(findings);
  for (const { id, secret, opens } of HALVES) {
    for (const half of found.get(id) ?? []) {
      const other = (found.get(secret) ?? []).find((each) => standTogether(half, each));
      if (other === undefined) continue;
      note(notes, half, `stands beside ${called(other)}: together they open ${opens}`);
      note(notes, other, `stands beside ${called(half)}: together they open ${opens}`);
    }
  }
}

/**
 * Names the pairs among the findings of a scan in their evidence: a secret and its public sibling, with the one to
 * keep, and two halves of one credential.
 */
export function namePairs(findings: readonly Finding[], formats: readonly PairedFormat[]): readonly Finding[] {
  const notes: Notes = new Map();
  noteSiblings(findings, formats, notes);
  noteHalves(findings, notes);
  return findings.map((finding) => {
    const added = notes.get(finding);
    return added === undefined ? finding : { ...finding, evidence: [...new Set([...finding.evidence, ...added])] };
  });
}
