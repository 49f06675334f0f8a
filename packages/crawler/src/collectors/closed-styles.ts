import { ownCode } from '../cdp/own-code.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, worldOf } from '../worlds.ts';
import type { Found } from './collector.ts';
import type { DomNode } from './dom-text.ts';
import { textOf, tooMuch } from './found.ts';

const KIND = 'css';
/** Closed shadow trees of a page whose style sheets are asked for. */
const MOST = 500;

/** A closed shadow tree, and the frame that it stands in; undefined for the main frame. */
interface ClosedTree {
  readonly backendNodeId: number;
  readonly frameId: string | undefined;
}

/** The closed shadow trees of a document and its frames. */
function closedTrees(root: DomNode): readonly ClosedTree[] {
  const found: ClosedTree[] = [];
  const steps: { readonly node: DomNode; readonly frameId: string | undefined }[] = [
    { node: root, frameId: undefined },
  ];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, frameId } = step;
    if (node.shadowRootType === 'closed') found.push({ backendNodeId: node.backendNodeId, frameId });
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) steps.push({ node: child, frameId });
    if (node.contentDocument !== undefined) steps.push({ node: node.contentDocument, frameId: node.frameId });
  }
  return found;
}

/** The rules that a shadow tree has adopted; runs in a page, in the isolated world, with the tree as `this`. */
function adoptedRules(this: ShadowRoot, characters: number): { readonly text: string; readonly cut: boolean } {
  let text = '';
  for (const sheet of this.adoptedStyleSheets) {
    for (const rule of sheet.cssRules) if (text.length <= characters) text += `${rule.cssText}\n`;
  }
  return { text: text.slice(0, characters), cut: text.length > characters };
}

async function readTree(
  page: PageContext,
  { backendNodeId, frameId }: ClosedTree,
): Promise<ReturnType<typeof adoptedRules>> {
  const frames = await framesOf(page);
  const frame = frames.find(({ id, parentId }) => (frameId === undefined ? parentId === undefined : id === frameId));
  if (frame === undefined) return { text: '', cut: false };
  const executionContextId = await worldOf(page, frame);
  const { object } = await page.session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  const { result, exceptionDetails } = await page.session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (most) { return ${ownCode(`(${adoptedRules}).call(this, most);`)}\n}`,
    arguments: [{ value: page.limits.bodyBytes }],
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error('the rules of a shadow tree could not be read');
  return result.value as ReturnType<typeof adoptedRules>;
}

/** The style sheets that closed shadow trees have adopted: no script can ask for them, and no document shows them. */
export async function* closedStyles(page: PageContext, root: DomNode): AsyncGenerator<Found> {
  const trees = closedTrees(root);
  for (const tree of trees.slice(0, MOST)) {
    const { text, cut } = await readTree(page, tree);
    yield* textOf({ kind: KIND, url: page.url(), party: page.scope.partyOf(page.url()) }, text, cut, {
      characters: page.limits.bodyBytes,
    });
  }
  if (trees.length > MOST) {
    yield tooMuch(KIND, page.url(), { of: 'shadow tree', had: trees.length, most: MOST, begun: true });
  }
}
