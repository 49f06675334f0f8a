import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { maskText } from '../mask-text.ts';
import { inWords } from '../system-error.ts';
import { usageError, type UsageError } from '../usage-error.ts';
import { secretsOf } from '../env/process-env.ts';
import { importQuietly } from './import-quietly.ts';
import { kindOf } from './schema/sentence.ts';

/** Longest part of somebody else's message that is shown. */
const LONGEST_MESSAGE = 300;

/** What an exception of the configuration says, without what could be a token, on one line. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : 'it threw something that is no error';
  const line = text.split('\n', 1)[0] ?? '';
  return maskText(line, secretsOf(process.env)).slice(0, LONGEST_MESSAGE);
}

/** ` at line 3`, where the stack names the file. */
function lineIn(file: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const after = stack.split(basename(file)).slice(1);
  const line = after.map((rest) => /^(?:\?[^:\s)]*)?:(\d+)/.exec(rest)?.[1]).find((found) => found !== undefined);
  return line === undefined ? '' : ` at line ${line}`;
}

/** Why a module of the user's could not be loaded. `name` is what the error calls it. */
export function loadFailure(file: string, error: unknown, name: string = basename(file)): UsageError {
  const where = lineIn(file, error);
  if (error instanceof SyntaxError) {
    return usageError(name, `it has a syntax error${where}: ${messageOf(error)}`, 'mend its syntax');
  }
  return usageError(name, `it failed${where}: ${messageOf(error)}`, 'mend it so that it can be loaded');
}

/** The position of a JSON error, where its message has one; the message itself would quote the text. */
function jsonPosition(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return message.includes('end of JSON') ? ' at its end' : '';
  const before = text.slice(0, Number(at)).split('\n');
  return ` at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw usageError(basename(file), `it cannot be read: ${inWords(error)}`, 'make it readable');
  }
}

function loadJson(file: string): unknown {
  const text = readText(file).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const wrong = text.trim() === '' ? 'it is empty' : `it is no valid JSON${jsonPosition(text, error)}`;
    throw usageError(basename(file), wrong, 'mend its JSON (comments and trailing commas are not part of it)');
  }
}

async function loadModule(file: string): Promise<unknown> {
  readText(file);
  const url = pathToFileURL(file);
  // A changed file is another module to Node, so that it is read anew in a process that lives on.
  url.searchParams.set('leakgate', String(Math.round(statSync(file).mtimeMs)));
  // One of CommonJS is known by its file alone.
  delete createRequire(file).cache[file];
  let exported: unknown;
  try {
    exported = (await importQuietly(url.href))['default'];
    if (typeof exported === 'function') exported = (exported as () => unknown)();
    exported = await exported;
  } catch (error) {
    throw loadFailure(file, error);
  }
  return exported;
}

/** What the configuration exports, a function called and a promise awaited. */
export async function loadFile(file: string): Promise<unknown> {
  const exported = file.endsWith('.json') ? loadJson(file) : await loadModule(file);
  if (typeof exported === 'object' && exported !== null) return exported;
  const wrong = exported === undefined ? 'it has no default export' : `its default export is ${kindOf(exported)}`;
  const mend = file.endsWith('.json')
    ? 'it must be an object'
    : 'export an object: `export default defineConfig({ … })`';
  throw usageError(basename(file), file.endsWith('.json') ? `it holds ${kindOf(exported)}` : wrong, mend);
}
