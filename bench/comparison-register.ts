import { existsSync, readFileSync } from 'node:fs'
import { findRegionOf } from '#directory'

/** A structure of a register, as the comparison needs it. */
export interface RegisterSite {
  readonly finess: string
  readonly entity: string
  readonly kind: 'ES' | 'ESMS'
  readonly region: string
  readonly groups: readonly string[]
}

/** The folder of a real register: the classic FINESS files of two regions, and the members of their GHT. */
const folder = process.env.BENCH_REGISTER ?? '../shared/data'
const files = {
  ES: 'finess_es_hdf_normandie_classic.csv',
  ESMS: 'finess_esms_hdf_normandie_classic.csv',
  groups: 'ght_hdf_normandie.csv',
}

/** The real register of both regions where it is; otherwise one with legal entities of about the same sizes. */
export function readRegister(): { readonly name: string; readonly sites: readonly RegisterSite[] } {
  if (!Object.values(files).every((file) => existsSync(`${folder}/${file}`)))
    return { name: 'generated', sites: generatedSites() }
  const groups = new Map(linesOf(files.groups).map(([group = '', , entity = '']) => [entity, [group]]))
  const sites = (['ES', 'ESMS'] as const).flatMap((kind) =>
    linesOf(files[kind]).map((fields) => {
      const [, finess = '', entity = ''] = fields
      const region = findRegionOf(fields[13] ?? '')?.code ?? ''
      return { finess, entity, kind, region, groups: groups.get(entity) ?? [] }
    }),
  )
  return { name: 'real', sites }
}

function linesOf(file: string): string[][] {
  const [, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => line.split(';'))
}

/** Two structures of three are alone in their legal entity; some legal entities run dozens. */
function generatedSites(): RegisterSite[] {
  return Array.from({ length: 7_000 }, (_, place) => {
    const entity = place % 3 === 0 ? `E${place % 97}` : `S${place}`
    const kind = place % 12 === 0 ? ('ES' as const) : ('ESMS' as const)
    const groups = kind === 'ES' && place % 24 === 0 ? [`GHT${place % 16}`] : []
    return { finess: String(590_000_000 + place), entity, kind, region: place % 2 ? '32' : '28', groups }
  })
}
