import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sources = globSync('src/**/*.{ts,js}').filter((path) => !path.includes('htmx'))
const filesWith = (pattern: RegExp) => sources.filter((path) => pattern.test(readFileSync(path, 'utf8'))).sort()

/** What is shown in the time of Paris, because it belongs to no structure. Anything else has the time of a structure. */
const inParisTime = {
  accounts: [
    'src/calendar-feeds/usecases/note-reading.ts',
    'src/cli/commands/user/list.ts',
    'src/identity/access-keys/access-key.ts',
    'src/identity/access-keys/store.ts',
    'src/identity/access-keys/usecases/open-access-key.ts',
    'src/web/account/access-keys.view.ts',
    'src/web/account/account.view.ts',
    'src/web/administration/account-list.view.ts',
    'src/web/administration/account-record.view.ts',
    'src/web/administration/consents.view.ts',
    'src/web/administration/invitations/invitation-list.view.ts',
    'src/web/calendar-feeds/feeds.view.ts',
    'src/web/sign-in/invitation.view.ts',
  ],
  log: [
    'src/cli/commands/audit/verify.ts',
    'src/web/administration/audit-log.ts',
    'src/web/administration/audit-log.view.ts',
  ],
  programme: ['src/care/conditions/days.ts'],
  releases: [
    'src/content/release/release-file.ts',
    'src/questionnaires/usecases/complete-programme.ts',
    'src/questionnaires/usecases/release-questionnaire.ts',
  ],
  answersOfNobody: [
    'src/cli/commands/kits/preview.ts',
    'src/cli/draft-preview.ts',
    'src/demo.ts',
    'src/directory/finess-import/usecases/import-finess.ts',
    'src/reports/usecases/print-answers.ts',
    'src/web/diagnosis/sample/sample.ts',
  ],
  itself: [
    'src/directory/register/local-day.ts',
    'src/kernel/days/legal-time.ts',
    'src/kernel/index.ts',
    'src/kernel/text/french.ts',
  ],
}

it('formats every instant in one file, which asks for the legal time of the place', () => {
  const formats =
    /Intl\.DateTimeFormat|toLocale(Date|Time)String|to(Date|Time)String\(|\.get(Date|Day|Hours|Month|FullYear)\(/
  expect(filesWith(formats)).toEqual(['src/kernel/text/french.ts'])
})

it('cuts the day out of an instant only where days of the calendar are counted', () => {
  expect(filesWith(/toISOString\(\)\s*\.(slice|split|substring)/)).toEqual([
    'src/kernel/days/calendar.ts',
    'src/workbook/days.ts',
  ])
})

it('shows in the time of Paris only what belongs to no structure', () => {
  expect(filesWith(/\bparisTime\b/)).toEqual(Object.values(inParisTime).flat().sort())
})
