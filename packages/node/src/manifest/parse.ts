import * as v from 'valibot';
import { usageError } from '../usage-error.ts';
import { FILE_SURFACES } from '../config/schema/words.ts';
import type { Manifest } from './manifest.ts';

const MEND = 'build again with `manifest: true`, and give the file that stands beside the output';

const file = v.object({
  path: v.pipe(v.string(), v.minLength(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  surface: v.picklist(FILE_SURFACES),
  map: v.exactOptional(v.string()),
  fingerprints: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
});

/** Keys that a later version may add are let pass. */
const schema: v.GenericSchema<Manifest> = v.object({
  schemaVersion: v.literal(1),
  buildId: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.array(file),
}) as v.GenericSchema<Manifest>;

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw usageError(name, 'the manifest is no valid JSON', MEND);
  }
}

function isOfLaterVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return false;
  return typeof value.schemaVersion === 'number' && value.schemaVersion > 1;
}

/**
 * Reads the text of a manifest. Throws a `UsageError` that names the file where it is none.
 * @param name what the error calls it
 */
export function parseManifest(text: string, name: string): Manifest {
  const value = parseJson(text, name);
  if (isOfLaterVersion(value)) throw usageError(name, 'a later leakgate wrote the manifest', 'update leakgate');
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const at = v.getDotPath(result.issues[0]);
  throw usageError(name, at === null ? 'it is no manifest' : `it is no manifest: \`${at}\` is missing or wrong`, MEND);
}
