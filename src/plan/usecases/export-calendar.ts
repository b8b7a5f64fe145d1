import { AppError, type Context } from '#kernel'
import { isOpen } from '../action.ts'
import { exportActions } from './export-actions.ts'

/**
 * The open actions of a plan as the text of an `.ics` file. Its name tells no structure, since a folder or a mail would show
 * it. Throws `plan-calendar-empty` where no action is open: a calendar has one entry at least (RFC 5545, section 3.6).
 */
export async function exportCalendar(
  context: Context,
  { finess }: { finess: string },
): Promise<{ content: string; fileName: string }> {
  const { actions, structure } = await exportActions(context, { finess })
  if (!actions.some(isOpen)) throw new AppError('not-found', 'plan-calendar-empty')
  // What makes the file is loaded with the first one: a server that starts has no use for it.
  const { calendarFile } = await import('../calendar-file.ts')
  return { content: calendarFile(actions, structure.name), fileName: 'cap-care-plan-actions.ics' }
}
