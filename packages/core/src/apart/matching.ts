// What a candidate is judged and placed with. Half of the engine's code, and most artifacts have no candidate.

export { isBip39Word } from '../checks/bip39.ts';
export { hmacSha256, sha256Hex } from '../checks/sha256.ts';
export { candidateJudge } from '../detectors/generic/judging/judge.ts';
export { randomness } from '../detectors/generic/likelihood/index.ts';
export { judge } from '../detectors/judge.ts';
export { findingsOf } from '../settle/findings.ts';
export { withSought } from '../settle/sought.ts';
export { settle } from '../settle/index.ts';
export { compileRareShape } from '../shapes/rare.ts';
