// The only abilities core takes from its host's global scope. Everything else (files, network, console, clocks of the
// host) comes in as data, so that nothing here compiles against Node or a browser by accident.

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
