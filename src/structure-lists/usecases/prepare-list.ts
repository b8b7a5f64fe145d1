import { z } from 'zod'
import { listStructuresNamed, type Region, readTable, structuresOfLegalEntities } from '#directory'
import { AppError, type Context, query, recordingRefusals } from '#kernel'
import { type Given, isTable, largestListBytes, numberColumn, numbersInTable, numbersInText } from '../given-numbers.ts'
import { mostNumbers } from '../list.ts'
import { type ListPlan, planList, soughtNumbers } from '../list-plan.ts'
import { reachRegion } from './reach-lists.ts'

/** Numbers as they were given: a table in a file, or a pasted text, which may be a table too. */
export interface GivenList {
  /** INSEE code. */
  readonly region: string
  readonly text: string
  readonly bytes?: Uint8Array
}

export interface PreparedList extends ListPlan {
  readonly region: Region
}

/** Says what a list would hold, and stores nothing. Reads the file once the actor is known: reading costs a thread. */
export async function prepareList(context: Context, { region, text, bytes }: GivenList): Promise<PreparedList> {
  await recordingRefusals(context, 'read', async () => reachRegion(context.actor, region))
  const file = bytes ?? (isTable(text) ? new TextEncoder().encode(text) : undefined)
  const wanted = { columns: [numberColumn], largestBytes: largestListBytes } as const
  const given = file ? numbersInTable(await readTable(context, file, wanted)) : numbersInText(text)
  return planFor({ ...context, given }, { region })
}

const planFor = query({
  input: z.strictObject({ region: z.string().max(100) }),
  run: async (database, asked, { actor, given: { numbers, unread } }: Context & { readonly given: Given }) => {
    const region = reachRegion(actor, asked.region)
    const count = numbers.length + unread.length
    if (count === 0) throw new AppError('invalid', 'list-numbers-missing')
    if (count > mostNumbers)
      throw new AppError('too-large', 'list-too-long', { values: { count, maximum: mostNumbers } })
    const sought = soughtNumbers(numbers)
    const structures = await listStructuresNamed(database, sought)
    const others = sought.filter((number) => !structures.has(number))
    const ofEntities = await structuresOfLegalEntities(database, others)
    const entities = Map.groupBy(ofEntities, ({ legalEntityFiness }) => legalEntityFiness)
    const plan = planList(numbers, { structures, entities }, region)
    return { region: region as Region, ...plan, given: count, leftOut: [...unread, ...plan.leftOut] }
  },
})
