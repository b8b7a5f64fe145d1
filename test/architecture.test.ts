import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/* The rules of the house, each held here. */

/** What each folder of `src/` may import, besides itself. Rooms first, then the grounds they stand on, then the doors. */
const mayImport: Record<string, readonly string[]> = {
  environment: [],
  storage: ['environment'],
  kernel: ['storage'],
  charts: [],
  threads: ['kernel'],
  access: ['kernel'],
  mail: ['kernel'],
  audit: ['kernel', 'storage', 'access'],
  backup: ['kernel', 'storage'],
  settings: ['kernel', 'storage', 'access'],
  content: ['kernel'],
  questionnaires: ['kernel', 'storage', 'access', 'content', 'threads'],
  directory: ['kernel', 'storage', 'access', 'threads'],
  'structure-lists': ['kernel', 'storage', 'access', 'directory'],
  identity: ['kernel', 'storage', 'access', 'mail', 'directory', 'threads'],
  'calendar-feeds': ['kernel', 'storage'],
  mailing: ['kernel', 'storage', 'access', 'mail', 'directory', 'identity'],
  assessment: ['kernel', 'storage', 'access', 'content', 'mail', 'mailing', 'questionnaires', 'directory'],
  plan: ['kernel', 'storage', 'access', 'calendar-feeds', 'questionnaires', 'directory', 'assessment'],
  exercises: ['kernel', 'storage', 'access', 'questionnaires', 'directory', 'structure-lists', 'assessment', 'plan'],
  awareness: ['kernel', 'storage', 'access', 'directory', 'structure-lists'],
  evidence: ['kernel', 'storage', 'access', 'threads', 'questionnaires', 'directory', 'exercises', 'care'],
  care: [
    'calendar-feeds',
    'kernel',
    'storage',
    'access',
    'questionnaires',
    'directory',
    'structure-lists',
    'assessment',
    'plan',
    'exercises',
  ],
  comparison: ['kernel', 'storage', 'access', 'questionnaires', 'directory', 'assessment'],
  indicators: [
    'kernel',
    'content',
    'storage',
    'access',
    'questionnaires',
    'directory',
    'assessment',
    'plan',
    'exercises',
    'awareness',
    'comparison',
  ],
  'regional-plan': ['kernel', 'storage', 'access', 'content', 'questionnaires', 'directory', 'indicators'],
  'regional-offer': [
    'kernel',
    'storage',
    'access',
    'content',
    'calendar-feeds',
    'mail',
    'mailing',
    'questionnaires',
    'directory',
  ],
  campaigns: [
    'kernel',
    'storage',
    'access',
    'mail',
    'questionnaires',
    'directory',
    'structure-lists',
    'mailing',
    'assessment',
    'exercise-conduct',
    'exercises',
  ],
  'result-reviews': [
    'kernel',
    'storage',
    'access',
    'mail',
    'mailing',
    'questionnaires',
    'directory',
    'assessment',
    'exercises',
    'care',
  ],
  messages: [
    'regional-offer',
    'kernel',
    'awareness',
    'result-reviews',
    'indicators',
    'access',
    'questionnaires',
    'directory',
    'assessment',
    'plan',
    'exercises',
    'evidence',
    'care',
    'comparison',
    'campaigns',
    'regional-plan',
    'exercise-conduct',
  ],
  'exercise-conduct': ['kernel', 'storage', 'access', 'content', 'questionnaires', 'directory', 'plan', 'exercises'],
  workbook: ['kernel', 'threads', 'questionnaires', 'assessment', 'plan', 'exercise-conduct', 'messages'],
  reports: [
    'campaigns',
    'storage',
    'workbook',
    'regional-offer',
    'environment',
    'indicators',
    'regional-plan',
    'kernel',
    'access',
    'settings',
    'questionnaires',
    'directory',
    'assessment',
    'plan',
    'exercises',
    'exercise-conduct',
    'evidence',
    'care',
    'comparison',
    'charts',
    'messages',
  ],
  http: ['kernel'],
  web: [
    'http',
    'regional-offer',
    'calendar-feeds',
    'kernel',
    'awareness',
    'result-reviews',
    'structure-lists',
    'indicators',
    'audit',
    'identity',
    'settings',
    'questionnaires',
    'directory',
    'assessment',
    'plan',
    'exercises',
    'evidence',
    'care',
    'comparison',
    'campaigns',
    'regional-plan',
    'mailing',
    'exercise-conduct',
    'reports',
    'workbook',
    'charts',
    'messages',
  ],
  api: ['http', 'kernel', 'identity', 'questionnaires', 'assessment', 'exercises', 'indicators', 'reports', 'messages'],
  demo: [
    'regional-offer',
    'campaigns',
    'regional-plan',
    'kernel',
    'awareness',
    'care',
    'directory',
    'identity',
    'questionnaires',
    'assessment',
    'plan',
    'exercises',
    'exercise-conduct',
    'comparison',
  ],
  cli: [
    'regional-offer',
    'kernel',
    'indicators',
    'content',
    'comparison',
    'regional-plan',
    'exercise-conduct',
    'audit',
    'identity',
    'questionnaires',
    'directory',
    'care',
    'assessment',
    'reports',
    'workbook',
    'backup',
    'settings',
    'messages',
    'demo',
  ],
}

const rooms = [
  'regional-offer',
  'calendar-feeds',
  'awareness',
  'indicators',
  'structure-lists',
  'audit',
  'backup',
  'identity',
  'mailing',
  'settings',
  'questionnaires',
  'directory',
  'assessment',
  'plan',
  'exercises',
  'evidence',
  'care',
  'comparison',
  'campaigns',
  'regional-plan',
  'result-reviews',
  'exercise-conduct',
  'reports',
  'workbook',
]
const doors = ['web', 'api', 'cli', 'demo']

/** Files of a room that may touch the world: they read and write files, or drive the browser. */
const impure = [
  'src/directory/files/files.ts',
  'src/audit/files.ts',
  'src/backup/files.ts',
  'src/comparison/files.ts',
  'src/backup/keys.ts',
  'src/reports/files.ts',
  'src/identity/sign-in/auth.ts',
  'src/identity/files.ts',
  'src/identity/sign-in/password-hash.ts',
  'src/identity/second-factor/recovery-codes.ts',
  'src/identity/providers/oidc.ts',
  'src/workbook/xlsx/deflated-entry.ts',
  'src/workbook/xlsx/zip.ts',
  'src/evidence/clamd.ts',
  'src/evidence/kinds/inspect.ts',
  'src/evidence/kinds/office-archive.ts',
  'src/reports/batch/archive-file.ts',
  'src/reports/batch/batch-note.ts',
  'src/reports/batch/batches.ts',
  'src/reports/fonts/faces.ts',
  'src/reports/fonts/woff2.ts',
  'src/reports/printer/pdf.ts',
  'src/reports/printer/print-folder.ts',
  'src/reports/printer/browser.ts',
  'src/reports/printer/low-priority.ts',
  'src/reports/printer/machine-browser.ts',
  'src/reports/printer/own-account.ts',
  'src/reports/printer/sandbox-probe.ts',
  'src/reports/printer/printing-browser.ts',
  'src/reports/printer/pdf-file/page-contents.ts',
  'src/reports/printer/browser-profile.ts',
  'src/reports/shipped-browser.ts',
]

/** The subjects of the web door. None imports another: what two of them need is in `http/`, in `ui/` or beside `paths.ts`. */
const subjects = [
  'home',
  'awareness',
  'care',
  'notices',
  'privacy',
  'diagnosis',
  'guide',
  'structure',
  'plan',
  'exercises',
  'comparison',
  'referents',
  'region',
  'campaigns',
  'sign-in',
  'account',
  'calendar-feeds',
  'administration',
]

interface Source {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly imports: readonly string[]
}

const sources: Source[] = globSync('src/**/*.ts').map((path) => {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return { path, folder: path.split('/')[1] ?? '', text, imports }
})

const inFolder = (folder: string) => sources.filter((source) => source.path.startsWith(`src/${folder}/`))
const isPure = ({ path }: Source) =>
  !impure.includes(path) && !/\/(usecases\/|store\.ts|store-[a-z-]+\.ts|tables\.ts)/.test(path)

describe('the architecture', () => {
  it('has no other rooms than those declared', () => {
    const folders = new Set(sources.filter(({ path }) => path.split('/').length > 2).map(({ folder }) => folder))
    expect([...folders].sort()).toEqual(Object.keys(mayImport).sort())
  })

  it('lets a folder import only what is declared, by its front desk', () => {
    const faults = sources.flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith('#'))
        .filter((name) => !mayImport[source.folder]?.includes(name.slice(1)))
        .filter(() => source.path.split('/').length > 2)
        .map((name) => `${source.path} imports ${name}`),
    )
    expect(faults).toEqual([])
  })

  it('never reaches into another folder past its front desk', () => {
    const faults = Object.keys(mayImport).flatMap((folder) =>
      inFolder(folder).flatMap((source) =>
        source.imports
          .filter((name) => name.startsWith('.'))
          .map((name) => new URL(name, `file:///${source.path}`).pathname.slice(1))
          .filter((target) => !target.startsWith(`src/${folder}/`))
          .filter((target) => !(doors.includes(folder) && target === 'src/app.ts'))
          .map((target) => `${source.path} imports ${target}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('has no circle in what may import what', () => {
    const reaches = (from: string, seen: readonly string[]): boolean =>
      (mayImport[from] ?? []).some((next) => seen.includes(next) || reaches(next, [...seen, next]))
    expect(Object.keys(mayImport).filter((folder) => reaches(folder, [folder]))).toEqual([])
  })

  it('has no circle of files that import each other, types included', () => {
    const importsOf = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports
          .filter((name) => name.startsWith('.'))
          .map((name) => new URL(name, `file:///${path}`).pathname.slice(1)),
      ]),
    )
    const cleared = new Set<string>()
    const circleFrom = (path: string, way: readonly string[]): string[] => {
      if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' -> ')]
      if (cleared.has(path)) return []
      const circles = (importsOf.get(path) ?? []).flatMap((next) => circleFrom(next, [...way, path]))
      cleared.add(path)
      return circles
    }
    expect(sources.flatMap(({ path }) => circleFrom(path, []))).toEqual([])
  })

  it('keeps the rooms pure: no machine, no web, no database, no clock, no chance outside the files named for it', () => {
    const banned = /^(node:|hono|@hono|drizzle-orm|better-sqlite3|pg$|puppeteer)/
    const faults = rooms
      .flatMap(inFolder)
      .filter(isPure)
      .flatMap((source) => [
        ...source.imports.filter((name) => banned.test(name)).map((name) => `${source.path} imports ${name}`),
        ...[...source.text.matchAll(/new Date\(\)|Date\.now\(|Math\.random\(|process\.\w|console\.\w/g)].map(
          (match) => `${source.path} says ${match[0]}`,
        ),
      ])
    expect(faults).toEqual([])
  })

  it('gives every room a front desk that describes the room', () => {
    for (const room of rooms) {
      expect(readFileSync(`src/${room}/index.ts`, 'utf8'), room).toMatch(/^\/\*\*\n( \* .+\n){3,12} \*\//)
    }
  })

  it('names the reason of each right: no rule that always says yes is anonymous', () => {
    const faults = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bauthorize(?:<[^>]*>)?\(/g)]
        .map(({ index }) => argumentsAt(text, index))
        .filter((given) => /=>\s*(?:true|!0|!false)\s*,?\s*\)$|=>\s*\{\s*return true/.test(given))
        .map((given) => `${path}: ${given}`),
    )
    expect(faults).toEqual([])
  })

  it('lets no door read a table or open a transaction', () => {
    const faults = doors.flatMap(inFolder).filter(({ imports }) => imports.some((name) => /drizzle|storage/.test(name)))
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  it('cuts the web door by subjects, which never import one another', () => {
    const folders = inFolder('web').flatMap(({ path }) => path.match(/^src\/web\/([a-z-]+)\//)?.[1] ?? [])
    const shared = ['http', 'ui']
    expect([...new Set(folders)].sort()).toEqual([...subjects, ...shared].sort())
    const mayReach = (from: string, to: string) =>
      from === to || to === 'http' || (to === 'ui' && from !== 'http') || !folders.includes(to)
    const faults = inFolder('web')
      .filter(({ path }) => path.split('/').length > 3)
      .flatMap((source) =>
        source.imports
          .filter((name) => name.startsWith('.'))
          .map((name) => new URL(name, `file:///${source.path}`).pathname.slice(1))
          .filter((target) => !mayReach(source.path.split('/')[2] ?? '', target.split('/')[2] ?? ''))
          .map((target) => `${source.path} imports ${target}`),
      )
    expect(faults).toEqual([])
  })

  it('lets sentences take only types from rooms: every page loads the sentences, and would load the rooms with them', () => {
    const ground = ['kernel', 'access']
    const faults = inFolder('messages').flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '#([\w-]+)'/gm)]
        .filter(([, room = '']) => !ground.includes(room))
        .map(([, room]) => `${path} takes a value from #${room}`),
    )
    expect(faults).toEqual([])
  })

  it('keeps French and pages out of `http` and `web/http`', () => {
    const faults = inFolder('web')
      .filter(({ path }) => path.startsWith('src/web/http/'))
      .concat(inFolder('http'))
      .filter(({ text, imports }) => imports.some((name) => /hono\/html|#messages/.test(name)) || /[À-ÿœ«»]/.test(text))
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  it('adds no address to the web door beside the lines of `routes.ts`', () => {
    const faults = inFolder('web')
      .filter(({ path }) => path !== 'src/web/http/routing/routing.ts')
      .filter(({ text }) => /\bweb\.(get|post|put|patch|delete|all|use|on|route|mount)\(/.test(text))
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  it('awaits every query: what exists on one driver only stays in storage', () => {
    const faults = sources
      .filter(({ folder }) => rooms.includes(folder))
      .filter(({ text }) => /\.(get|all|run)\(\)|\.transaction\(/.test(text))
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  // Parts that begin by `setImmediate` of their own all run in one turn of the event loop, one for each request under way.
  it('lets long work of every request take its turn in one line, and leaves the next turn to few others', () => {
    const own = sources.filter(({ path, text }) => path.endsWith('.ts') && /\bsetImmediate\b/.test(text))
    expect(own.map(({ path }) => path).sort()).toEqual([
      'src/http/fair-turns.ts',
      'src/kernel/turns/next-turn.ts',
      'src/storage/group-commit.ts',
      'src/web/http/answers/after-answer.ts',
      'src/web/http/answers/answer.ts',
    ])
  })

  it('reads typed text in two files of the web door, which clean it; a third file only makes a key of it', () => {
    const faults = inFolder('web').filter(({ text }) => /req\.(query|queries|text|json)\(/.test(text))
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'src/web/http/forms/form-key.ts',
      'src/web/http/forms/forms.ts',
      'src/web/http/routing/address.ts',
    ])
  })

  it('cleans every field of a form except passwords', () => {
    const web = inFolder('web')
    const named = web.flatMap(({ text }) => [
      ...text.matchAll(/name: '([\w-]+)',(?:(?!name:)[\s\S]){0,80}type: 'password'/g),
    ])
    const read = web.flatMap(({ text }) => [...text.matchAll(/\.(line|text|texts|password)\('([\w-]+)'\)/g)])
    const names = new Set(named.map(([, name]) => name))
    expect(names.size).toBeGreaterThan(1)
    expect(read.filter(([, how]) => how === 'password').map(([, , name]) => name)).toEqual(
      expect.arrayContaining([...names]),
    )
    expect(read.filter(([, how, name]) => how !== 'password' && names.has(name)).map(([text]) => text)).toEqual([])
  })

  it('checks every input of a use case: no schema accepts everything', () => {
    const faults = sources.filter(({ text }) => /z\.custom(<[^()]*>)?\(\s*\)/.test(text))
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  it('lets each room say that a typed text is too long, with the other faults: no schema refuses it before', () => {
    const longestOfAddress = 500
    const bounded = sources.filter(({ folder, text }) => {
      const limits = [...text.matchAll(/z\s*\.string\(\)\s*\.max\(([\d_]+)\)/g)]
      return (
        folder !== 'identity' && limits.some(([, limit = '']) => Number(limit.replaceAll('_', '')) > longestOfAddress)
      )
    })
    expect(bounded.map(({ path }) => path)).toEqual([])
  })

  it('reads the environment in one file', () => {
    const faults = sources.filter(
      ({ path, text }) => /process\.env/.test(text) && !/^src\/environment\/index\.ts|generate\.ts/.test(path),
    )
    expect(faults.map(({ path }) => path)).toEqual([])
  })

  it('isolates the modules of a suite that replaces one: the other suites share theirs', () => {
    const replacing = globSync('test/**/*.test.ts').filter((path) =>
      readFileSync(path, 'utf8').includes('vi.' + 'mock('),
    )
    expect(replacing.filter((path) => !path.endsWith('.alone.test.ts'))).toEqual([])
  })

  // A refusal that comes while another is awaited is nobody's: the run then fails, on slow machines alone.
  it('awaits the refusals of a test as they are asked for, never one after the other from a list', () => {
    const oneByOne = /for \(const (\w+) of [^;]{0,600}?await expect\(\1\)\.rejects/
    const faults = globSync('test/**/*.test.ts').filter((path) => oneByOne.test(readFileSync(path, 'utf8')))
    expect(faults).toEqual([])
  })

  it('keeps files under 250 lines, half of them under 60', () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60)
  })
})

/** The arguments of the call that begins at an index, with their parentheses. */
function argumentsAt(text: string, index: number): string {
  const start = text.indexOf('(', index)
  let depth = 0
  for (let end = start; end < text.length; end += 1) {
    if (text[end] === '(') depth += 1
    if (text[end] === ')') depth -= 1
    if (depth === 0) return text.slice(start, end + 1)
  }
  return text.slice(start)
}
