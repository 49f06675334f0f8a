/** A function of the browser's own that is listened to. */
export interface HeardFunction {
  /** Where it stands, from the window on. */
  readonly path: string;
  /**
   * `first`: what else it is given is handed over, and stands in the first already. `blobs`: DevTools tells of all else.
   * `texts`: blobs that do not say they are something else, as pictures and sound do.
   */
  readonly only?: 'first' | 'blobs' | 'texts';
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

/** What is told of values before they are handed on. */
export interface Weighing {
  /** True for bytes that it would take the page's time to copy: the frames of a film, the memory of a game. */
  readonly isLarge: (value: object) => boolean;
  /** True for a blob that says it is a text, or says nothing of itself. */
  readonly isText: (blob: Blob) => boolean;
}

/** Makes what weighs values, with the built-in functions as they are now. Runs in the page's own world; self-contained. */
export function makeWeighing(): Weighing {
  const { apply, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { indexOf } = String.prototype;
  const { isView } = ArrayBuffer;
  const [buffer, array] = [ArrayBuffer.prototype, getPrototypeOf(Uint8Array.prototype) as object];
  const getter = (prototype: object, key: string): (() => unknown) =>
    getOwnPropertyDescriptor(prototype, key)?.get as () => unknown;
  const [lengthOf, typeOf] = [getter(buffer, 'byteLength'), getter(Blob.prototype, 'type')];
  const [bufferOfArray, bufferOfData] = [getter(array, 'buffer'), getter(DataView.prototype, 'buffer')];
  const Data = DataView;
  const TEXTS = ['text/', 'json', 'xml', 'svg', 'script', 'csv', 'x-www-form'];
  const MOST_BYTES = 2 ** 16;
  return {
    isLarge(value) {
      // With a view of it the whole of a buffer is copied.
      const bufferOf = value instanceof Data ? bufferOfData : bufferOfArray;
      const held = isView(value) ? (apply(bufferOf, value, []) as object) : value;
      return getPrototypeOf(held) === buffer && (apply(lengthOf, held, []) as number) > MOST_BYTES;
    },
    isText(blob) {
      const type = apply(typeOf, blob, []) as string;
      let found = type === '';
      for (let at = 0; at < TEXTS.length && !found; at++) found = (apply(indexOf, type, [TEXTS[at]]) as number) >= 0;
      return found;
    },
  };
}

/**
 * Makes the function that hands on to the isolated world what others are given, with the built-in functions as they are
 * now. Nothing is read here: the isolated world gets copies. Runs in the page's own world; self-contained.
 */
export function makeTakeGiven({ relayed, functions, most }: CallSetup, { isLarge, isText }: Weighing): TakeGiven {
  const { apply, getOwnPropertyDescriptor, ownKeys } = Reflect;
  const { dispatchEvent } = EventTarget.prototype;
  const { has, add } = Set.prototype;
  const { isView } = ArrayBuffer;
  const { isArray } = Array;
  const { hasOwn } = Object;
  const [Message, File, target, seen] = [MessageEvent, Blob, document, new Set<unknown>()];
  // Shorter ones hold no token.
  const SHORTEST = 8;
  let told = 0;

  const hand = (at: number, value: unknown): void => {
    if (value === null || (typeof value !== 'string' && typeof value !== 'object')) return;
    if (typeof value === 'string' && (value.length < SHORTEST || apply(has, seen, [value]))) return;
    if (typeof value === 'object' && isLarge(value)) return;
    if (told++ > most) return;
    if (typeof value === 'string') apply(add, seen, [value]);
    apply(dispatchEvent, target, [new Message(relayed, { data: told > most ? [-1, null] : [at, value] })]);
  };
  /** What cannot be copied is not handed on: so the parts of an object are, one by one. */
  const take = (at: number, value: unknown): void => {
    const isBlob = value instanceof File;
    const only = functions[at]?.only;
    if ((only === 'blobs' || only === 'texts') && !isBlob) return;
    if (only === 'texts' && isBlob && !isText(value)) return;
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
      const end = functions[at]?.only === 'first' ? 1 : given.length;
      for (let each = 0; each < end; each++) take(at, given[each]);
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
