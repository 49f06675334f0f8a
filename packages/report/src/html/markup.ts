import { safe } from '../pretty/text.ts';

/** Text that is HTML. Made by `html` alone, so that whatever else goes into a page is escaped, and escaped once. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, markup is not, nothing is nothing. */
export type Content = string | number | Markup | readonly Markup[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it; control characters and direction marks, which could rearrange the page, are replaced. */
export function escaped(text: string): string {
  return safe(text.toWellFormed()).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

function rendered(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map((each) => each.text).join('');
  return escaped(String(content));
}

/** A piece of HTML; its values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.map((part, index) => part + rendered(values[index])).join(''));
}
