/** True where the page shows a field for a password. Runs in a page; self-contained. */
export function asksForPassword(): boolean {
  return [...document.querySelectorAll('input[type=password]')].some((field) => field.checkVisibility());
}
