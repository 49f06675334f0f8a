import { crc32 } from './crc32.ts';

/**
 * GitLab's routable tokens end in `.` + version + `.` + payload length (2 base36 digits) + CRC-32 of all before it (7
 * base36 digits). Source: GitLab's own token generator, per the table of formats.
 * @param start where the payload starts
 */
export function gitlabRoutable(value: string, start: number): boolean {
  const summed = value.slice(0, -7);
  if (crc32(summed).toString(36).padStart(7, '0') !== value.slice(-7)) return false;
  const payload = value.slice(start, value.indexOf('.', start));
  return Number.parseInt(summed.slice(-2), 36) === payload.length;
}
