import { genericSecretDetector } from '../detectors/generic/index.ts';
import { detectIn } from './detect.ts';

const detect = detectIn(genericSecretDetector({ visitorData: false }));

/** What `generic-secret` finds in a text of a file, each with whether it is sure of it. */
export function genericSaid(text: string): readonly string[] {
  const found: string[] = [];
  detect(
    text,
    ({ start, end, confirmed }) => void found.push(`${confirmed ? 'sure' : 'unsure'} ${text.slice(start, end)}`),
    () => undefined,
  );
  return found;
}
