/**
 * Who may see and do what, as one pure table: by role, and by what the role has to do with the structure concerned
 * (its own, its legal entity's, its territory's, its region's). Deny by default. Rooms ask `may` in their policies;
 * accounts themselves are the business of `identity`.
 */
export * from './visibility.ts'
