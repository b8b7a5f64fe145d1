import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Somebody who saves one answer again and again on a running server, and reads what it kept. */
export function savingVisitor(address: () => string) {
  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(fields),
    // A kept connection may be closed while the test holds the thread.
    headers: { origin: address(), 'HX-Request': 'true', connection: 'close' },
    redirect: 'manual',
  })
  const health = async () => {
    const answer = await fetch(`${address()}/health`)
    return { code: answer.status, ...((await answer.json()) as { status: string; freeMegabytes: number }) }
  }
  return {
    health,
    /** The base of a new diagnosis. */
    begin: async () => {
      const start = form({ questionnaire: 'sauvegardes', type: 'ES', nom: 'CH test' })
      const link = (await fetch(`${address()}/diagnostic`, start)).headers.get('location')
      const home = await (await fetch(`${address()}${link}`)).text()
      return home.match(/\/diagnostic\/[\w-]+\/questionnaires\/[\w-]+/)?.[0] ?? ''
    },
    save: async (base: string, value: number, comment = '') => {
      const fields = { 'reponse.jours-conserves': `${value}`, 'commentaire.jours-conserves': comment }
      const answer = await fetch(`${address()}${base}/reponse/jours-conserves`, form(fields))
      return { status: answer.status, text: (await answer.text()).replaceAll('\u00A0', ' ') }
    },
    keptIn: async (base: string) => {
      const page = await (await fetch(`${address()}${base}/theme/copies`)).text()
      return Number(page.match(/name="reponse\.jours-conserves"[^>]*value="(\d+)"/)?.[1])
    },
    /** The state is looked at every five seconds at most. */
    healthOnceKnown: async (code: number) => {
      for (let time = 0; time < 40; time += 1) {
        const found = await health()
        if (found.code === code) return found
        await pause(250)
      }
      return health()
    },
  }
}

/** Writes until the disk takes nothing more. */
export function fillUp(file: string): void {
  for (const bytes of [1_000_000, 4_096]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}
