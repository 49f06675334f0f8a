import type { Engine } from '../engine.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Verdict } from '../levels.ts';
import type { Rule } from '../match.ts';
import { lastThatApplies } from '../policy/rules.ts';
import type { Position } from '../text/lines.ts';
import { Secret } from '../secret.ts';
import type { Sighting } from './sighting.ts';

/** A setting of a build that is a finding in itself, whatever the output holds. It names variables and holds no value. */
export interface SettingFlaw {
  readonly rule: Rule;
  /** The setting, e.g. `define.process.env`. */
  readonly setting: string;
  /** What is wrong with it, in words. */
  readonly evidence: readonly string[];
  readonly verdict: Verdict;
  readonly because: string;
  /** The file it stands in, POSIX, relative to the root. */
  readonly file: string;
  readonly position: Position;
}

/** The sighting of a setting; a policy rule of the team decides, else the verdict it comes with. */
export function settingSighting(flaw: SettingFlaw, { options, salt }: Engine): Sighting {
  const { rule, setting, file, position } = flaw;
  const print = fingerprint(new Secret(`${rule.id} ${setting}`), salt.value);
  const place = { surface: 'config', artifact: file, ...position, via: [], excerpt: setting } as const;
  const subject = {
    rule: rule.id,
    exposure: rule.exposure,
    surface: place.surface,
    artifact: file,
    origin: undefined,
    fingerprint: print,
  };
  const decided = lastThatApplies(options.policy ?? [], subject, options.now.toISOString().slice(0, 10));
  return {
    fingerprint: print,
    redacted: setting,
    rule,
    confidence: rule.confidence,
    specificity: 0,
    evidence: flaw.evidence,
    place,
    span: { start: 0, end: 0 },
    decision: { verdict: decided?.verdict ?? flaw.verdict, because: decided?.because ?? flaw.because },
  };
}
