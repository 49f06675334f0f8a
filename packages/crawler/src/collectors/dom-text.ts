import type { CdpResult } from '../cdp/session.ts';

/** A node as the DevTools protocol tells it. */
export type DomNode = CdpResult<'DOM.getDocument'>['root'];

/** A document of a page or of a frame in it, as text. */
export interface DocumentText {
  readonly url: string;
  readonly text: string;
}

/** A document found in the tree, or what is to be written behind a node's children. */
type Step = { readonly kind: 'node'; readonly node: DomNode } | { readonly kind: 'end'; readonly tag: string };

const [ELEMENT, TEXT, CDATA, COMMENT] = [1, 3, 4, 8];

const FIELDS: ReadonlySet<string> = new Set(['input', 'textarea']);

/** What a field of one line holds, typed or set by a script; the browser keeps it in a shadow tree of its own. */
function heldBy({ localName, shadowRoots = [] }: DomNode): string | undefined {
  if (!FIELDS.has(localName)) return undefined;
  const parts = shadowRoots.flatMap(({ children = [] }) => children);
  // Its other parts, a placeholder and what decorates the field, have attributes.
  const editor = parts.find(({ attributes = [] }) => attributes.length === 0);
  const [text, ...more] = editor?.children ?? [];
  return text?.nodeType === TEXT && more.length === 0 ? text.nodeValue : undefined;
}

/** What a field holds stands beside its other attributes, which say what it is. */
function startTag(node: DomNode): string {
  const { localName, attributes = [] } = node;
  const held = heldBy(node);
  let tag = `<${localName}`;
  for (let at = 0; at < attributes.length; at += 2) tag += ` ${attributes[at]}="${attributes[at + 1]}"`;
  return held === undefined ? `${tag}>` : `${tag} value="${held}">`;
}

/** The text of a node without its children. Values stand as they are: nothing has to be undone to search them. */
function ownText(node: DomNode): string {
  if (node.nodeType === ELEMENT) return startTag(node);
  if (node.nodeType === TEXT || node.nodeType === CDATA) return node.nodeValue;
  return node.nodeType === COMMENT ? `<!--${node.nodeValue}-->` : '';
}

/** Shadow trees of all kinds stand before the children; that of a field holds its lines, where it holds several. */
function childrenOf(node: DomNode): readonly DomNode[] {
  const { shadowRoots = [], templateContent, children = [] } = node;
  return [
    ...(heldBy(node) === undefined ? shadowRoots : []),
    ...(templateContent === undefined ? [] : [templateContent]),
    ...children,
  ];
}

/** The text of one document, and the documents of frames that stand in it. A tree may be as deep as it likes. */
function writeDocument(root: DomNode, frames: DomNode[]): string {
  const parts: string[] = [];
  const steps: Step[] = [{ kind: 'node', node: root }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.kind === 'end') {
      parts.push(step.tag);
      continue;
    }
    const { node } = step;
    parts.push(ownText(node));
    if (node.contentDocument !== undefined) frames.push(node.contentDocument);
    if (node.nodeType === ELEMENT) steps.push({ kind: 'end', tag: `</${node.localName}>` });
    for (const child of childrenOf(node).toReversed()) steps.push({ kind: 'node', node: child });
  }
  return parts.join('');
}

/** The documents of a tree, the outermost first, each as text close to HTML. */
export function documentTexts(root: DomNode): readonly DocumentText[] {
  const documents: DocumentText[] = [];
  const roots = [root];
  for (const document of roots) {
    documents.push({ url: document.documentURL ?? '', text: writeDocument(document, roots) });
  }
  return documents;
}

/** The contents of templates that the browser left out of a tree, by their backend ids. */
export function emptyTemplates(root: DomNode): readonly DomNode[] {
  const found: DomNode[] = [];
  const nodes = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const { templateContent, contentDocument } = node;
    if (templateContent?.childNodeCount !== undefined && templateContent.children === undefined)
      found.push(templateContent);
    nodes.push(...childrenOf(node), ...(contentDocument === undefined ? [] : [contentDocument]));
  }
  return found;
}
