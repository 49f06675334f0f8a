import { expect, test } from 'vitest';
import type { Where } from '../where.ts';
import { isScript, scriptParts } from './script-parts.ts';

const PAGE = '<p></p><script>a</script>';

test.each<[Where, boolean, readonly string[]]>([
  [{ kind: 'chunk', path: 'assets/a.js' }, true, [PAGE]],
  [{ kind: 'chunk', path: 'bundle' }, true, [PAGE]],
  // As a dev server names what it makes of a component.
  [{ kind: 'chunk', path: 'src/App.vue' }, true, [PAGE]],
  [{ kind: 'source-module', path: 'src/App.vue' }, false, ['a']],
  [{ kind: 'source-module', path: 'src/a.ts' }, true, [PAGE]],
  [{ kind: 'source-module', path: 'src/a.json' }, false, []],
  [{ kind: 'source-module', path: 'src/a.css' }, false, []],
  [{ kind: 'public-file', path: 'legacy.js' }, true, [PAGE]],
  [{ kind: 'public-file', path: 'a.svg' }, false, ['a']],
  [{ kind: 'asset', path: 'a.json' }, false, []],
  [{ kind: 'html', path: 'index.html' }, false, ['a']],
  [{ kind: 'document', url: 'https://app.example/', party: 'own' }, false, ['a']],
  [{ kind: 'dom', url: 'https://app.example/index.html', party: 'own' }, false, ['a']],
  // The address of a page is not its text.
  [{ kind: 'heap', url: 'https://app.example/index.html' }, false, []],
  [{ kind: 'local-storage', url: 'https://app.example/index.html' }, false, []],
])('%o', (where, script, parts) => {
  expect(isScript(where)).toBe(script);
  expect(scriptParts(where, PAGE).map(({ start, end }) => PAGE.slice(start, end))).toEqual(parts);
});
