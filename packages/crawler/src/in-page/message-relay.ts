/**
 * Hands the messages of workers, ports and channels, those between browsers among them, on to the isolated world, as an
 * event whose name only the crawler knows. Nothing is read here: the isolated world gets a copy of the data. Runs in the
 * page's own world before its scripts; self-contained.
 */
export function relayMessages(name: string): void {
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { add, has } = WeakSet.prototype;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const dataOf = getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown;
  const [Message, target, watched] = [MessageEvent, document, new WeakSet()];

  const relay = (event: Event): void => {
    const copy = new Message(name, { data: apply(dataOf, event, []) });
    apply(dispatchEvent, target, [copy]);
  };
  const watch = (source: EventTarget): void => {
    if (apply(has, watched, [source])) return;
    apply(add, watched, [source]);
    apply(addEventListener, source, ['message', relay]);
  };

  const sources = [Worker, MessagePort, BroadcastChannel, globalThis.RTCDataChannel].map((each) => each?.prototype);
  for (const prototype of sources) {
    // Chromium can be built without WebRTC.
    if (prototype === undefined) continue;
    const handler = getOwnPropertyDescriptor(prototype, 'onmessage') as PropertyDescriptor & { set: () => void };
    defineProperty(prototype, 'onmessage', {
      ...handler,
      set(this: EventTarget, listener: unknown) {
        watch(this);
        return apply(handler.set, this, [listener]);
      },
    });
    defineProperty(prototype, 'addEventListener', {
      configurable: true,
      writable: true,
      value: function addEventListener(this: EventTarget, ...rest: readonly unknown[]): unknown {
        if (rest[0] === 'message') watch(this);
        // What the page has put in the place of the built-in function since then is still what it calls.
        return apply(EventTarget.prototype.addEventListener, this, rest);
      },
    });
  }
}
