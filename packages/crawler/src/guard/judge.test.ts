import { expect, test } from 'vitest';
import { judge, type GuardRules, type Leaving } from './judge.ts';
import { scopeOf } from './scope.ts';

const OWN = 'https://app.example';
const RULES: GuardRules = {
  scope: scopeOf({ own: [OWN], receivers: [] }),
  isRead: (url) => url.startsWith('https://cdn.example/'),
  readThirdParty: true,
  isExcluded: (url) => url.includes('/private/'),
  isGraphql: (url) => url.startsWith(`${OWN}/graphql`),
  isSigningIn: () => false,
};

const QUERY = JSON.stringify({ query: '# asks who I am\n, query Me { me { id } }' });
const BEHIND_SIGN = JSON.stringify({ query: 'query A { a(x: "#") } mutation B { leave }', operationName: 'B' });
const BEHIND_COMMENT = JSON.stringify({ query: 'query A { a } # \r mutation B { leave }', operationName: 'B' });
const MUTATION = JSON.stringify([{ query: '{ me { id } }' }, { query: 'mutation { leave }' }]);

test.each<[string, Partial<Leaving>, string]>([
  ['a page', { url: `${OWN}/`, resourceType: 'Document', isMainFrame: true }, 'go'],
  ['a script', { url: `${OWN}/a.js`, resourceType: 'Script' }, 'go'],
  ['a form that posts', { method: 'POST', url: `${OWN}/form`, resourceType: 'Document', isMainFrame: true }, 'method'],
  ['a beacon', { method: 'POST', url: `${OWN}/b`, resourceType: 'Ping' }, 'method'],
  ['a method in lower case', { method: 'patch', url: `${OWN}/b` }, 'method'],
  ['a GraphQL query', { method: 'POST', url: `${OWN}/graphql`, body: QUERY }, 'go'],
  ['a GraphQL mutation among queries', { method: 'POST', url: `${OWN}/graphql`, body: MUTATION }, 'method'],
  ['a mutation behind a sign in a text', { method: 'POST', url: `${OWN}/graphql`, body: BEHIND_SIGN }, 'method'],
  ['a mutation behind a comment', { method: 'POST', url: `${OWN}/graphql`, body: BEHIND_COMMENT }, 'method'],
  ['a mutation in the address', { method: 'POST', url: `${OWN}/graphql?query=mutation{leave}`, body: QUERY }, 'method'],
  ['a GraphQL query by PUT', { method: 'PUT', url: `${OWN}/graphql`, body: QUERY }, 'method'],
  ['a query to an address not allowed', { method: 'POST', url: `${OWN}/other`, body: QUERY }, 'method'],
  ['a GET that logs out', { url: `${OWN}/logout` }, 'changes-something'],
  ['what is excluded', { url: `${OWN}/private/x` }, 'excluded'],
  ['another port', { url: `${OWN}:8443/`, resourceType: 'Document', isMainFrame: true }, 'out-of-scope'],
  ['another scheme', { url: 'http://app.example/', resourceType: 'Document', isMainFrame: true }, 'out-of-scope'],
  ['a name that ends alike', { url: 'https://app.example.evil.test/', isMainFrame: true }, 'out-of-scope'],
  ['credentials before the name', { url: 'https://app.example@evil.test/', isMainFrame: true }, 'out-of-scope'],
  ['a script of a stranger', { url: 'https://tag.example/t.js', resourceType: 'Script' }, 'go-if-public'],
  ['a frame of a stranger', { url: 'https://tag.example/f', resourceType: 'Document' }, 'go-if-public'],
  ['data to a stranger', { url: 'https://tag.example/?t=1', resourceType: 'XHR' }, 'out-of-scope'],
  ['a picture of a stranger', { url: 'https://tag.example/p.gif', resourceType: 'Image' }, 'out-of-scope'],
  ['a script that is read', { url: 'https://cdn.example/t.js', resourceType: 'Script' }, 'go'],
  ['a file', { url: 'file:///etc/passwd', resourceType: 'Document', isMainFrame: true }, 'scheme'],
  ['mail', { url: 'mailto:a@b.example', resourceType: 'Document', isMainFrame: true }, 'scheme'],
  ['a blob', { url: `blob:${OWN}/1`, resourceType: 'Script' }, 'go'],
])('%s', (_, given, expected) => {
  const leaving: Leaving = {
    method: 'GET',
    url: '',
    resourceType: 'XHR',
    isMainFrame: false,
    body: undefined,
    ...given,
  };
  const judgement = judge(leaving, RULES);
  expect(judgement.kind === 'stop' ? judgement.reason : judgement.kind).toBe(expected);
});

test('a login may post to the site, and to nobody else', () => {
  const rules = { ...RULES, isSigningIn: () => true };
  const post = { method: 'POST', resourceType: 'XHR', isMainFrame: false, body: '' };
  expect(judge({ ...post, url: `${OWN}/login` }, rules)).toEqual({ kind: 'go' });
  expect(judge({ ...post, url: 'https://tag.example/login' }, rules)).toEqual({ kind: 'stop', reason: 'method' });
});
