import { describe, expect, it } from 'vitest'
import { fieldsIn } from '../../support/product/form.ts'
import { finess, structureVisit, words } from '../../support/product/structure-visit.ts'

const visit = structureVisit()
const kitId = 'rancongiciel-nuit-ehpad'
const conduct = `/structures/${finess}/conduite`
const exercises = `/structures/${finess}/exercices`

type Fields = Record<string, string | string[]>

/** A browser without script: it opens pages, and sends the forms that they hold as they show them, but for what is typed. */
function browser(cookie: string) {
  const headers = { cookie }
  const open = async (path: string) => {
    const answer = await visit.test.request(path, { headers })
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
  return {
    open,
    read: async (path: string) => words(new Response(await open(path))),
    /** Sends a form of a page, to its own address or to that of the button pressed. Resolves to the page that follows, and its path. */
    send: async (path: string, action: string, typed: Fields = {}, pressed = action) => {
      const page = await open(path)
      const shown = fieldsIn(page, action)
      if (pressed !== action) expect(page).toContain(`formaction="${pressed}"`)
      const answer = await visit.test.post(pressed, { ...shown, ...typed }, headers)
      if (answer.status === 200) return { path: pressed, page: await answer.text() }
      expect(answer.status, pressed).toBe(303)
      const to = (answer.headers.get('location') ?? '').split('#')[0] ?? ''
      return { path: to.split('?')[0] ?? '', page: await open(to) }
    },
  }
}

describe('an exercise without a script', () => {
  it('is planned, prepared, led, played, observed, closed, learnt from and recorded by the forms of its pages alone', async () => {
    visit.test.setNow(new Date('2026-11-22T09:00:00Z'))
    const later = (minutes: number) =>
      visit.test.setNow(new Date(Date.parse('2026-11-22T09:00:00Z') + minutes * 60_000))
    const director = browser(visit.cookies.director)
    const anybody = browser('')

    const planned = await director.send(`${exercises}/nouveau`, `${exercises}/nouveau`, {
      type: 'crisis',
      etat: 'planned',
      jour: '22/11/2026',
      declencheur: 'cyber',
    })
    expect(await director.read(exercises)).toContain('22 novembre 2026')

    // Prepared: the words of the house, then the links.
    const preparation = `${conduct}/preparation/${kitId}`
    expect(await director.open(conduct)).toContain(`href="${preparation}"`)
    const blank = Object.keys(fieldsIn(await director.open(preparation), preparation)).filter((name) =>
      name.startsWith('mot.'),
    )
    const typed = Object.fromEntries(blank.map((name) => [name, 'Valmont']))
    const { path: run } = await director.send(preparation, preparation, typed)
    const { page: made } = await director.send(`${run}/liens`, `${run}/liens`)
    const links = [...made.matchAll(/<label for="lien-\d+">([^<]*)<\/label>[\s\S]*?value="[^"]*(\/exercice\/[^"]+)"/g)]
    const linkOf = (label: string) => links.find(([, name = '']) => name.startsWith(label))?.[2] ?? ''
    const [player, observer] = [linkOf('Direction'), linkOf('Observateur')]
    expect(await anybody.read(player)).toContain('L’exercice n’a pas commencé.')

    // Led: what comes next is sent until the direction has a message.
    const deed = (geste: string) => director.send(run, `${run}/geste`, { geste })
    const nextIn = (page: string) =>
      /<section class="run-next[\s\S]*?action="([^"]+\/stimulus\/[^"]+)"/.exec(page)?.[1] ?? ''
    const sendNext = async () => director.send(run, nextIn(await director.open(run)), { geste: 'envoyer' })
    await deed('start')
    await sendNext()
    later(4)
    await sendNext()
    const future = /<div class="run-text">([\s\S]*?)<\/div>/.exec(await director.open(run))?.[1] ?? ''
    expect(future.length).toBeGreaterThan(80)
    for (const link of [player, observer]) {
      const page = await anybody.open(link)
      expect(page).toContain('<noscript><meta http-equiv="refresh" content="15"></noscript>')
      expect(page).toContain('Aide-soignante de nuit')
      expect(page).not.toContain(future.slice(0, 80))
    }
    const received = /action="(\/exercice\/[^"]+)"/.exec(await anybody.open(player))?.[1] ?? ''
    expect((await anybody.send(player, received)).page).toContain('Traité')
    await anybody.send(`${observer}?ecrire=1`, `${observer}/note`, { note: 'Alerte en quatre minutes', vu: '2' })
    await director.send(`${run}?ecrire=1`, `${run}/decisions`, {
      decision: 'Débrancher le réseau',
      fonction: 'Direction',
      raison: 'Deux postes',
    })
    await director.send(`${run}?ecrire=1`, `${run}/sur-le-vif`, {
      emetteur: 'Mairie',
      texte: 'Où en êtes-vous ?',
      roles: 'direction',
    })
    expect(await anybody.read(player)).toContain('Où en êtes-vous ?')
    const skipped = nextIn(await director.open(run))
    await director.send(run, skipped, { geste: 'ecarter', motif: 'Déjà joué' })
    const clock = /action="([^"]+\/delais\/signalement-cert)"/.exec(await director.open(run))?.[1] ?? ''
    await director.send(run, clock, { geste: 'fait' })
    await deed('pause')
    expect(await anybody.read(player)).toContain('En pause')
    later(20)
    await deed('resume')
    later(75)
    expect(await director.open(run)).toMatch(/<details id="terminer">(?:(?!<\/details>)[\s\S])*value="complete"/)
    await deed('complete')
    expect(await anybody.read(player)).toContain('Terminé')
    const over = await director.open(run)
    expect(over).toContain('Compléter le RETEX')
    expect(over).not.toContain('Prochain stimulus')
    // Nothing more will come: no page of it asks the server again.
    for (const page of [over, await anybody.open(player), await anybody.open(observer)])
      expect(page).not.toContain('http-equiv="refresh"')
    await anybody.send(observer, `${observer}/note`, { note: 'Alerte en quatre minutes', vu: '2' })

    // Learnt from: the draft holds all of it, people complete it, and it becomes the record and the plan.
    const draft = await director.read(`${run}/retex`)
    for (const kept of [
      'Débrancher le réseau',
      'Alerte en quatre minutes',
      'Déjà joué',
      'Où en êtes-vous ?',
      '1 écarté',
    ])
      expect(draft).toContain(kept)
    const action = { 'titre-0': 'Imprimer l’annuaire de crise', 'fonction-0': 'Direction', 'echeance-0': '31/12/2026' }
    await director.send(`${run}/retex`, `${run}/retex`, { forces: 'Alerte rapide' })
    // What is typed and not saved goes into the record as well.
    const unsaved = { difficultes: 'Numéro du prestataire', ...action }
    const { path: form } = await director.send(`${run}/retex`, `${run}/retex`, unsaved, `${run}/retex/fiche`)
    expect(form).toMatch(/\/modification$/)
    const shown = fieldsIn(await director.open(form), form)
    expect([shown.jour, shown['jour-du-retex'], shown.kit]).toEqual([['22/11/2026'], ['22/11/2026'], [kitId]])
    const functions = [...new Set([...(shown.fonctions ?? []), 'general-management', 'business-services'])]
    const { path: record } = await director.send(form, form, { fonctions: functions, 'mode-degrade': 'yes' })
    const told = await director.read(record)
    expect(told).toMatch(/Compte-t-il pour l’exercice annuel \?<\/h2>\s*<p class="lead">Oui\.<\/p>/)
    expect(told).toContain('Alerte rapide')
    expect(await director.read(`/structures/${finess}/plan`)).toContain('Imprimer l’annuaire de crise')
    // The run was the exercise that was planned that day: its record is the planned one, now held.
    expect(record).toBe(planned.path)
    expect(await director.read(`${run}/retex`)).toContain('Voir la fiche de cet exercice')
  })
})
