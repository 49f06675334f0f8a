import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TimeLimitError } from '../limits.ts';

/** What Playwright says of a step, before its log, which may quote what was typed. */
const STEP = /^(?:[\w$]+\.)?[\w$]+: (?:Timeout \d+ms exceeded|net::ERR_\w+)/;

/** The line of the login script that a stack leads through. */
function placeIn(stack: string, file: string): string | undefined {
  const at = [pathToFileURL(file).href, file].map((name) => stack.indexOf(`${name}:`)).find((each) => each >= 0);
  const [, line] = at === undefined ? [] : (/:(\d+):\d+/.exec(stack.slice(at)) ?? []);
  return line === undefined ? undefined : `${basename(file)}:${line}`;
}

/**
 * How a login script failed, as a sentence's end: where in it, and at which step of Playwright's. Nothing else of its
 * error is told, which may quote what it typed.
 */
export function loginError(error: unknown, file: string, limitMs: number): string {
  if (error instanceof TimeLimitError) return `did not end within ${limitMs / 1000} s`;
  if (!(error instanceof Error)) return 'failed';
  const place = placeIn(error.stack ?? '', file);
  const step = STEP.exec(error.message)?.[0] ?? error.name.replace(/[^\w]/g, '').slice(0, 40);
  return `failed${place === undefined ? '' : ` at ${place}`} (${step})`;
}
