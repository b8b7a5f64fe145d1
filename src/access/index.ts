/**
 * Who may see and do what, as one pure table: by role, and by how the role relates to the structure (its own, of its legal
 * entity, of its group, of its territory, of its region). What the table does not allow is refused.
 * The policies of rooms ask `may`. Accounts are managed by `identity`.
 */
export * from './visibility.ts'
