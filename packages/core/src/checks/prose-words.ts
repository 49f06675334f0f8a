/**
 * Words of the list of BIP-39 that stand in the sentences around a phrase. No other word of the list is taken for one:
 * of any twelve words one in sixteen has the right checksum.
 */
export const PROSE_WORDS: ReadonlySet<string> = new Set(
  (
    'add again also between can code copy enter follow give have help into just keep key like must note now once only ' +
    'open over phrase please private remember save say secret seed still such test that then there they this type ' +
    'under until use very what when where will word write you'
  ).split(' '),
);
