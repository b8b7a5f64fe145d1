import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayDigits, parisTime } from '#kernel'
import { readConfig } from './config.ts'
import { type DemoAccount, type DemoTools, demoPassword, fillRegion, finessFile, makeAccounts } from './demo/index.ts'
import { assemble } from './main.ts'
import { outliveLostOutput, outliveStrayPromises } from './outlive.ts'
import { startServer } from './server.ts'
import { stopWith } from './stop-with.ts'
import { scratchConfig } from './throwaway-data.ts'

/* `npm run demo`: the server, on a fictional region, in a folder that is erased when it stops. */

outliveLostOutput()
outliveStrayPromises()
process.on('uncaughtException', stopWith)
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
for (const signal of signals) process.once(signal, () => process.exit(0))

let stopped: Date | undefined = new Date()
const started = stopped
const settings = readConfig()
const config = { ...scratchConfig(settings), PORT: settings.PORT, OPERATOR_NAME: 'Région de démonstration' }
const now = () => stopped ?? new Date()
const app = await assemble(config, now)
const tools: DemoTools = {
  as: (actor) => app.contextFor(actor, 'command'),
  setNow: (now) => {
    stopped = new Date(Math.min(now.getTime(), started.getTime()))
  },
  writeFile: async ({ sites }) => {
    const path = join(config.DATA_DIR, 'finess.json')
    await writeFile(path, finessFile(sites, dayDigits(started, parisTime)))
    return path
  },
  today: dayDigits(started, parisTime),
  seed: 2026,
  count: 60,
}
console.log('Une région fictive se remplit : deux ans de diagnostics et d’exercices…')
const region = await fillRegion(tools)
stopped = undefined
const accounts = await makeAccounts(tools, region)
for (const signal of signals) process.removeAllListeners(signal)
await startServer(app, { isPreview: true })
tell(accounts)
// Each line typed in the terminal gives the codes of the moment.
if (process.stdin.isTTY) process.stdin.on('data', () => tellCodes(accounts))

function tell(made: readonly DemoAccount[]): void {
  console.log(`\nComptes, tous avec le mot de passe « ${demoPassword} » :`)
  for (const { email, who, totp } of made) {
    console.log(
      `  ${email.padEnd(28)} ${who}${totp ? `\n${' '.repeat(31)}second facteur : ${totp.secret.base32}` : ''}`,
    )
  }
  console.log('\nLe second facteur s’ajoute dans une application de codes, avec la clé ci-dessus.')
  console.log('Sans application : tapez Entrée ici pour lire les codes du moment.')
  tellCodes(made)
  console.log('\nRien n’est gardé : Ctrl+C arrête le serveur et efface tout.')
}

function tellCodes(made: readonly DemoAccount[]): void {
  const codes = made.flatMap(({ email, totp }) => (totp ? [`${email} ${totp.generate()}`] : []))
  console.log(`Codes valables trente secondes : ${codes.join(', ')}`)
}
