/** Elements of the document, without those in shadow trees. Runs in a page; self-contained. */
export function countElements(): number {
  return document.getElementsByTagName('*').length;
}
