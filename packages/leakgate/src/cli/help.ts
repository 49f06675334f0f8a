/** Printed below the options of `leakgate scan --help`. */
export const SCAN_HELP = `
Standard output carries the report and nothing else; everything else goes to standard error.
Files are searched whatever .gitignore says. Values of .env files and of secret environment
variables are searched for as well; leakgate.config.ts is read from the working directory.
--staged searches what git has staged, whatever the working tree holds. Nothing staged is
clean in a hook of git's, and nothing to search elsewhere.

Exit codes
  0  clean (with --fail-on never: leaks too)
  1  leaks: a finding at or above --fail-on
  2  wrong usage or configuration, or a path that does not exist
  3  incomplete: something could not be searched, or there was nothing to search

Environment
  LEAKGATE_SALT             key of the fingerprints
  NO_COLOR, FORCE_COLOR     colours never, or always
  LEAKGATE_DEBUG=1          where an error of leakgate's own came from`;
