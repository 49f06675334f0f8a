/** A kind of object of the browser's own whose content stands in no property. */
export interface Native {
  readonly prototype: object;
  /** The content, as values whose content can be read. */
  readonly read: (value: object) => unknown;
}

/**
 * The kinds that a page or a worker has, with the built-in functions as they are now. Runs in a page; self-contained.
 */
export function captureNatives(): readonly Native[] {
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const natives: Native[] = [];
  const { Memory } = globalThis.WebAssembly ?? {};
  const globals = { Memory, __proto__: globalThis } as unknown as Record<string, { readonly prototype: object }>;

  const know = (name: string, readerOf: (prototype: object) => Native['read']): void => {
    const prototype = globals[name]?.prototype;
    if (prototype !== undefined) natives.push({ prototype, read: readerOf(prototype) });
  };

  const byGetters = (name: string, ...keys: readonly string[]): void =>
    know(name, (prototype) => {
      const getters = keys.map((key) => getOwnPropertyDescriptor(prototype, key)?.get as () => unknown);
      return (value) => {
        const all: unknown[] = [];
        for (let at = 0; at < getters.length; at++) all[at] = apply(getters[at] as () => unknown, value, []);
        return all;
      };
    });

  const byEntries = (name: string): void =>
    know(name, (prototype) => {
      const { forEach } = prototype as Headers;
      return (value) => {
        const all: unknown[] = [];
        const entry = (content: unknown, key: unknown): void => {
          all[all.length] = [key, content];
        };
        apply(forEach, value, [entry]);
        return all;
      };
    });

  const byText = (name: string): void =>
    know(
      name,
      ({ toString: write }) =>
        (value) =>
          apply(write, value, []),
    );

  byGetters('URL', 'href');
  byGetters('RegExp', 'source');
  byGetters('Request', 'url', 'headers');
  byGetters('Response', 'url', 'statusText', 'headers');
  byGetters('Memory', 'buffer');
  byGetters('BroadcastChannel', 'name');
  byGetters('RTCDataChannel', 'label', 'protocol');
  byGetters('DOMException', 'message', 'name');
  know('RTCPeerConnection', (prototype) => {
    const { getConfiguration } = prototype as RTCPeerConnection;
    return (value) => apply(getConfiguration, value, []);
  });
  for (const name of ['Headers', 'FormData', 'URLSearchParams']) byEntries(name);
  for (const name of ['TrustedHTML', 'TrustedScript', 'TrustedScriptURL']) byText(name);
  return natives;
}
