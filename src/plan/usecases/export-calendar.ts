import type { Context } from '#kernel'
import { exportActions } from './export-actions.ts'

/** The open actions of a plan as the text of an `.ics` file. Its name tells no structure: a folder or a mail would. */
export async function exportCalendar(
  context: Context,
  { finess }: { finess: string },
): Promise<{ content: string; fileName: string }> {
  const { actions, structure } = await exportActions(context, { finess })
  // What makes the file is loaded with the first one: a server that starts has no use for it.
  const { calendarFile } = await import('../calendar-file.ts')
  return { content: calendarFile(actions, structure.name), fileName: 'cap-care-plan-actions.ics' }
}
