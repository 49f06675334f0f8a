/** Finds the trees of a page's nodes that stand in no document which is shown, and writes them. */
export type WriteDetached = (objects: readonly object[]) => readonly string[];

/**
 * Makes the function that does, with the built-in functions as they are now: views that an app has put aside, templates
 * that it has not used yet, documents that it has parsed. Their text is in no memory that a snapshot shows. Runs in the
 * page's own world; self-contained.
 */
export function makeWriteDetached(): WriteDetached {
  const { apply, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { has: hasKind, get: kindOf, set: keepKind } = Map.prototype;
  const { has: hasRoot, add: addRoot } = Set.prototype;
  const getter = (key: string): (() => unknown) => getOwnPropertyDescriptor(Node.prototype, key)?.get as () => unknown;
  const [parentOf, ownerOf, isConnected] = [getter('parentNode'), getter('ownerDocument'), getter('isConnected')];
  const { serializeToString } = XMLSerializer.prototype;
  const [writer, shown, nodePrototype] = [new XMLSerializer(), document, Node.prototype];
  /** Whether objects of a prototype are nodes. */
  const kinds = new Map<object | null, boolean>();
  /** Trees that are written. */
  const MOST = 5_000;

  const isNodes = (prototype: object | null): boolean => {
    if (prototype === null) return false;
    if (apply(hasKind, kinds, [prototype])) return apply(kindOf, kinds, [prototype]) as boolean;
    const above = getPrototypeOf(prototype);
    const answer = above === nodePrototype || isNodes(above);
    apply(keepKind, kinds, [prototype, answer]);
    return answer;
  };
  const isShown = (node: object): boolean =>
    node === shown || (apply(isConnected, node, []) === true && apply(ownerOf, node, []) === shown);
  const rootOf = (node: object): object => {
    let root = node;
    for (let up: unknown = node; typeof up === 'object' && up !== null; up = apply(parentOf, up, [])) root = up;
    return root;
  };

  return (objects) => {
    const roots = new Set<object>();
    const texts: string[] = [];
    for (let at = 0; at < objects.length && texts.length < MOST; at++) {
      const object = objects[at] as object;
      // A prototype is no node, though it has the prototype of one.
      if (!isNodes(getPrototypeOf(object)) || apply(hasKind, kinds, [object])) continue;
      try {
        if (isShown(object)) continue;
        const root = rootOf(object);
        if (apply(hasRoot, roots, [root])) continue;
        apply(addRoot, roots, [root]);
        texts[texts.length] = apply(serializeToString, writer, [root]) as string;
      } catch {
        // It only looks like a node.
      }
    }
    return texts;
  };
}
