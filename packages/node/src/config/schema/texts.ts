import * as v from 'valibot';

/** What a day must be, for error messages. */
export const DAY = 'it must be a day of the calendar as a text, e.g. 2027-06-30';

/** True where the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day of the calendar. */
export const day: v.GenericSchema<string> = v.pipe(v.string(DAY), v.check(isDay, DAY));

const FINGERPRINT = 'it must be a fingerprint of 32 hex digits, as a report shows it';

/** A fingerprint as reports show it. */
export const fingerprintText: v.GenericSchema<string> = v.pipe(
  v.string(FINGERPRINT),
  v.regex(/^[0-9a-f]{32}$/, FINGERPRINT),
);
