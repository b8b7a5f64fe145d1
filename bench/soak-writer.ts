/** A person who fills in a diagnosis. */
export interface Writer {
  /** Path of the questionnaire, without the server. */
  readonly base: string
  sent: number
  acknowledged: number
}

const mostDays = 1_000

export async function beginDiagnosis(address: string): Promise<Writer> {
  const start = form({ questionnaire: 'sauvegardes', type: 'ES', nom: 'CH test' }, address)
  const link = (await fetch(`${address}/diagnostic`, start)).headers.get('location')
  const home = await (await fetch(`${address}${link}`)).text()
  const base = home.match(/\/diagnostic\/[\w-]+\/questionnaires\/[\w-]+/)?.[0]
  if (!base) throw new Error('no diagnosis was begun')
  return { base, sent: 0, acknowledged: 0 }
}

/**
 * Saves one number after the other until the server is gone or `stop` is aborted. Returns the number of acknowledged saves.
 */
export async function writeOn(address: string, writer: Writer, stop?: AbortSignal): Promise<number> {
  let count = 0
  while (!stop?.aborted) {
    writer.sent = (writer.acknowledged % mostDays) + 1
    const save = form({ 'reponse.jours-conserves': `${writer.sent}` }, address)
    const answer = await fetch(`${address}${writer.base}/reponse/jours-conserves`, save).catch(() => undefined)
    if (!answer) return count
    if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}`)
    writer.acknowledged = writer.sent
    count += 1
    await answer.text().catch(() => undefined)
  }
  return count
}

function form(fields: Record<string, string>, origin: string): RequestInit {
  return {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin, 'HX-Request': 'true' },
    redirect: 'manual',
  }
}
