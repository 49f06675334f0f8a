function translate(glob: string): string {
  return glob.replace(/\*\*\/|\*\*|\*|\?|\{|\}|,|[.+^$()|[\]\\/]/g, (token) => {
    switch (token) {
      case '**/':
        return '(?:[^/]+/){0,64}';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        return '(?:';
      case '}':
        return ')';
      case ',':
        return '|';
      default:
        return `\\${token}`;
    }
  });
}

/**
 * A glob as a test on POSIX paths: `*` and `?` within a folder, `**` across folders, `{a,b}` for one of several.
 * A comma outside braces separates as within them.
 */
export function globTest(glob: string): (path: string) => boolean {
  const pattern = new RegExp(`^(?:${translate(glob)})$`);
  return (path) => pattern.test(path);
}
