import { detach } from './text/detach.ts';

/**
 * The only holder of a raw token. Whatever prints, serialises or inspects it gets the mask: the literal start of the
 * format, `…` and the length.
 */
export class Secret {
  readonly #value: string;

  /** The mask, e.g. `ghp_…(40)`; nothing but the length where the format has no literal start. */
  readonly redacted: string;

  /**
   * @param value the raw token; copied, so that it does not keep the text alive it was cut from
   * @param prefix the literal start of its format, or an empty text
   */
  constructor(value: string, prefix = '') {
    this.#value = detach(value);
    this.redacted = `${prefix}…(${value.length})`;
  }

  /** The raw token. A lint rule names the few files that may call this. */
  reveal(): string {
    return this.#value;
  }

  /** Length of the raw token, in UTF-16 units. */
  get length(): number {
    return this.#value.length;
  }

  /** True where the other's value is a part of this one's, or all of it. The other may be of a second copy of the engine. */
  holds(other: Secret): boolean {
    return this.#value.includes(other.reveal());
  }

  /** Where a text holds the value, in UTF-16 units from `from` on; -1 where it does not. */
  indexIn(text: string, from: number): number {
    return text.indexOf(this.#value, from);
  }

  toString(): string {
    return this.redacted;
  }

  toJSON(): string {
    return this.redacted;
  }

  static {
    // What `console.log` and `util.inspect` of Node ask an object for.
    Object.defineProperty(Secret.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      value(this: Secret): string {
        return this.redacted;
      },
    });
  }
}
