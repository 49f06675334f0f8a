/** A page with one script, whose lines are given. */
export function tinyApp(
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    'index.html':
      '<!doctype html>\n<html lang="en">\n<body>\n<script type="module" src="/src/main.ts"></script>\n</body>\n</html>\n',
    'src/main.ts': [...lines, ''].join('\n'),
    ...more,
  };
}
