import { html, type Making, type Routes } from '../route.ts';

/** Everywhere in a document that is not in the text the server sent. */
export function domPages({ value, hidden, other }: Making): Routes {
  const body = `<div id="host-open"></div><div id="host-closed"></div><template id="later"></template>
    <form><input id="field" name="token"><select id="choice"></select></form>
    <iframe srcdoc="<p id='inside'></p>"></iframe><iframe src="${other}/embedded"></iframe>
    <script>
      const made = (name, changes) => Object.assign(document.createElement(name), changes);
      document.body.append(made('p', { textContent: 'token: ' + ${hidden('text')} }));
      document.body.append(made('p', { className: 'token-' }));
      document.body.lastChild.setAttribute('data-token', ${hidden('attribute')});
      document.body.append(document.createComment('token: ' + ${hidden('comment')}));
      document.getElementById('later').innerHTML = '<b data-token="' + ${hidden('template')} + '"></b>';
      const open = document.getElementById('host-open').attachShadow({ mode: 'open' });
      open.append(made('p', { textContent: 'token: ' + ${hidden('open-shadow')} }));
      const closed = document.getElementById('host-closed').attachShadow({ mode: 'closed' });
      closed.append(made('p', { textContent: 'token: ' + ${hidden('closed-shadow')} }));
      document.getElementById('field').value = ${hidden('form-value')};
      document.getElementById('choice').add(new Option('main', ${hidden('selected-option')}));
      const frame = document.querySelector('iframe');
      const fill = () => { frame.contentDocument.body.append('token: ' + ${hidden('srcdoc-frame')}); };
      frame.addEventListener('load', fill);
    </script>`;
  return {
    '/dom': html(body),
    '/embedded': html(`<p title="${value('other-origin-frame')}">embedded</p>`),
  };
}
