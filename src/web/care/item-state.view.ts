import { html } from 'hono/html'
import type { ItemState, Standing } from '#care'
import { conditionStandingWords, itemStateWords } from '#messages'
import type { Html } from '../ui/html.ts'

const looks: Readonly<Record<ItemState, string>> = {
  met: 'met',
  trajectory: '',
  unmet: 'unmet',
  unknown: 'unknown',
  'not-applicable': '',
  'not-assessed': '',
}

export function itemStateTag(state: ItemState): Html {
  return html`<span class="state ${looks[state]}">${itemStateWords[state]}</span>`
}

const standingLooks: Readonly<Record<Standing, string>> = { met: 'met', 'not-met': 'unmet', unknown: 'unknown' }

export function standingTag(standing: Standing): Html {
  return html`<span class="state ${standingLooks[standing]}">${conditionStandingWords[standing]}</span>`
}

/** A condition that counts from a day of candidates, for a structure that is none. */
export const forCandidatesTag = html`<span class="state">Pour les candidats</span>`
