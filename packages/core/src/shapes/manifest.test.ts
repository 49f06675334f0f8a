import { expect, test } from 'vitest';
import { compileManifest } from './manifest.ts';

const SHAPE = compileManifest();

function found(text: string): string | undefined {
  return SHAPE.match(text, text.indexOf('kind: Secret'), 'kind: Secret')?.value;
}

const WHOLE = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  user: bm9vcg==\n  pass: c2VjcmV0MQ==';

test.each<[string, string, string | undefined]>([
  ['alone', WHOLE, WHOLE],
  ['in a literal', `k=\`${WHOLE}\`;`, WHOLE],
  ['in a literal with escapes', JSON.stringify(`k=\`${WHOLE}\`;`), WHOLE],
  ['in a literal in a literal', JSON.stringify(JSON.stringify(`a: ${WHOLE.length}\n${WHOLE}`)), WHOLE],
  ['among other documents', `kind: Pod\n---\n${WHOLE}\n---\nkind: Pod\n`, WHOLE],
  ['with line breaks of Windows', WHOLE.replaceAll('\n', '\r\n'), WHOLE],
  ['its kind first', 'kind: Secret\nstringData:\n  pass: hunter2x', 'kind: Secret\nstringData:\n  pass: hunter2x'],
  ['values of a template', 'kind: Secret\ndata:\n  pass: {{ .Values.pass }}', undefined],
  ['no values', 'kind: Secret\nmetadata:\n  name: db\n', undefined],
  ['the data of another document', 'kind: Secret\n---\nkind: ConfigMap\ndata:\n  a: longtext', undefined],
  ['another kind', 'kind: SecretList\ndata:\n  a: longtext', undefined],
])('%s', (_, text, expected) => {
  expect(found(text)).toBe(expected);
});
