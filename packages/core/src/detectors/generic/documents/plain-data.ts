// Documents whose values stand without quotes. What they are is told by how they begin, so that no other text is walked.

import { HEAD } from './file-start.ts';
import type { Visit } from './give.ts';
import { isPgpass, visitPgpass } from './pgpass.ts';
import { requestLines, visitRequest } from './requests.ts';
import { tableOf, visitTable } from './table.ts';
import { variableLines, visitLines } from './variables.ts';
import { isXmlData, visitXml } from './xml.ts';
import { isYaml, visitYaml } from './yaml.ts';

/** Reads a document; undefined where the text begins as none of its kind. */
type Opener = (head: string) => ((text: string, visit: Visit) => void) | undefined;

/** Passes what a head was read as on to what reads the rest. */
function opener<Kind>(
  kindOf: (head: string) => Kind | undefined,
  read: (text: string, kind: Kind, visit: Visit) => void,
): Opener {
  return (head) => {
    const kind = kindOf(head);
    return kind === undefined ? undefined : (text, visit) => read(text, kind, visit);
  };
}

/** The first that takes a text reads it. */
const OPENERS: readonly Opener[] = [
  (head) => (isPgpass(head) ? visitPgpass : undefined),
  (head) => (isYaml(head) ? visitYaml : undefined),
  opener(variableLines, visitLines),
  (head) => (isXmlData(head) ? visitXml : undefined),
  opener(requestLines, visitRequest),
  opener(tableOf, visitTable),
];

/** Visits what is given to a secret's name in documents whose values have no quotes. */
export function visitPlainData(text: string, visit: Visit): void {
  const head = text.slice(0, HEAD);
  for (const open of OPENERS) {
    const read = open(head);
    if (read !== undefined) return read(text, visit);
  }
}
