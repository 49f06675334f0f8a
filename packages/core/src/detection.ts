import { apart } from './apart/index.ts';
import type { FormatSet } from './baked/format-set.ts';
import { compileFindClues, type Asker } from './clues.ts';
import type { Detection } from './detect.ts';
import { contextualDetector } from './detectors/contextual.ts';
import { forbiddenValueDetector } from './detectors/forbidden/index.ts';
import { formTable } from './detectors/form-table.ts';
import { formatDetector } from './detectors/formats.ts';
import { genericSecretDetector } from './detectors/generic/index.ts';
import { knownFragments, knownValueDetector } from './detectors/known-values/index.ts';
import { environmentDumpDetector } from './detectors/environment-dump.ts';
import { sensitiveDetectors } from './detectors/sensitive/index.ts';
import { unledDetector } from './detectors/unled/index.ts';
import type { EngineOptions } from './engine.ts';
import type { Detector } from './match.ts';
import { compileTriggers, evaluations, scriptReader, triggerAsks } from './script/index.ts';
import { once } from './text/once.ts';
import { viewOpener, type ViewOpener } from './views/index.ts';

/** The part of detection that is the same for all engines of the same formats. */
interface CommonDetection {
  /** In the order in which baked clues know them: those of the formats come first. */
  readonly askers: readonly Asker[];
  readonly ofFormats: readonly Detector[];
  readonly others: readonly Detector[];
  readonly views: ViewOpener;
  readonly literals: () => readonly string[];
  readonly triggers: Asker;
}

/** Makes what asks the kernel for the same things in every engine of these formats. */
export function commonDetection(
  { forms, prepared }: FormatSet,
  { scan, now, disable = [], abilities = {} }: EngineOptions,
): CommonDetection {
  const seconds = now.getTime() / 1000;
  const table = formTable(forms, disable);
  const anchors = once(() => ({ anchors: apart('tables').formatAnchors(forms()) }));
  const values = once(() => ({ values: apart('tables').contextualValues(forms(), prepared()) }));
  const literals = once(() => prepared().led.map(([literal]) => literal));
  const asked = once(() => triggerAsks(literals()));
  const triggers: Asker = {
    get asks() {
      return asked();
    },
  };
  const ofFormats: readonly Detector[] = [
    formatDetector(table, prepared, anchors, seconds),
    contextualDetector(table, prepared, values, seconds),
    unledDetector(prepared, disable, seconds),
  ];
  const others: readonly Detector[] = [
    genericSecretDetector({ visitorData: scan === 'crawl' }),
    environmentDumpDetector(),
    ...sensitiveDetectors(),
  ];
  const views = viewOpener(abilities.inflate);
  return {
    askers: [...ofFormats, ...others, ...views.readers, triggers, evaluations],
    ofFormats,
    others,
    views,
    literals,
    triggers,
  };
}

/** The detectors that an engine runs on every view, less those whose rule is disabled, and all that leads them. */
export function detectionFor(options: EngineOptions, formats: FormatSet): Detection {
  const { disable = [], abilities = {}, knownValues = [], forbidden = [] } = options;
  const { askers, ofFormats, others, views, literals, triggers } = commonDetection(formats, options);
  const [known, forbidding] = [knownValueDetector(knownValues), forbiddenValueDetector(forbidden)];
  const fragments = knownFragments(knownValues);
  const find = once(() => compileTriggers(literals()));
  const detectors: readonly Detector[] = [...ofFormats, known, ...others, forbidding];
  return {
    views,
    findClues: compileFindClues({ common: askers, own: [known, forbidding, fragments] }, abilities, formats.clues?.()),
    detectors: detectors.filter(({ rule }) => rule === undefined || !disable.includes(rule.id)),
    readScripts: scriptReader((text, clues) => find()(text, clues), abilities.parse),
    fragments,
    triggers,
  };
}
