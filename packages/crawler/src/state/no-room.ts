/** Codes of SQLite for a disk that takes no more: an error of reading or writing, and a full disk. sqlite.org/rescode.html */
const NO_ROOM = new Set([10, 13]);

/** True for the error of a state that can no longer be written, such as on a full disk. */
export function isNoRoom(error: unknown): boolean {
  const code = (error as { readonly errcode?: unknown } | null)?.errcode;
  // The low byte is the kind of error, the rest its detail.
  return typeof code === 'number' && NO_ROOM.has(code % 256);
}
