import { sha256Hex } from '../../../checks/sha256.ts';

/**
 * SHA-256 of tokens that a library brings along for everybody who uses it, so that they tell nobody anything: those of
 * the QuickNode endpoints that web3.js asks by default, and of Chainstack's that ethers.js asks. Keys of formats have the
 * same as a check, `not-published`.
 */
const BROUGHT_ALONG: ReadonlySet<string> = new Set([
  '9e875745a9ef9e7217d3c31c800e2707ed80a5637036f0223b99bf612422eead',
  'ef3f9d503d3af2aa129fef4f54cc713041872c6f7bf09dda91ef67fe8182a0b0',
  '1470faa139189767e4f75768ff36c90738bacb822e418cc503ee34bf538c59c1',
  'b16b133347df6759def0b03d049a366d55c46058db332a942322ddd30b6666ff',
  '0a02ffbcde54907f157db1d10be82309074d0aa32a3180a7394688c40b3da3e6',
  '23e468655e16abbabe1acda0b100076002ab935f491603cfd8ca8765a07654ad',
  '63296f27fa7d2c512a90675d31ccf9b87016fad276b076c7033edafced9ccd18',
  'e86453627096250faed48f1db1053645e8d07104778e854e0f8c2cefd5e0aa24',
  'acffbf7a4554547205791ed32868fe7c5b8d732a073b307486760cc11dccdd40',
  '571879308055493f5e0285265904395a667e462facef230df8bb871768ab41ec',
  '8983bd67fb35816b166a8933da62361c4e053e6d5fefb28be42fac515d73f4e5',
  '1c9ece71d42dc00724bbc3b8ac4ce715959c10fbe8aa31e71f05e449d164f463',
  'f0c797d0505a5393bb864b268b6b99b7f42389ecaf72f41f4b3e708587f9573e',
]);

/** True for a value that a public library brings along. */
export function isBroughtAlong(value: string): boolean {
  return BROUGHT_ALONG.has(sha256Hex(value));
}
