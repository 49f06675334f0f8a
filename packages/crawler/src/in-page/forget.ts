/**
 * Makes a window forget what it would hand to the next page of its tab: now, and once more after the page's own last
 * words. Runs in a page; self-contained.
 */
export function forgetAll(): void {
  const forget = (): void => {
    window.name = '';
    try {
      sessionStorage.clear();
    } catch {
      // The document may keep nothing.
    }
  };
  forget();
  for (const last of ['pagehide', 'unload']) addEventListener(last, forget);
}
