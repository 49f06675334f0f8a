import type { Writable } from 'node:stream';
import type { Progress } from '@leakgate/crawler';

/** A terminal is rewritten, and a log gets a line, at most so often, in milliseconds. */
const TERMINAL_MS = 200;
const LOG_MS = 10_000;

/** Where the progress is shown. */
export interface Screen {
  readonly stream: Writable;
  readonly isTerminal: boolean;
  /** The time, in milliseconds. */
  readonly now: () => number;
}

/** Shows how far a crawl is. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `admin: 132 addresses read, 48 waiting, 3 findings, 4.2 a second` */
export function progressText({ role, done, waiting, findings }: Progress, perSecond: number): string {
  const read = count(done, 'address', 'addresses');
  return `${role}: ${read} read, ${waiting} waiting, ${count(findings, 'finding', 'findings')}, ${perSecond.toFixed(1)} a second`;
}

/** One line that is rewritten on a terminal; plain lines, now and then, in a log. */
export function progressLine({ stream, isTerminal, now }: Screen): ProgressLine {
  const startedAt = now();
  let done = 0;
  let role = '';
  let before = 0;
  let shownAt = isTerminal ? 0 : startedAt;
  return {
    show(progress) {
      if (progress.role !== role) {
        before += done;
        role = progress.role;
      }
      done = progress.done;
      const time = now();
      if (time - shownAt < (isTerminal ? TERMINAL_MS : LOG_MS)) return;
      shownAt = time;
      const rate = ((before + done) * 1000) / Math.max(1, time - startedAt);
      const text = progressText(progress, rate);
      stream.write(isTerminal ? `\r\u001B[2K${text}` : `leakgate: ${text}\n`);
    },
    end() {
      if (isTerminal && shownAt > 0) stream.write('\r\u001B[2K');
    },
  };
}
