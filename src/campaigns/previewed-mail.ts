import type { Written } from '#mailing'

/** A mail as it would leave, for the region to read before anything does. Its link and its reader are not known yet. */
export type PreviewedMail = Pick<Written, 'subject' | 'paragraphs' | 'label' | 'ending'>
