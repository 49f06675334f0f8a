/** The document as HTML, as it stands now; undefined where it is longer than `characters`. Runs in a page; self-contained. */
export function writeHtml({ characters }: { readonly characters: number }): string | undefined {
  const html = document.documentElement?.outerHTML ?? '';
  return html.length > characters ? undefined : html;
}
