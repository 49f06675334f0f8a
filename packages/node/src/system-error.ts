/** The code of a system error, e.g. `ENOENT`; an empty text for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a file stands where a folder is meant',
  EEXIST: 'something else stands in its place',
  EISDIR: 'a folder stands where a file is meant',
  ELOOP: 'its symbolic links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'there is no space left',
  EROFS: 'the file system is read-only',
  EIO: 'the disk failed',
};

/** What a system error says, in words and without the path that its message holds. */
export function inWords(error: unknown): string {
  const code = codeOf(error);
  return WORDS[code] ?? (code === '' ? 'it failed' : `it failed with ${code}`);
}
