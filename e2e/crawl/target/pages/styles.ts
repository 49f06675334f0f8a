import { picture } from '../picture.ts';
import { html, type Making, type Routes } from '../route.ts';

/** Style sheets of a file, of script, and adopted ones; an image. */
export function stylePages({ value, hidden }: Making): Routes {
  const head = '<link rel="stylesheet" href="/app.css">';
  const body = `<img src="/logo.svg" alt=""><img src="/photo.png" alt="">
    <script>
      document.head.append(Object.assign(document.createElement('style'), {
        textContent: '.a::after { content: "' + ${hidden('inserted-style')} + '" }',
      }));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.b { background: url("/logo.svg?token=' + ${hidden('adopted-style')} + '") }');
      document.adoptedStyleSheets = [sheet];
      const host = document.body.appendChild(document.createElement('div'));
      const shadowSheet = new CSSStyleSheet();
      shadowSheet.insertRule('.c { --token: "' + ${hidden('shadow-style')} + '" }');
      host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [shadowSheet];
      const closedSheet = new CSSStyleSheet();
      closedSheet.insertRule('.d { --token: "' + ${hidden('closed-shadow-style')} + '" }');
      const closed = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      closed.adoptedStyleSheets = [closedSheet];
    </script>`;
  return {
    '/styles': html(body, head),
    '/app.css': { type: 'text/css', body: `/* token ${value('external-style')} */ body { margin: 0 }` },
    '/photo.png': picture(value('picture')),
    '/logo.svg': {
      type: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><!-- token ${value('image')} --></svg>`,
    },
  };
}
