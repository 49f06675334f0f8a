export type { Abilities } from './abilities.ts';
export type {
  Artifact,
  CopyProvenance,
  GeneratedProvenance,
  Provenance,
  Replacement,
  OwnMap,
  SearchedFile,
  SourceModule,
} from './artifact.ts';
export { forbiddingRule, withBaseline, type BaselineContext } from './baseline/apply.ts';
export { isExpired, type BaselineEntry } from './baseline/baseline.ts';
export { isGuessable } from './baseline/guessable.ts';
export { isCovered, placePatterns } from './baseline/places.ts';
export { nameSaysSecret } from './detectors/known-values/value.ts';
export { unsearchable, type ForbiddenValue } from './detectors/forbidden/index.ts';
export { KNOWN_VALUE_RULE, type KnownValue } from './detectors/known-values/index.ts';
export { createEngine, type ArtifactResult, type Engine, type EngineOptions } from './engine.ts';
export { DEFAULT_SALT, fingerprint, NORMALISATION } from './fingerprint.ts';
export type * from './format.ts';
export { FORMATS } from './formats/index.ts';
export * from './levels.ts';
export type { Drop, Rule } from './match.ts';
export { DEFAULT_POLICY, type Cell } from './policy/default.ts';
export type { Zone } from './policy/zone.ts';
export { globTest } from './policy/glob.ts';
export type { PolicyCondition, PolicyRule } from './policy/rules.ts';
export { roleOf, type RepositoryRole } from './policy/repository.ts';
export type { Problem, ProblemCode } from './problem.ts';
export * from './report.ts';
export { PRIVATE_ENV_EXPOSED_RULE, PUBLIC_SOURCE_MAP_RULE } from './rules/build-setting-rules.ts';
export { ruleCatalogue, type CatalogueRule } from './rules/catalogue.ts';
export { ruleIds } from './rules/rule-ids.ts';
export { OTHER_RULES } from './rules/other-rules.ts';
export { outcomeOf, startScan, type FailOn, type Scan, type ScanEnd, type SearchedArtifact } from './scan.ts';
export type { EstreeProgram, ParseScript, ScriptLang } from './script/index.ts';
export { Secret } from './secret.ts';
export { settingSighting, type SettingFlaw } from './settle/setting.ts';
export type { Sighting } from './settle/sighting.ts';
export { PACKED_ENDINGS, plainPath } from './archives/packed-copy.ts';
export { unpackPortably, type Codec, type Unpack, type Unpacked } from './archives/unpack.ts';
export { inflate, type Inflate } from './text/inflate.ts';
export { packingOf, type Packing } from './text/packing.ts';
export * from './where.ts';
export type { Span } from './views/view.ts';
