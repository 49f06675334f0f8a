/** A file as it would be written; `before` is undefined where it is new. */
export interface Change {
  /** POSIX, relative to the project. */
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** The change in the line ends that the file has, where all of them are those of Windows. */
export function inLineEndsOf({ file, before, after }: Change): Change {
  const isWindows = before !== undefined && /\r\n/.test(before) && !/(?<!\r)\n/.test(before);
  return { file, before, after: isWindows ? after.replaceAll(/\r?\n/g, '\r\n') : after };
}

/** What a part of the set-up comes to. */
export type Step =
  | { readonly kind: 'change'; readonly change: Change }
  /** It is there already. */
  | { readonly kind: 'done'; readonly what: string }
  /** Something that is not ours to do, or that cannot be done without guessing. */
  | { readonly kind: 'advice'; readonly text: string };
