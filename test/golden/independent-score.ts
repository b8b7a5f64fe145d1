/*
 * The score, worked out a second time from the YAML and the answers by code that shares nothing with the product:
 * its own reading of the rules, exact fractions of big integers, decimal digits by long division.
 */

type Condition = { question?: string; in?: string[]; all?: Condition[]; any?: Condition[]; not?: Condition }

interface Question {
  id: string
  kind: string
  weight: number
  audience?: string[]
  when?: Condition
  essential?: boolean
  answers: { id: string; score?: number }[]
  bands: { from: number; score: number }[]
}

export interface Recomputed {
  floor: string
  ceiling: string
  completeness: string
  level: number
}

type Answers = Record<string, unknown>
type Known = Record<string, boolean | null>

const decimals = 25n

export function recompute(yaml: { questions: Question[] }, answers: Answers, audience: string): Recomputed | 'none' {
  const known: Known = {}
  let W = 0n
  let E = 0n
  let U = 0n
  let capped = false
  for (const q of yaml.questions) {
    const forUs = !q.audience || q.audience.includes(audience)
    const visible = forUs && (q.when ? evaluate(q.when, answers, known) : true)
    known[q.id] = visible
    if (visible === false || q.weight === 0 || q.kind === 'date' || q.kind === 'text') continue
    const value = answers[q.id]
    const weight = BigInt(q.weight)
    if (visible === null || value === undefined || value === 'ne-sait-pas') {
      W += weight
      U += weight
      if (q.essential) capped = true
    } else if (value !== 'sans-objet') {
      const units = obtained(q, value)
      W += weight
      E += weight * units
      if (q.essential && units < 5000n) capped = true
    }
  }
  if (W === 0n) return 'none'
  const level = Math.min(4, Number((5n * E) / (W * 10000n)))
  return {
    floor: fraction(100n * E, W * 10000n),
    ceiling: fraction(100n * (E + U * 10000n), W * 10000n),
    completeness: fraction(100n * (W - U), W),
    level: capped ? Math.min(2, level) : level,
  }
}

function evaluate(c: Condition, answers: Answers, known: Known): boolean | null {
  if (c.not) {
    const inner = evaluate(c.not, answers, known)
    return inner === null ? null : !inner
  }
  const several = c.all ?? c.any
  if (several) {
    const parts = several.map((part) => evaluate(part, answers, known))
    const decisive = c.any !== undefined
    if (parts.includes(decisive)) return decisive
    return parts.includes(null) ? null : !decisive
  }
  const id = c.question ?? ''
  if (!known[id]) return known[id] === null ? null : false
  const value = answers[id]
  if (value === undefined || value === 'ne-sait-pas') return null
  if (value === 'sans-objet') return false
  return [value].flat().some((one) => c.in?.includes(String(one)))
}

function obtained(q: Question, value: unknown): bigint {
  const units = (score: number) => BigInt(Math.round(score * 10000))
  if (q.kind === 'number') {
    let found = 0
    for (const band of q.bands) if (band.from <= Number(value)) found = band.score
    return units(found)
  }
  let total = 0n
  for (const answer of q.answers) if ([value].flat().includes(answer.id)) total += units(answer.score ?? 0)
  return total > 10000n ? 10000n : total
}

/** `numerator / denominator` with 25 decimals. */
function fraction(numerator: bigint, denominator: bigint): string {
  const scaled = (numerator * 10n ** decimals) / denominator
  const digits = scaled.toString().padStart(Number(decimals) + 1, '0')
  return `${digits.slice(0, -Number(decimals))}.${digits.slice(-Number(decimals))}`
}
