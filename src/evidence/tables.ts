import { index, instant, integer, primaryKey, table, text } from '#storage'
import type { HolderKind } from './evidence.ts'
import type { FileKind } from './kinds/file-kind.ts'

/** Files, each once, whatever the number of things that they are attached to. */
export const evidenceFiles = table('evidence_files', {
  /** In hexadecimal. */
  sha256: text('sha256').primaryKey(),
  kind: text('kind').$type<FileKind>().notNull(),
  bytes: integer('bytes').notNull(),
  createdAt: instant('created_at').notNull(),
})

/** The bytes of each file, in order. Base64 reads alike in both databases and on a line of a backup. */
export const evidenceChunks = table(
  'evidence_chunks',
  {
    sha256: text('sha256')
      .notNull()
      .references(() => evidenceFiles.sha256, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    content: text('content').notNull(),
  },
  (chunk) => [primaryKey({ columns: [chunk.sha256, chunk.position] })],
)

/** What files are attached to. The reference keeps the bytes as long as a link needs them. */
export const evidenceLinks = table(
  'evidence_links',
  {
    id: text('id').primaryKey(),
    sha256: text('sha256')
      .notNull()
      .references(() => evidenceFiles.sha256),
    holderKind: text('holder_kind').$type<HolderKind>().notNull(),
    holderId: text('holder_id').notNull(),
    /** The structure whose people attached the file. */
    structureFiness: text('structure_finess').notNull(),
    title: text('title').notNull(),
    /** The day of the document, `AAAA-MM-JJ`. */
    day: text('day'),
    makerId: text('maker_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (link) => [
    index('evidence_links_holder').on(link.holderKind, link.holderId),
    index('evidence_links_structure').on(link.structureFiness),
    index('evidence_links_file').on(link.sha256),
  ],
)
