import type { TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import { compileNominate } from '../prefilter/nominate.ts';
import { compileShape } from '../shapes/index.ts';
import { compileFormat, judge, type CompiledFormat } from './candidate.ts';

interface Anchors {
  readonly literals: readonly string[];
  /** For each literal the formats it leads to. */
  readonly formats: readonly (readonly CompiledFormat[])[];
}

function anchorsOf(formats: readonly CompiledFormat[]): Anchors {
  const byLiteral = new Map<string, CompiledFormat[]>();
  for (const format of formats) {
    for (const literal of format.shape.anchors) byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), format]);
  }
  return { literals: [...byLiteral.keys()], formats: [...byLiteral.values()] };
}

/** True where the verdict on a candidate is that it is a token. */
export function isMatch(result: Match | Drop): result is Match {
  return 'secret' in result;
}

/** Finds the tokens whose shape has a literal part. */
export function formatDetector(formats: readonly TokenFormat[], now: number): Detector {
  const compiled = formats.map((format) => compileFormat(format, compileShape(format.shape)));
  const anchors = anchorsOf(compiled);
  const nominate = compileNominate(anchors.literals);
  return {
    name: 'formats',
    detect(view, found, dropped) {
      nominate(view.text, (at, literal) => {
        for (const format of anchors.formats[literal] ?? []) {
          const hit = format.shape.match(view.text, at, anchors.literals[literal] ?? '');
          const result = hit === undefined ? undefined : judge(format, hit, view, now);
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
