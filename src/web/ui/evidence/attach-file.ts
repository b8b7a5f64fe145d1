import type { Context } from 'hono'
import { addEvidence, type HolderAddress, isNameWrong } from '#evidence'
import type { App, AppContext } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readFileForm } from '../../http/forms/upload.ts'
import { countAccountBytes } from '../../http/limiting/account-bytes.ts'
import { atFields } from '../forms/fields.ts'
import { goDone } from '../page/done.ts'
import { evidenceFields } from './evidence.ts'

/** Attaches the file of a form, then goes to `page`; or what was typed and the faults, to show the form again. */
export async function attachFile(
  app: App,
  context: Context,
  { actor, at, page }: { readonly actor: AppContext; readonly at: HolderAddress; readonly page: string },
) {
  const { fields, file } = await readFileForm(context, evidenceFields.file)
  const typed = { title: fields.line(evidenceFields.title), day: fields.day(evidenceFields.day) }
  const { done, issues, status } = await attempt(async () => {
    countAccountBytes(app, actor.actor, file?.bytes.length ?? 0)
    return addEvidence(actor, { ...at, ...typed, file })
  }, evidenceFields.file)
  if (!done) return { refused: { evidence: typed, issues: atFields(issues, evidenceFields), status } }
  const isOther = isNameWrong(file?.name ?? '', done.kind)
  return { went: goDone(context, page, isOther ? 'piece-d-un-autre-type' : 'piece-jointe') }
}
