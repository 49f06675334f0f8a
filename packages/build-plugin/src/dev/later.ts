/** Milliseconds between two of them: a page that loads is served first. */
const PAUSE_MS = 30;

/** Takes work that can wait until the server has served what was asked for; it is done in order. */
export type Later = (work: () => void) => void;

/** Nobody waits for what is said of large files: they are searched one by one, with pauses. */
export function openLater(): Later {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setTimeout(next, PAUSE_MS).unref();
  };
  return (work) => {
    waiting.push(work);
    if (waiting.length === 1) setTimeout(next, PAUSE_MS).unref();
  };
}
