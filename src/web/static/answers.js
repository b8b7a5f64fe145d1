// @ts-check

/*
 * Saving the questions of a theme, beyond htmx. The page works without this script, which
 * 1. shows for each answer whether it is saved, counting what was typed since and before;
 * 2. tries again when an answer could not be saved, and says why it was not;
 * 3. keeps unsaved answers in this tab, so that a reload or a new sign-in does not lose them;
 * 4. keeps « je ne sais pas » / « sans objet » and a typed value from contradicting each other.
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
/** @typedef {{ made: number, sent: number, saved: number, tries: number, timer?: number, waitsForSession?: boolean }} Changes */
/** @typedef {{ status: number, code: string | null, retryAfter: number, sentence: string }} Refusal */

const firstRetrySeconds = 4
const longestRetrySeconds = 60

const account = document.querySelector('meta[name="cap-care-compte"]')?.getAttribute('content') ?? 'lien'

/** How many changes of each question were made, sent and saved. @type {Map<HTMLElement, Changes>} */
const changes = new Map()

/** @param {HTMLElement} question @returns {Changes} */
function changesOf(question) {
  const known = changes.get(question) ?? { made: 0, sent: 0, saved: 0, tries: 0 }
  changes.set(question, known)
  return known
}

/** @param {Event} event @returns {HTMLElement | null} */
const questionAround = ({ target }) => (target instanceof Element ? target.closest('[data-question]') : null)

/** The question that htmx sends. @param {Event} event @returns {HTMLElement | null | undefined} */
const questionOf = (event) => /** @type {any} */ (event).detail?.ctx?.sourceElement?.closest?.('[data-question]')

/** @param {HTMLElement} question @returns {Field[]} */
const fieldsIn = (question) => [...question.querySelectorAll('input, textarea')].filter(isField)

/** @param {Element} element @returns {element is Field} */
const isField = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** @param {Field} field @returns {field is HTMLInputElement} */
const isBox = (field) => field.type === 'radio' || field.type === 'checkbox'

/* Status line. */

/** @param {HTMLElement} question @param {string} state @param {string} text @param {Node} [more] */
function say(question, state, text, more) {
  const line = question.querySelector('[data-status-line]')
  const said = line?.firstElementChild
  if (!line || (said instanceof HTMLElement && said.dataset.state === state && said.dataset.said === text)) return
  const words = document.createElement('span')
  words.dataset.state = state
  words.dataset.said = text
  words.textContent = text
  if (more) words.append(more)
  // « Modification en cours » is for sighted people: read aloud at every key, it would drown the rest.
  if (state === 'pending') words.setAttribute('aria-hidden', 'true')
  line.replaceChildren(words)
}

/** @param {HTMLElement} question */
const sayPending = (question) => say(question, 'pending', 'Modification en cours…')

/* Typing. */

document.addEventListener('input', (event) => {
  const question = questionAround(event)
  if (!question || !(event.target instanceof Element) || !isField(event.target)) return
  keepOneMeaning(question, event.target)
  changesOf(question).made += 1
  keepDraft(question)
  sayPending(question)
})

/*
 * A change made before this script or htmx was ready was never sent: the change event is fired again until htmx sends the
 * answer.
 */
document.addEventListener('change', (event) => {
  const question = questionAround(event)
  if (question) announceUntilSent(question)
})

/** @param {HTMLElement} question */
function announceUntilSent(question) {
  setTimeout(() => {
    const { made, sent } = changesOf(question)
    if (made === sent || !question.isConnected) return
    question.dispatchEvent(new Event('change'))
    announceUntilSent(question)
  }, 1000)
}

/** @param {Field} field */
function isChanged(field) {
  if (isBox(field)) return field.checked !== field.defaultChecked
  return field.type !== 'hidden' && field.value !== field.defaultValue
}

/* Unsaved answers kept in this tab, for this account alone: `app.js` deletes those of another account. */

/** @param {HTMLElement} question */
const draftKey = (question) => `saisie ${account} ${question.getAttribute('hx-post')}`

/** @param {HTMLElement} question */
function keepDraft(question) {
  try {
    sessionStorage.setItem(draftKey(question), fieldsOf(question).toString())
  } catch {
    // The storage is full or forbidden: the answer stays on the page, and the page warns before it is left.
  }
}

/** Restores an unsaved answer, with the revision of the saved answer that it would replace. @param {HTMLElement} question */
function restoreDraft(question) {
  const draft = sessionStorage.getItem(draftKey(question))
  if (draft === null || draft === fieldsOf(question).toString()) return dropDraft(question)
  const kept = new URLSearchParams(draft)
  const revision = fieldsIn(question).find((field) => field.matches('[data-revision]'))
  // The whole page was sent meanwhile, and the saved answer has changed since the draft: the draft was saved then.
  if (sessionStorage.getItem(`${draftKey(question)} envoyé`) && isOlder(kept, revision)) return dropDraft(question)
  // A half-typed date is worth less than the saved date, which stays.
  const day = fieldsIn(question).find((field) => field.matches('.day'))
  if (day && !isWholeDay(kept.getAll(day.name).join(''))) return dropDraft(question)
  for (const field of fieldsIn(question)) {
    if (isBox(field)) field.checked = kept.getAll(field.name).includes(field.value)
    else if (field.name) field.value = kept.getAll(field.name).find((text) => !isInsteadOf(question, text)) ?? ''
  }
}

/**
 * Whether another answer was saved after the draft was typed. @param {URLSearchParams} draft @param {Field | undefined}
 * revision
 */
function isOlder(draft, revision) {
  return revision !== undefined && draft.has(revision.name) && draft.get(revision.name) !== revision.value
}

/** @param {string} text */
const isWholeDay = (text) => text === '' || !/\d/.test(text) || /\d{4}$|^\d{4}-\d\d-\d\d$/.test(text)

/** @param {HTMLElement} question */
function dropDraft(question) {
  sessionStorage.removeItem(draftKey(question))
  sessionStorage.removeItem(`${draftKey(question)} envoyé`)
}

/** @param {HTMLElement} question @param {string} text */
function isInsteadOf(question, text) {
  return fieldsIn(question).some((field) => field.matches('[data-instead]') && field.value === text)
}

/** @type {NodeListOf<HTMLElement>} */
const questions = document.querySelectorAll('[data-question]')
for (const question of questions) {
  restoreDraft(question)
  if (!fieldsIn(question).some(isChanged)) continue
  changesOf(question).made += 1
  sayPending(question)
  announceUntilSent(question)
}

/* Sending. */

/** The content of the question is read when the request leaves, even if it waited for another request. */
document.addEventListener('htmx:before:request', (event) => {
  const question = questionOf(event)
  if (!question) return
  const { ctx } = /** @type {any} */ (event).detail
  ctx.request.body = fieldsOf(question)
  ctx.request.headers['X-Cap-Care-For'] = account
  ctx.sentChanges = changesOf(question).made
  changesOf(question).sent = ctx.sentChanges
})

/** @param {HTMLElement} question */
function fieldsOf(question) {
  const fields = new URLSearchParams()
  for (const field of fieldsIn(question)) {
    if (field.name && !(isBox(field) && !field.checked)) fields.append(field.name, field.value)
  }
  return fields
}

/** Only an answer from Cap CaRE is put in the page. Any other response (refusal, proxy, error page) means: not saved. */
document.addEventListener('htmx:before:response', (event) => {
  const question = questionOf(event)
  const response = /** @type {any} */ (event).detail?.ctx?.response
  const code = response?.headers.get('X-Cap-Care')
  if (!question || code === 'answer') return
  event.preventDefault()
  const retryAfter = Number(response.headers.get('Retry-After')) || 0
  const ours = code === null ? Promise.resolve('') : response.raw.text().catch(() => '')
  ours.then((/** @type {string} */ sentence) =>
    notSaved(question, { status: response.status, code, retryAfter, sentence }),
  )
})

document.addEventListener('htmx:error', (event) => {
  const question = questionOf(event)
  if (question) notSaved(question, { status: 0, code: null, retryAfter: 0, sentence: '' })
})

document.addEventListener('htmx:finally:request', (event) => {
  const question = questionOf(event)
  const { ctx } = /** @type {any} */ (event).detail ?? {}
  if (!question || ctx.status !== 'swapped') return
  const count = changesOf(question)
  count.tries = 0
  count.waitsForSession = false
  const isLast = count.made === ctx.sentChanges
  if (isLast) dropDraft(question)
  if (ctx.response.status === 200) count.saved = ctx.sentChanges
  markFault(question, ctx.response.status !== 200)
  if (!isLast) sayPending(question)
})

/**
 * The refusal stands in the status line, which describes the field. @param {HTMLElement} question @param {boolean} refused
 */
function markFault(question, refused) {
  for (const field of fieldsIn(question)) {
    if (!field.matches('[data-value]') || isBox(field)) continue
    if (refused) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
  }
}

/* Failed saves. */

/** @param {HTMLElement} question @param {Refusal} refusal */
function notSaved(question, refusal) {
  const { words, retries, asksToSignIn } = explain(refusal)
  const count = changesOf(question)
  count.waitsForSession = asksToSignIn
  const next = retries ? ' Nouvel essai automatique.' : ''
  say(question, 'lost', `Non enregistré\u00A0: ${words}${next}`, asksToSignIn ? signInLink() : undefined)
  if (!retries) return
  const backOff = Math.min(longestRetrySeconds, firstRetrySeconds * 2 ** count.tries)
  count.tries += 1
  // Retries are spread out, so that the browsers of a whole hospital do not retry at once.
  trySoon(question, Math.max(refusal.retryAfter, backOff) * (1 + Math.random() / 4))
}

/** @param {Refusal} refusal @returns {{ words: string, retries?: boolean, asksToSignIn?: boolean }} */
function explain({ status, code, sentence }) {
  if (code === 'session-ended')
    return { words: 'votre session est terminée. Votre saisie reste sur cette page. ', asksToSignIn: true }
  if (code !== null && status === 404)
    return { words: 'ce diagnostic n’est plus accessible. Copiez votre réponse avant de quitter cette page.' }
  if (code !== null) return { words: sentence, retries: status === 429 || status >= 500 }
  if (status === 0) return { words: 'le réseau ne répond pas. Votre saisie reste sur cette page.', retries: true }
  if (status === 413) return { words: 'ce texte est trop long pour être envoyé. Raccourcissez-le.' }
  if (status === 403)
    return {
      words:
        'l’envoi a été bloqué avant d’arriver au serveur, par un pare-feu ou un filtre. Montrez cette page à votre service informatique.',
    }
  if (status === 429)
    return { words: 'trop d’envois depuis votre réseau. Votre saisie reste sur cette page.', retries: true }
  return { words: 'le serveur n’a pas répondu comme prévu. Votre saisie reste sur cette page.', retries: true }
}

/** Opens another tab, so that this page keeps what was typed. */
function signInLink() {
  const link = document.createElement('a')
  link.href = '/connexion'
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = 'Reconnectez-vous (nouvel onglet), puis revenez ici'
  return link
}

/** @param {HTMLElement} question @param {number} seconds */
function trySoon(question, seconds) {
  const count = changesOf(question)
  clearTimeout(count.timer)
  count.timer = setTimeout(() => question.isConnected && question.dispatchEvent(new Event('change')), seconds * 1000)
}

const unsaved = () => [...changes].filter(([question, { made, saved }]) => question.isConnected && made > saved)

window.addEventListener('online', () => {
  for (const [question] of unsaved()) trySoon(question, 0)
})

/** The person returns from the tab where they signed in. */
window.addEventListener('focus', () => {
  for (const [question, { waitsForSession }] of unsaved()) if (waitsForSession) trySoon(question, 0)
})

/* Contradictions. */

/** @param {HTMLElement} question @param {Field} changed */
function keepOneMeaning(question, changed) {
  const fields = fieldsIn(question)
  const instead = fields.filter((field) => field.matches('[data-instead]'))
  const values = fields.filter((field) => field.matches('[data-value]'))
  const isTicked = isBox(changed) && changed.checked
  if (instead.includes(changed)) {
    if (!isTicked) return
    for (const other of [...instead, ...values]) if (other !== changed) clear(other)
  } else if (values.includes(changed)) {
    for (const other of instead) clear(other)
    if (isTicked) for (const other of values) if (other !== changed && excludes(other, changed)) clear(other)
  }
}

/** @param {Field} one @param {Field} other */
const excludes = (one, other) => 'exclusive' in one.dataset || 'exclusive' in other.dataset

/** @param {Field} field */
function clear(field) {
  if (isBox(field)) field.checked = false
  else field.value = ''
}

/* Leaving the page. */

let leaving = false
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return
  leaving = true
  for (const [question] of unsaved()) {
    if (sessionStorage.getItem(draftKey(question)) !== null)
      sessionStorage.setItem(`${draftKey(question)} envoyé`, 'oui')
  }
})

window.addEventListener('beforeunload', (event) => {
  if (unsaved().length > 0 && !leaving) event.preventDefault()
})

/** The last words typed are sent when the page is closed or put in the background. */
window.addEventListener('pagehide', () => {
  if (leaving) return
  for (const [question, { made, sent }] of unsaved()) {
    if (made > sent) {
      const headers = { 'X-Cap-Care-For': account }
      fetch(question.getAttribute('hx-post') ?? '', {
        method: 'POST',
        headers,
        body: fieldsOf(question),
        keepalive: true,
      })
    }
  }
})
