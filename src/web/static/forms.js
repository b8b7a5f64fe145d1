// @ts-check

/*
 * Sends a form once, however often its button is pressed, and not while the browser is offline: the browser's own error page
 * would replace the page and all that was typed in it.
 */

/** Long enough for a slow response; a form whose response never came can be sent again. */
const heldMilliseconds = 10_000

/** @type {Map<HTMLFormElement, Element | null>} */
const sent = new Map()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
  if (sent.has(form)) return event.preventDefault()
  if (!navigator.onLine) {
    event.preventDefault()
    return sayOffline(form)
  }
  hold(form, event.submitter)
})

/**
 * `aria-disabled` rather than `disabled`: a disabled button would not send its value, and would lose the focus.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
function hold(form, button) {
  sent.set(form, button)
  button?.setAttribute('aria-disabled', 'true')
  form.querySelector('[data-offline]')?.remove()
  setTimeout(() => release(form), heldMilliseconds)
}

/** @param {HTMLFormElement} form */
function release(form) {
  sent.get(form)?.removeAttribute('aria-disabled')
  sent.delete(form)
}

/** @param {HTMLFormElement} form */
function sayOffline(form) {
  const words = form.querySelector('[data-offline]') ?? document.createElement('p')
  words.setAttribute('data-offline', '')
  words.setAttribute('role', 'alert')
  words.className = 'fault'
  words.textContent =
    'Rien n’est envoyé\u00A0: votre appareil n’a plus de réseau. Ce que vous avez saisi reste sur cette page. Envoyez de nouveau quand le réseau est revenu.'
  form.append(words)
}

window.addEventListener('pageshow', () => {
  for (const form of [...sent.keys()]) release(form)
})
