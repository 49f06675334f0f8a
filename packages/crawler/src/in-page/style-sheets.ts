/** The rules of one style sheet. */
export interface SheetText {
  /** Its address; undefined for one without a file. */
  readonly url: string | undefined;
  readonly text: string;
  readonly cut: boolean;
}

/**
 * Reads the rules of every style sheet of the document and of its open shadow trees, adopted ones and rules that
 * scripts have put in included; `characters` in all. Runs in a page; self-contained.
 */
export function readStyleSheets({ characters }: { readonly characters: number }): readonly SheetText[] {
  const texts: SheetText[] = [];
  let room = characters;

  const read = (sheet: CSSStyleSheet): void => {
    let text = '';
    try {
      for (const rule of sheet.cssRules) if (text.length <= room) text += `${rule.cssText}\n`;
    } catch {
      // A file of another origin, which only the network shows.
      return;
    }
    texts.push({ url: sheet.href ?? undefined, text: text.slice(0, room), cut: text.length > room });
    room = Math.max(0, room - text.length);
  };

  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const sheet of root.styleSheets) read(sheet);
    for (const sheet of root.adoptedStyleSheets) read(sheet);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) roots.push(element.shadowRoot);
  }
  return texts;
}
