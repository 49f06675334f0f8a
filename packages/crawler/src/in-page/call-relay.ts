/** A function of the browser's own that is listened to. */
export interface HeardFunction {
  /** Where it stands, from the window on. */
  readonly path: string;
  /**
   * `blobs`: DevTools tells of all else. `texts`: blobs that do not say they are something else, as pictures and sound
   * do.
   */
  readonly only?: 'blobs' | 'texts';
}

/** How the relay is set up. */
export interface CallSetup {
  /** The event by which what was given is handed on; only the crawler knows its name. */
  readonly relayed: string;
  readonly functions: readonly HeardFunction[];
  /** Values handed on of one document; then one more, that says so. */
  readonly most: number;
}

/** Takes what a function is given, by the function's place in the list. */
export type TakeGiven = (at: number, given: readonly unknown[]) => void;

/**
 * Makes the function that hands on to the isolated world what others are given, with the built-in functions as they are
 * now. Nothing is read here: the isolated world gets copies. Runs in the page's own world; self-contained.
 */
export function makeTakeGiven({ relayed, functions, most }: CallSetup): TakeGiven {
  const { apply, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const { dispatchEvent } = EventTarget.prototype;
  const { has, add } = Set.prototype;
  const { isView } = ArrayBuffer;
  const { isArray } = Array;
  const { hasOwn } = Object;
  const { test } = RegExp.prototype;
  const typeOf = getOwnPropertyDescriptor(Blob.prototype, 'type')?.get as () => string;
  const [Message, File, target, seen] = [MessageEvent, Blob, document, new Set<unknown>()];
  const TEXTS = /^$|^text\/|json|xml|svg|script|csv|x-www-form/;
  // Shorter ones hold no token.
  const SHORTEST = 8;
  let told = 0;

  const hand = (at: number, value: unknown): void => {
    if (value === null || (typeof value !== 'string' && typeof value !== 'object')) return;
    if (typeof value === 'string' && (value.length < SHORTEST || apply(has, seen, [value]))) return;
    if (told++ > most) return;
    apply(add, seen, [value]);
    apply(dispatchEvent, target, [new Message(relayed, { data: told > most ? [-1, null] : [at, value] })]);
  };
  /** What cannot be copied is not handed on: so the parts of an object are, one by one. */
  const take = (at: number, value: unknown): void => {
    const isBlob = value instanceof File;
    const { only } = functions[at] as HeardFunction;
    if (only !== undefined && !isBlob) return;
    if (only === 'texts' && !apply(test, TEXTS, [apply(typeOf, value, [])])) return;
    const isObject = typeof value === 'object' && value !== null;
    if (!isObject || isBlob || isArray(value) || isView(value)) return hand(at, value);
    const keys = ownKeys(value);
    if (keys.length === 0) return hand(at, value);
    for (let each = 0; each < keys.length; each++) {
      const descriptor = getOwnPropertyDescriptor(value, keys[each] as string);
      if (descriptor !== undefined && hasOwn(descriptor, 'value')) hand(at, descriptor.value);
    }
  };
  return (at, given) => {
    try {
      for (let each = 0; each < given.length; each++) take(at, given[each]);
    } catch {
      // A proxy that refuses is the page's own affair.
    }
  };
}

/**
 * Listens to functions whose effect nothing of the page shows: a page that looks at them finds them as they were. Runs in
 * the page's own world before its scripts; self-contained.
 */
export function relayCalls({ functions }: CallSetup, take: TakeGiven): void {
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;

  const listened = (at: number, heard: (...given: readonly unknown[]) => unknown): unknown =>
    new Proxy(heard, {
      apply(original, self, given) {
        take(at, given);
        return apply(original, self, given) as unknown;
      },
      construct(original, given, by) {
        take(at, given);
        return construct(original, given, by) as object;
      },
    });
  const holderOf = (keys: readonly string[]): object | undefined => {
    let holder: unknown = globalThis;
    for (const key of keys) holder = (holder as Record<string, unknown> | undefined)?.[key];
    return holder as object | undefined;
  };

  functions.forEach(({ path }, at) => {
    const keys = path.split('.');
    const key = keys.pop() ?? '';
    const holder = holderOf(keys);
    const descriptor = holder === undefined ? undefined : getOwnPropertyDescriptor(holder, key);
    if (holder === undefined || typeof descriptor?.value !== 'function' || descriptor.configurable !== true) return;
    const value = listened(at, descriptor.value as () => unknown);
    defineProperty(holder, key, { ...descriptor, value });
    const { prototype } = descriptor.value as { readonly prototype?: object };
    const own = prototype === undefined ? undefined : getOwnPropertyDescriptor(prototype, 'constructor');
    if (prototype !== undefined && own !== undefined) defineProperty(prototype, 'constructor', { ...own, value });
  });
}
