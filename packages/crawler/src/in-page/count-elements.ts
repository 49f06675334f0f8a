/** How large a document is, and whether it offers to save what it has made. */
export interface Elements {
  /** Elements, without those in shadow trees. */
  readonly count: number;
  readonly hasBlobLinks: boolean;
}

/** Looks at a document. Runs in a page; self-contained. */
export function countElements(): Elements {
  return {
    count: document.getElementsByTagName('*').length,
    hasBlobLinks: document.querySelector('a[href^="blob:"]') !== null,
  };
}
