// What a site may be asked by POST, where the user says so, and what is taken from its pages, where the user says that.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';

const RULE = 'github-pat-classic';
const TOKEN = sample(RULE, 'allowed').value;

function answerOf(method: string, url: string): readonly [type: string, text: string] | undefined {
  if (method === 'POST') return ['application/json', JSON.stringify({ data: TOKEN })];
  if (url === '/') return undefined;
  return url.startsWith('/shared.js') ? ['text/javascript', '0'] : ['text/plain', 'nothing'];
}

/** A site of one page that notes what is asked of it, as `METHOD /path body`; GraphQL is answered with a token. */
async function serve(page: string): Promise<{ readonly origin: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '/' } = request;
    let body = '';
    request.on('data', (piece: Buffer) => void (body += piece.toString()));
    request.on('end', () => {
      asked.push(`${method} ${url} ${body}`.trim());
      const [type, text] = answerOf(method, url) ?? ['text/html', page];
      response.writeHead(200, { 'content-type': type }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void (server.closeAllConnections(), server.close()));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const QUERY = '{"query":"query Me { me }"}';
const MUTATION = '{"query":"mutation { leave }"}';
const GRAPHQL_PAGE = `<script>
  const post = (url, body, headers = {}) => fetch(url, { method: 'POST', body, headers }).catch(() => undefined);
  const json = { 'content-type': 'application/json' };
  post('/graphql', '${QUERY}', json).then(() => post('/graphql', '${MUTATION}', json));
  post('/graphql', 'query=mutation{leave}');
  post('/graphql?query=mutation{leave}', '${QUERY}', json);
  post('/other', '${QUERY}', json);
</script>`;

const posts = (asked: readonly string[]): readonly string[] => asked.filter((each) => each.startsWith('POST'));

test('a GraphQL query goes to an address on the list and its answer is read; a mutation is stopped and told of', async () => {
  const { origin, asked } = await serve(GRAPHQL_PAGE);
  const { findings, coverage } = await crawled(`${origin}/`, { graphql: ['/graphql'] });
  expect(posts(asked)).toEqual([`POST /graphql ${QUERY}`]);
  expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
  expect(findings[0]?.places.map(({ surface }) => surface)).toContain('response-body');
  const stopped = coverage?.stopped.map(({ method, url, reason }) => `${method} ${URL.parse(url)?.pathname} ${reason}`);
  expect(new Set(stopped)).toEqual(new Set(['POST /graphql method', 'POST /other method']));
});

test('without a list no query goes by POST', async () => {
  const { origin, asked } = await serve(GRAPHQL_PAGE);
  const { findings } = await crawled(`${origin}/`);
  expect(posts(asked)).toEqual([]);
  expect(findings).toEqual([]);
});

/** Who starts a shared worker: the page, frames of every kind, and a window that it opens. */
const STARTERS = ['page', 'srcdoc', 'blank', 'blob', 'window'] as const;

const SHARED_PAGE = `<script>
  const start = (who, scope) => { try { scope.kept = new scope.SharedWorker(location.origin + '/shared.js?' + who); } catch {} };
  start('page', self);
  const frame = (changes) => { const made = Object.assign(document.createElement('iframe'), changes); document.body.append(made); return made; };
  addEventListener('load', () => {
    start('blank', frame({}).contentWindow);
    const code = (who) => '<script>new SharedWorker("' + location.origin + '/shared.js?' + who + '")<' + '/script>';
    frame({ srcdoc: code('srcdoc') });
    frame({ src: URL.createObjectURL(new Blob([code('blob')], { type: 'text/html' })) });
    const opened = open('about:blank');
    if (opened !== null) start('window', opened);
  });
</script>`;

const started = (asked: readonly string[]): readonly string[] =>
  asked.flatMap((each) => /^GET \/shared\.js\?(\w+)/.exec(each)?.[1] ?? []).toSorted();

test('pages and their frames start shared workers, and the report names them', async () => {
  const { origin, asked } = await serve(SHARED_PAGE);
  const { problems } = await crawled(`${origin}/`);
  expect(started(asked)).toEqual(expect.arrayContaining(['blank', 'blob', 'page', 'srcdoc']));
  const told = problems.filter(({ message }) => message.startsWith('is a shared worker')).map(({ where }) => where);
  expect(told).toContain(`${origin}/shared.js?page`);
});

test('without shared workers nobody starts one', async () => {
  const { origin, asked } = await serve(SHARED_PAGE);
  const { problems, outcome } = await crawled(`${origin}/`, { sharedWorkers: false });
  expect(STARTERS.filter((who) => started(asked).includes(who))).toEqual([]);
  expect(problems.filter(({ code }) => code === 'unheld')).toEqual([]);
  expect(outcome).toBe('clean');
});
