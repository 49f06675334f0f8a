import { genericSecretDetector } from '../detectors/generic/index.ts';
import { detectIn } from './detect.ts';

const inFiles = detectIn(genericSecretDetector({ visitorData: false }));
const inVisitorData = detectIn(genericSecretDetector({ visitorData: true }));

/**
 * What `generic-secret` finds in a text, each with whether it is sure of it.
 * @param visitorData whether the text is what a page keeps or sends of its visitor; else it is a file
 */
export function genericSaid(text: string, visitorData = false): readonly string[] {
  const found: string[] = [];
  const detect = visitorData ? inVisitorData : inFiles;
  detect(
    text,
    ({ start, end, confirmed }) => void found.push(`${confirmed ? 'sure' : 'unsure'} ${text.slice(start, end)}`),
    () => undefined,
  );
  return found;
}
