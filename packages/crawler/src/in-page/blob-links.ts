/** What the links of a document lead to that the page has made itself. */
export interface BlobTexts {
  readonly texts: readonly string[];
  readonly cut: boolean;
  /** True where the page's own policy keeps what it links to from being read. */
  readonly denied: boolean;
}

/** Reads the blobs that links lead to, as text of at most `characters` in all. Runs in a page; self-contained. */
export async function readBlobLinks({ characters }: { readonly characters: number }): Promise<BlobTexts> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="blob:"]')];
  const texts: string[] = [];
  let room = characters;
  let cut = false;
  let failed = false;
  let denied = false;

  const deny = ({ blockedURI }: SecurityPolicyViolationEvent): void => void (denied ||= blockedURI.startsWith('blob'));
  document.addEventListener('securitypolicyviolation', deny);
  for (const href of new Set(links.map((link) => link.href))) {
    // One that was taken back leads nowhere.
    const answer = await fetch(href).catch(() => void (failed = true));
    const blob = await answer?.blob();
    if (blob === undefined) continue;
    cut ||= blob.size > room;
    const text = await blob.slice(0, room).text();
    texts.push(text);
    room = Math.max(0, room - text.length);
  }
  // A violation is told of in a task of its own.
  if (failed) await new Promise((resolve) => setTimeout(resolve, 50));
  document.removeEventListener('securitypolicyviolation', deny);
  return { texts, cut, denied };
}
