// @ts-check

/*
 * A page that follows an exercise: the clock runs, what was sent appears at once, and an observer's note waits in the browser
 * until the server has it. Without this script the page reloads itself.
 */

const found = document.getElementById('direct')
const line = document.getElementById('liaison')
if (found) follow(found)

/** @param {HTMLElement} live */
function follow(live) {
  live.classList.remove('while-still')
  const page = live.dataset.page ?? location.pathname
  for (const still of document.querySelectorAll('.while-still')) still.classList.remove('while-still')
  let shown = Number(live.dataset.count)
  /** The last count that the server said: a change told while the page was being asked for is asked for again. */
  let last = shown
  let busy = false
  /** The reading of the clock when the server last said it, and when that was here. */
  let told = {
    at: performance.now(),
    elapsed: Number(live.querySelector('[data-elapsed]')?.getAttribute('data-elapsed')),
  }
  let state = ''

  /** @param {boolean} lost */
  function say(lost) {
    if (line) line.textContent = lost ? (line.dataset.lost ?? '') : ''
  }

  async function refresh() {
    if (busy) return
    busy = true
    try {
      // The page of a refused form stands at the address of the form, which only answers to a form.
      const answer = await fetch(page, { headers: { 'HX-Request': 'true' }, cache: 'no-store' })
      // A link that was closed takes the page away, but not the notes that only this device has.
      const isGone = answer.status < 500 && Object.keys(waiting()).length === 0
      if (!answer.ok) return isGone ? location.assign(page) : say(true)
      put(live, await answer.text())
      shown = Number(answer.headers.get('X-Cap-Care-Count') ?? shown)
      const revision = answer.headers.get('X-Cap-Care-Revision')
      if (revision) {
        for (const field of document.querySelectorAll('input[name=revision]')) field.setAttribute('value', revision)
      }
      told = {
        at: performance.now(),
        elapsed: Number(live.querySelector('[data-elapsed]')?.getAttribute('data-elapsed')),
      }
      countdownsRead = performance.now()
      sayNotes()
      say(false)
    } catch {
      return say(true)
    } finally {
      busy = false
    }
    if (last > shown) await refresh()
  }

  const events = new EventSource(live.dataset.events ?? '')
  events.onmessage = ({ data }) => {
    const message = JSON.parse(data)
    told = { at: performance.now(), elapsed: message.elapsed }
    say(false)
    last = message.count
    const changed = message.count !== shown || (state !== '' && message.state !== state)
    state = message.state
    if (changed) refresh()
  }
  events.onerror = () => say(true)
  // A connection that was refused is not tried again by the browser: the page asks by itself.
  setInterval(() => {
    if (events.readyState === EventSource.CLOSED) refresh()
  }, 15_000)
  window.addEventListener('online', () => refresh())

  let countdownsRead = performance.now()
  setInterval(() => {
    const now = performance.now()
    const clock = live.querySelector('[data-elapsed]')
    if (clock) {
      const passed = clock.hasAttribute('data-running') ? now - told.at : 0
      clock.textContent = written(told.elapsed + passed, 'H+')
    }
    for (const left of live.querySelectorAll('[data-left]')) {
      const passed = left.hasAttribute('data-running') ? now - countdownsRead : 0
      left.textContent = written(Math.max(0, Number(left.getAttribute('data-left')) - passed), '')
    }
  }, 250)
}

/**
 * @param {number} milliseconds
 * @param {string} before
 */
function written(milliseconds, before) {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (/** @type {number} */ count) => String(count).padStart(2, '0')
  if (before)
    return `${before}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}

/**
 * Puts the new content in place. A form in which somebody is writing stays as it is, and so do an opened section and the focus.
 * @param {HTMLElement} live
 * @param {string} text
 */
function put(live, text) {
  const fresh = document.createElement('div')
  fresh.append(new DOMParser().parseFromString(text, 'text/html').body)
  for (const details of live.querySelectorAll('details[open][id]')) {
    fresh.querySelector(`#${CSS.escape(details.id)}`)?.setAttribute('open', '')
  }
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
  const kept = new Map([...live.querySelectorAll('form[data-dirty][id]')].map((form) => [form.id, form]))
  const body = fresh.querySelector('body')
  for (const forms of fresh.querySelectorAll('[data-into]')) {
    putForms(document.getElementById(forms.getAttribute('data-into') ?? ''), forms)
    forms.remove()
  }
  for (const [id, form] of kept) body?.querySelector(`#${CSS.escape(id)}`)?.replaceWith(form)
  live.replaceChildren(...(body?.childNodes ?? []))
  if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus({ preventScroll: true })
  else if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true })
  for (const button of live.querySelectorAll('[data-full-screen]')) button.removeAttribute('hidden')
}

/**
 * Brings the forms that the page lacks, in their place, and takes away those that no longer stand. A form that stands is left alone, and so
 * is one in which somebody is writing.
 * @param {HTMLElement | null} place
 * @param {Element} fresh
 */
function putForms(place, fresh) {
  if (!place) return
  const ids = [...fresh.children].map(({ id }) => id)
  for (const old of [...place.children])
    if (!ids.includes(old.id) && !old.querySelector('form[data-dirty]')) old.remove()
  /** @type {Element | null} */
  let before = null
  for (const form of [...fresh.children].reverse()) {
    const standing = document.getElementById(form.id)
    if (!standing) place.insertBefore(form, before)
    before = standing ?? form
  }
}

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLElement) target.closest('form')?.setAttribute('data-dirty', '')
})

for (const button of document.querySelectorAll('[data-full-screen]')) button.removeAttribute('hidden')
document.addEventListener('click', ({ target }) => {
  const name = target instanceof HTMLElement ? target.dataset.fullScreen : undefined
  if (name)
    document
      .getElementById(name)
      ?.requestFullscreen?.()
      .catch(() => undefined)
})

/* Notes of observers: kept in the browser under the address of the page until the server has them. */

const storageKey = `cap-care-exercice ${location.pathname}`

/** @returns {Record<string, { action: string, body: string }>} */
function waiting() {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}')
  } catch {
    return {}
  }
}

/** @param {Record<string, { action: string, body: string }>} notes */
function keep(notes) {
  try {
    if (Object.keys(notes).length > 0) localStorage.setItem(storageKey, JSON.stringify(notes))
    else localStorage.removeItem(storageKey)
  } catch {
    // A browser that stores nothing still sends what it can.
  }
}

document.addEventListener(
  'submit',
  (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.dataset.note) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const pairs = [...new FormData(form)]
      .filter((pair) => pair[0] !== 'envoi')
      .map(([name, value]) => [name, String(value)])
    keep({ ...waiting(), [form.id]: { action: form.action, body: new URLSearchParams(pairs).toString() } })
    form.removeAttribute('data-dirty')
    sayNotes()
    sendNotes()
  },
  true,
)

/** Notes that the server refuses, such as those of a link that was closed: they must not hold back the others. */
const refused = new Map()
const refusedWords = 'Refusé par le serveur : recopiez cette note ailleurs avant de fermer la page'

let sending = false
async function sendNotes() {
  if (sending) return
  sending = true
  try {
    for (const [id, note] of Object.entries(waiting())) {
      if (refused.get(id) === note.body) continue
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'HX-Request': 'true' }
      const answer = await fetch(note.action, { method: 'POST', body: note.body, headers }).catch(() => undefined)
      if (!answer || answer.status >= 500 || answer.status === 429) break
      if (!answer.ok) {
        refused.set(id, note.body)
        sayState(id, refusedWords)
        continue
      }
      const left = waiting()
      if (left[id]?.body === note.body) {
        delete left[id]
        keep(left)
        sayState(id, 'Enregistré')
      }
    }
  } finally {
    sending = false
  }
}

/**
 * @param {string} id
 * @param {string} words
 */
function sayState(id, words) {
  const status = document.querySelector(`#${CSS.escape(id)} .status`)
  if (status) status.textContent = words
}

/** Shows what waits, also after a reload, in the fields where it was typed. */
function sayNotes() {
  for (const [id, { body }] of Object.entries(waiting())) {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement) || form.hasAttribute('data-dirty')) continue
    const typed = new URLSearchParams(body)
    const text = form.querySelector('textarea')
    if (text) text.value = typed.get('note') ?? ''
    for (const radio of form.querySelectorAll('input[type=radio]')) {
      if (radio instanceof HTMLInputElement) radio.checked = radio.value === typed.get('vu')
    }
    sayState(id, refused.get(id) === body ? refusedWords : 'Gardé sur cet appareil, envoyé dès que possible')
  }
}

if (document.querySelector('form[data-note]') || Object.keys(waiting()).length > 0) {
  sayNotes()
  sendNotes()
}
setInterval(sendNotes, 5_000)
window.addEventListener('online', sendNotes)
