export { NODE_ABILITIES } from './abilities/index.ts';
export { commitEngine, type CommitRequest } from './commit/engine.ts';
export { repositorySurface } from './commit/surface.ts';
export { authorOf } from './baseline/author.ts';
export { BASELINE_NAME } from './baseline/name.ts';
export { newSalt } from './baseline/new-salt.ts';
export { foldersAbove } from './files/repository.ts';
export { baselineText, saltCheck, type BaselineFile } from './baseline/baseline-file.ts';
export { readBaseline } from './baseline/read.ts';
export {
  candidates,
  goneEntries,
  updateBaseline,
  type Acceptance,
  type Refusal,
  type Updated,
  type UpdateRequest,
} from './baseline/update.ts';
export { openBaseline, writeBaseline } from './baseline/write.ts';
export { importQuietly } from './config/import-quietly.ts';
export { loadFailure } from './config/load.ts';
export { loadConfig, type ConfigRequest } from './config/load-config.ts';
export { projectFolder } from './config/project-folder.ts';
export type { CrawlOptions, RoleFile } from './config/crawl-options.ts';
export { anyOf, nearest } from './config/nearest.ts';
export {
  defineConfig,
  type ForbiddenValue,
  type FormatOptions,
  type KnownValueOptions,
  type LeakgateOptions,
  type ReportFormat,
  type ResolvedConfig,
} from './config/options.ts';
export { secretsOf, type ProcessEnv } from './env/process-env.ts';
export { PUBLIC_PREFIXES } from './env/public-prefixes.ts';
export { knownValuesOf, type KnownValues, type KnownValuesRequest } from './env/values.ts';
export { filesIn } from './files/files-in.ts';
export { searchedOnDisk, withPackedCopies } from './files/packed-copies.ts';
export { posixRelative, toPosix } from './files/posix.ts';
export type { FileRead } from './files/read.ts';
export { sourceName } from './files/source-name.ts';
export { surfaceOf } from './files/surface.ts';
export {
  formatManifest,
  MANIFEST_NAME,
  manifestOf,
  sha256Of,
  type Manifest,
  type ManifestFile,
} from './manifest/manifest.ts';
export { parseManifest } from './manifest/parse.ts';
export { readReport } from './report/read-report.ts';
export { isDay } from './config/schema/texts.ts';
export { maskText } from './mask-text.ts';
export { saltOf, type Salt } from './salt.ts';
export { closeScan, engineOf, openEngine, openScan, scanWith, type OpenEngine, type ScanRequest } from './scan.ts';
export { writeStepSummary } from './sinks/step-summary.ts';
export { writeReport, writeReports, type Written } from './sinks/write-reports.ts';
export { stagedFiles } from './staged/staged-files.ts';
export { codeOf, inWords } from './system-error.ts';
export { complaint, usageError, UsageError, type Wrong } from './usage-error.ts';
export { VERSION } from './version.ts';
