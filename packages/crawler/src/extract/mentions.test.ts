import { describe, expect, test } from 'vitest';
import { mentionsIn, type TextKind } from './mentions.ts';

const URL_ = 'https://app.example/app/assets/index-1.js';

function links(text: string, kind: TextKind, url = URL_): readonly string[] {
  return mentionsIn(text, kind, url).map(
    (mention) => `${mention.kind} ${mention.url.replace('https://app.example', '')}`,
  );
}

describe('a document', () => {
  test.each([
    ['<a href="/a?x=1&amp;y=2">', ['link /a?x=1&y=2']],
    ["<a class=x href='b'>", ['link /app/assets/b']],
    ['<area href=/c>', ['link /c']],
    ['<form action="/search"><button formaction="/find">', ['text /search', 'text /find']],
    ['<div data-url="/api/x" data-id="17">', ['link /api/x']],
    ['<img srcset="/s.png 1x, /l.png 2x">', ['link /s.png', 'link /l.png']],
    ['<meta http-equiv=refresh content="3; url=/next">', ['link /next']],
    ['<base href="/deep/"><a href="x">', ['link /deep/', 'link /deep/x']],
    ['<a href="javascript:void 0"><a href="mailto:a@b.example">', []],
    ['<script>location = "/from-script"</script>', ['text /from-script']],
    ['<router-link to="/settings">', ['link /settings']],
  ])('%s', (html, expected) => {
    expect(links(html, 'html')).toEqual(expected);
  });
});

describe('a script', () => {
  test.each([
    ['fetch("/api/users")', ['text /api/users']],
    ['fetch("/api" + "/v2/" + "orders")', ['text /api/v2/orders']],
    ["fetch('https:\\/\\/app.example\\/escaped')", ['text /escaped']],
    ['routes=[{path:"/admin"},{path:"runs/:id"},{path:"*"},{path:"help"}]', ['link /admin', 'link /help']],
    ['import("./lazy-2.js")', ['text /app/assets/lazy-2.js']],
    ['__vite__mapDeps=["assets/a-1.js","assets/a-1.css"]', ['text /app/assets/a-1.js', 'text /app/assets/a-1.css']],
    ['"chunks/x.js"', ['text /app/assets/chunks/x.js', 'text /chunks/x.js']],
    [
      'r.u=e=>"static/js/"+({3:"admin"}[e]||e)+"."+{3:"aa",17:"bb"}[e]+".chunk.js"',
      [
        'text /app/assets/static/js/admin.aa.chunk.js',
        'text /static/js/admin.aa.chunk.js',
        'text /app/assets/static/js/17.bb.chunk.js',
        'text /static/js/17.bb.chunk.js',
      ],
    ],
    ['//# sourceMappingURL=index-1.js.map', ['text /app/assets/index-1.js.map']],
    ['a = b / c; // "/* no */"', []],
  ])('%s', (code, expected) => {
    expect(links(code, 'script')).toEqual(expected);
  });
});

test('a style sheet', () => {
  expect(links('@import "/b.css"; a{background:url(c.png)} /*# sourceMappingURL=a.css.map */', 'css')).toEqual([
    'text /b.css',
    'text /app/assets/c.png',
    'text /app/assets/a.css.map',
  ]);
});

test('data and a sitemap', () => {
  expect(links('{"next":"/api/orders?page=2","name":"a/b"}', 'data')).toEqual(['text /api/orders?page=2']);
  expect(links('<urlset><url><loc>https://app.example/deep</loc></url></urlset>', 'xml')).toEqual(['link /deep']);
});

test('a text made to be slow takes no time', () => {
  const hostile = [
    `"${'/a'.repeat(200_000)}`,
    '"a"+'.repeat(100_000),
    `<a ${'x="'.repeat(100_000)}`,
    '{'.repeat(200_000),
  ];
  for (const text of hostile) {
    expect(mentionsIn(text, 'html', URL_).length).toBeLessThan(3000);
  }
});
