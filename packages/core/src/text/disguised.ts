/** Letters that are written as the digits and signs which look like them. */
const DISGUISES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The word that a person has disguised, in lower case: `passw0rd` is `password`. */
export function undisguised(text: string): string {
  return text.toLowerCase().replace(/[013457@$!]/g, (char) => DISGUISES[char] ?? char);
}
