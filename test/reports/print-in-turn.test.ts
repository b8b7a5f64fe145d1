import { beforeEach, describe, expect, it } from 'vitest'
import { type PrintedInTurn, printInTurn } from '../../src/reports/batch/print-in-turn.ts'

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8']
let asked: string[]
let ends: Map<string, (failure?: Error) => void>
let isRunning: boolean
let given: PrintedInTurn[]

/** Reports that last until they are ended. */
const print = (finess: string) => {
  asked.push(finess)
  return new Promise<{ pdf: Uint8Array; fileName: string }>((resolve, reject) =>
    ends.set(finess, (failure) => (failure ? reject(failure) : resolve({ pdf: new Uint8Array(), fileName: finess }))),
  )
}

async function printFrom(from: number): Promise<void> {
  for await (const one of printInTurn({ numbers, print }, { from, isRunning: () => isRunning })) given.push(one)
}

async function end(finess: string, failure?: Error): Promise<void> {
  ends.get(finess)?.(failure)
  await new Promise((resolve) => setTimeout(resolve))
}

beforeEach(() => {
  asked = []
  ends = new Map()
  isRunning = true
  given = []
})

describe('the reports of a batch', () => {
  it('are asked for four at once, and given in the order of their structures, however long each takes', async () => {
    const all = printFrom(0)
    expect(asked).toEqual(['1', '2', '3', '4'])
    for (const finess of ['3', '2', '4']) await end(finess)
    expect([asked.length, given]).toEqual([4, []])
    await end('1')
    expect(given.map(({ finess }) => finess)).toEqual(['1', '2', '3', '4'])
    expect(asked).toEqual(numbers)
    for (const finess of ['8', '7', '6', '5']) await end(finess)
    await all
    expect(given.map(({ finess }) => finess)).toEqual(numbers)
  })

  it('are given without the one that failed twice', async () => {
    const all = printFrom(4)
    for (const _ of ['once', 'twice']) await end('5', new Error('the browser died'))
    for (const finess of ['6', '7', '8']) await end(finess)
    await all
    expect(given.map(({ printed }) => printed?.fileName)).toEqual([undefined, '6', '7', '8'])
  })

  it('hold the one whose browser died: it is printed once more', async () => {
    const all = printFrom(6)
    await end('7', new Error('the browser died'))
    expect(asked).toEqual(['7', '8', '7'])
    for (const finess of ['7', '8']) await end(finess)
    await all
    expect(given.map(({ printed }) => printed?.fileName)).toEqual(['7', '8'])
  })

  it('are no longer asked for once the batch is stopped, and go on from there', async () => {
    const first = printFrom(0)
    await end('1')
    isRunning = false
    for (const finess of ['2', '3', '4', '5']) await end(finess)
    await first
    expect(asked).toEqual(['1', '2', '3', '4', '5'])
    isRunning = true
    const rest = printFrom(given.length)
    for (const finess of ['6', '7', '8']) await end(finess)
    await rest
    expect(given.map(({ finess }) => finess)).toEqual(numbers)
  })
})
