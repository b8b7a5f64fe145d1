/**
 * Who may use an address:
 * - `anyone`;
 * - `link`: the holder of the private link in the address; `delegate`: the holder of the link of a delegated theme;
 * - `single-use`: the holder of a link of an invitation, a password reset or the first access, or of a link that has ended;
 * - `account`: a person who is signed in, for their own account;
 * - `own`: people who answer for the structure in the address; `shared`: also people who may read its submitted results;
 * - `reviewed`: people of the region of the structure, who say their word on what it declared;
 * - `evidence`: people of the structure, and of its region, who read the files attached to an exercise;
 * - `candidate-members`: people of a health establishment that is a member of a candidate to the programme CaRE, and of its region;
 * - `referents`: people of the structure, of its territory and of its region;
 * - `regional`: people of a territory or a region;
 * - `followed`: people of the region in the address, or of one of its territories;
 * - `candidates`: people of the region in the address, or of one of its territories where a candidate of CaRE has a structure;
 * - `region`: people of the region in the address, but not of one of its territories;
 * - `subscribed`: the holder of the address of a calendar, as long as the account that made the address may read the calendar;
 * - `mailed`: the holder of the link of a mail, as long as the person answers for a structure;
 * - `offered`: people who answer for a structure of the region in the address, or follow it;
 * - `compared`: everybody with a role in the region in the address, or over one of its structures;
 * - `figures`: people of a territory or of a region, and observers, who read figures of many structures;
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
  | 'reviewed'
  | 'evidence'
  | 'candidate-members'
  | 'referents'
  | 'regional'
  | 'followed'
  | 'candidates'
  | 'region'
  | 'mailed'
  | 'subscribed'
  | 'offered'
  | 'compared'
  | 'figures'
  | 'server'

const withoutAccount: ReadonlySet<Access> = new Set([
  'anyone',
  'link',
  'delegate',
  'mailed',
  'subscribed',
  'single-use',
])

export function takesAccount(who: Access): boolean {
  return !withoutAccount.has(who)
}
