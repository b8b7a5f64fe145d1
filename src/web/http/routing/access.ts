/**
 * Who may use an address:
 * - `anyone`;
 * - `link`: the holder of the private link in it; `delegate`: of the link of one theme;
 * - `single-use`: the holder of an invitation, a reset or the first access, whose page says so whatever the secret;
 * - `account`: whoever signed in, for their own account;
 * - `own`: those who answer for the structure in it; `shared`: also those with whom it shares what it submitted;
 * - `referents`: those of the structure, of its territory and of its region;
 * - `regional`: those of a territory or a region;
 * - `server`: administrators.
 *
 * The use case behind each address asks `#access`; `test/matrix.test.ts` compares its answer with this word.
 */
export type Access =
  | 'anyone'
  | 'link'
  | 'delegate'
  | 'single-use'
  | 'account'
  | 'own'
  | 'shared'
  | 'referents'
  | 'regional'
  | 'server'
