import type { ContentReport, ReleasedFile } from '#content'
import { type Code, operator } from '#kernel'
import { sentence } from '#messages'
import type { AppContext } from '../app.ts'
import { printCheck } from './check-report.ts'
import type { Command } from './command.ts'

/** How a command on files of content is called, and what the help says of it. */
type Words = Pick<Command, 'words' | 'summary'>

interface Checking {
  readonly usage: string
  check(context: AppContext, wanted: { readonly file: string | undefined }): Promise<ContentReport>
  folder(context: AppContext): string
  /** The sentence that ends the list of faults. */
  count(report: ContentReport): Code
}

/** Lists every fault of a folder of content, drafts included, or of one file. */
export function checkCommand(words: Words, { usage, check, folder, count }: Checking): Command {
  return {
    ...words,
    usage,
    opens: 'drafts',
    async run({ positionals, app, streams }) {
      const context = app.contextFor(operator, 'command')
      const report = await check(context, { file: positionals[0] })
      return printCheck(report, folder(context), count(report), streams)
    },
  }
}

/** Releases a file of content: it is served from then on, and never changes. `also`: further sentences on what was released. */
export function releaseCommand<Released extends Pick<ReleasedFile, 'name' | 'sha256'>>(
  words: Words,
  release: (context: AppContext, wanted: { readonly name: string }) => Promise<Released>,
  also: (released: Released) => readonly string[] = () => [],
): Command {
  return {
    ...words,
    usage: '<identifiant>@<version>',
    opens: 'drafts',
    async run({ positionals, app, streams }) {
      const released = await release(app.contextFor(operator, 'command'), { name: positionals[0] ?? '' })
      streams.out(sentence('release-done', { name: released.name, sha256: released.sha256 }))
      for (const line of also(released)) streams.out(line)
      return 0
    },
  }
}

/** Writes the JSON schemas with which text editors help authors. */
export function schemaCommand(words: Words, write: (context: AppContext) => Promise<readonly string[]>): Command {
  return {
    ...words,
    usage: '',
    opens: 'drafts',
    async run({ app, streams }) {
      for (const path of await write(app.contextFor(operator, 'command')))
        streams.out(sentence('schema-written', { path }))
      return 0
    },
  }
}
