import { namingBefore } from '../../generic/names/naming.ts';

/** What stands around a number and says that it is a card's. */
export type CardContext =
  /** The name that it is given to. */
  | 'named'
  /** Words near it. */
  | 'near';

/** A name in the form in which it is compared: lower case, without signs. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

const NAME =
  /(?:card|cc|creditcard|debitcard|karten|carte|tarjeta)(?:number|num|no|nr|nummer|numero|pan|value|data)$|^(?:pan|cardpan|primaryaccountnumber|creditcard|debitcard|paymentcard|ccnumber|kreditkarte|kartennummer|kreditkartennummer|numerocarte|numerotarjeta|cardnumber)\d?$/;
/** Names of numbers whose neighbours may say that they are a card's. */
const NUMBER = /^(?:number|num|no|nr|value|card|account|accountnumber|acctnum|cc)$/;
const NEIGHBOUR =
  /\b(?:cvc2?|cvv2?|card_?(?:holder|type|brand|code)|exp(?:iry|iration)?_?-?(?:month|year|date)|exp(?:iry|iration)|valid_?(?:thru|until)|security_?code)\b/i;
const WORD =
  /(?:credit|debit|payment|bank)[\s_-]?card|card[\s_-]?(?:number|no\b|nr\b|holder)|\b(?:visa|master ?card|amex|american express|diners|maestro|union ?pay|kreditkarte|kartennummer|carte (?:bancaire|de crédit)|tarjeta)\b|\bcv[vc]2?\b/i;
const NEAR = 64;
const NEIGHBOURHOOD = 160;

function around(text: string, start: number, end: number, reach: number): string {
  return `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach)}`;
}

/** What says that the digits between two offsets are a card's number, or undefined. */
export function cardContext(text: string, start: number, end: number): CardContext | undefined {
  const opener = '"\'`'.includes(text.charAt(start - 1)) && start > 0 ? start - 1 : start;
  const at = text.charAt(opener - 1) === '\\' ? opener - 1 : opener;
  const name = fold(namingBefore(text, at)?.name ?? '');
  if (NAME.test(name)) return 'named';
  if (NUMBER.test(name) && NEIGHBOUR.test(around(text, start, end, NEIGHBOURHOOD))) return 'named';
  // A name that says something else decides: `order_id: 4…` beside `brand: "visa"`.
  if (name !== '' && !NUMBER.test(name)) return undefined;
  return WORD.test(around(text, start, end, NEAR)) ? 'near' : undefined;
}
