import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Why a command that a page can ask for may be asked twice, or is never asked for by a form. */
const repeatable: Readonly<Record<string, string>> = {
  'assessment.save-answers': 'each save says what the page shows now',
  'assessment.confirm-answers': 'a question that is answered keeps its answer',
  'assessment.copy-to-site': 'asked again, it finds nothing left to write',
  'assessment.purge-expired': 'upkeep',
  'reports.start-batch': 'a batch under way goes on',
  'indicators.import-series': 'command',
  'assessment.complete-sums': 'upkeep',
  'audit.cut': 'upkeep',
  'audit.doubt-clock': 'upkeep',
  'audit.reseal': 'command',
  'comparison.reseal': 'command',
  'backup.create': 'command',
  'backup.restore': 'command',
  'directory.begin-finess-import': 'command',
  'directory.import-finess': 'command',
  'questionnaires.release': 'command',
  'questionnaires.write-schema': 'command',
  'conduct.purge-unstarted': 'upkeep',
  'conduct.mark-clock': 'says what the page shows now',
  'conduct.mark-handled': 'the first mark stays',
  'conduct.note-observation': 'one line for each observer and each thing',
  'conduct.send-automatic': 'no form',
  'kits.release': 'command',
  'kits.write-schema': 'command',
  'indicators.release-region': 'command',
  'indicators.write-region-schema': 'command',
  'offer.release-resources': 'command',
  'region.release-plan-template': 'command',
  'region.write-plan-schema': 'command',
  'campaigns.keep-words': 'equal words change nothing',
  'campaigns.answer-alert': 'the last answer holds, and an equal one changes nothing',
  'mailing.send': 'one mail is claimed by one sender',
  'mailing.purge': 'upkeep',
  'mailing.refuse': 'leaves nothing to refuse',
  'mailing.accept': 'leaves nothing to accept',
  'calendars.note-reading': 'no form',
  'care.say-activity': 'it writes the same activity again',
  'settings.save-operator': 'writes what was typed over what was there',
  'settings.save-notices': 'writes what was typed over what was there',
  'settings.put-logo': 'writes what was sent over what was there',
  'settings.remove-logo': 'leaves nothing to remove',
  'identity.rename': 'writes what was typed over what was there',
  'identity.change-password': 'the second one gives a password that is no longer right',
  'identity.begin-sign-in': 'opens nothing by itself',
  'assessment.note-delegation-use': 'a use is noted every five minutes',
  'identity.take-sign-in': 'the answer of a provider opens once',
  'identity.second-factor-on': 'a code opens once',
  'identity.second-factor-off': 'leaves nothing to remove',
  'identity.renew-recovery-codes': 'only the last codes open',
  'identity.sign-in': 'the browser keeps the last session',
  'identity.sign-out': 'leaves nothing to end',
  'identity.sign-out-everywhere': 'leaves nothing to end',
  'identity.revoke-session': 'leaves nothing to end',
  'identity.end-account-sessions': 'leaves nothing to end',
  'identity.note-use': 'no form',
  'identity.note-access-key-use': 'no form',
  'identity.try': 'each try counts',
  'identity.send-invitation': 'one mail is claimed by one sender',
  'identity.tell-access': 'the upkeep claims each mail before it sends it',
  'identity.first-access': 'upkeep',
  'identity.purge': 'upkeep',
}

it('a command runs once for a form that is sent twice, or this list says why it may run twice', () => {
  const commands = globSync('src/**/*.ts').flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /= (?:command|\w+Of)\((?:\w+, )?\{\s*action: '([^']+)',?\s*(once: true)?/g,
      ),
    ].map((found) => ({
      action: found[1] ?? '',
      once: found[2] !== undefined,
    })),
  )
  expect(commands.length).toBeGreaterThan(40)
  const silent = commands.filter(({ action, once }) => !once && !(action in repeatable)).map(({ action }) => action)
  expect(silent).toEqual([])
  const known = new Set(commands.filter(({ once }) => !once).map(({ action }) => action))
  expect(Object.keys(repeatable).filter((action) => !known.has(action))).toEqual([])
})
