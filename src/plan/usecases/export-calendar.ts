import { AppError, type Context } from '#kernel'
import { isOpen } from '../action.ts'
import { exportActions } from './export-actions.ts'

/**
 * The open actions of a plan as the text of an `.ics` file. The file name does not name the structure, because folders
 * and mails show it. Throws `plan-calendar-empty` when no action is open, unless a calendar program asks, which then empties
 * its copy: a file to download needs at least one entry (RFC 5545, section 3.6).
 */
export async function exportCalendar(
  context: Context,
  { finess }: { finess: string },
): Promise<{ content: string; fileName: string; structureName: string }> {
  const { actions, structure } = await exportActions(context, { finess })
  if (context.door !== 'feed' && !actions.some(isOpen)) throw new AppError('not-found', 'plan-calendar-empty')
  // Loaded with the first file, to keep the start of the server quick.
  const { planCalendar } = await import('../calendar-file.ts')
  const content = planCalendar(actions, structure.name)
  return { content, fileName: 'cap-care-plan-actions.ics', structureName: structure.name }
}
