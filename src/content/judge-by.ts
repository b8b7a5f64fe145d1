import type { z } from 'zod'
import { checkName, type Judge } from './check-file.ts'
import type { ContentName } from './content-name.ts'
import type { Fault } from './fault.ts'
import { shapeFaults } from './shape-faults.ts'

/** A value as it was read, with what its schema says of it. */
export interface ShapedValue<Item> {
  readonly value: unknown
  /** Undefined when the shape has a fault. */
  readonly item: Item | undefined
  readonly shape: readonly Fault[]
}

/** Judges a file by its name, by the schema of its fields, then by what its room asks beyond the shape. */
export function judgeBy<Item>(
  schema: z.ZodType<Item>,
  coherence: (shaped: ShapedValue<Item>) => readonly Fault[],
): (name: ContentName) => Judge<Item> {
  return (name) =>
    ({ value }) => {
      const { data: item, error } = schema.safeParse(value)
      const shape = error ? shapeFaults(error.issues, value) : []
      return { content: item, faults: [...checkName(value, name), ...shape, ...coherence({ value, item, shape })] }
    }
}
