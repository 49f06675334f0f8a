import { expect, test } from 'vitest';
import { documentTexts, emptyTemplates, type DomNode } from './dom-text.ts';

let ids = 0;

function node(nodeType: number, rest: Partial<DomNode>): DomNode {
  const id = ++ids;
  return { nodeId: id, backendNodeId: id, nodeType, nodeName: '', localName: '', nodeValue: '', ...rest };
}

function element(localName: string, attributes: readonly string[], ...children: readonly DomNode[]): DomNode {
  return node(1, { localName, attributes: [...attributes], children: [...children] });
}

function text(nodeValue: string): DomNode {
  return node(3, { nodeValue });
}

function page(documentURL: string, ...children: readonly DomNode[]): DomNode {
  return node(9, { documentURL, children: [...children] });
}

test('elements, attributes, texts and comments in their order', () => {
  const root = page('http://a/', element('p', ['title', 'b "c"'], text('d < e'), node(8, { nodeValue: 'f' })));
  expect(documentTexts(root)).toEqual([{ url: 'http://a/', text: '<p title="b "c"">d < e<!--f--></p>' }]);
});

test('shadow trees and templates stand in their element, frames are documents of their own', () => {
  const host = { ...element('div', [], text('light')), shadowRoots: [node(11, { children: [text('shadow')] })] };
  const template = { ...element('template', []), templateContent: node(11, { children: [text('later')] }) };
  const frame = { ...element('iframe', []), contentDocument: page('http://b/', text('inside')) };
  expect(documentTexts(page('http://a/', host, template, frame))).toEqual([
    { url: 'http://a/', text: '<div>shadowlight</div><template>later</template><iframe></iframe>' },
    { url: 'http://b/', text: 'inside' },
  ]);
});

test('what a field holds stands beside its attributes, of several lines in it', () => {
  const placeholder = element('div', ['pseudo', 'placeholder'], text('hint'));
  const field = (name: string, ...held: readonly DomNode[]): DomNode => ({
    ...element(name, ['name', 'a']),
    shadowRoots: [node(11, { shadowRootType: 'user-agent', children: [placeholder, element('div', [], ...held)] })],
  });
  const lines = field('textarea', text('b'), element('br', []), text('c'));
  expect(documentTexts(page('http://a/', field('input', text('b')), lines))[0]?.text).toBe(
    '<input name="a" value="b"></input>' +
      '<textarea name="a"><div pseudo="placeholder">hint</div><div>b<br></br>c</div></textarea>',
  );
});

test('a tree of any depth', () => {
  let inner = text('end');
  for (let depth = 0; depth < 50_000; depth++) inner = element('b', [], inner);
  expect(documentTexts(page('http://a/', inner))[0]?.text).toHaveLength(50_000 * 7 + 3);
});

test('templates that the browser left empty are named, in frames and shadow trees too', () => {
  const left = node(11, { childNodeCount: 1 });
  const told = {
    ...element('template', []),
    templateContent: node(11, { childNodeCount: 1, children: [text('told')] }),
  };
  const asked = { ...element('template', []), templateContent: left };
  const host = { ...element('div', []), shadowRoots: [node(11, { children: [asked] })] };
  const frame = { ...element('iframe', []), contentDocument: page('http://b/', host) };
  expect(emptyTemplates(page('http://a/', told, frame))).toEqual([left]);
});
