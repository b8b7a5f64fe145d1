import { expect, it } from 'vitest'
import { endpoints } from '../../src/api/endpoints.ts'
import { describeDoor } from '../../src/api/openapi.ts'
import { readConfig } from '../../src/config.ts'

/** The official JSON Schemas of OpenAPI. Imported by name: types are checked where packages are older, too. */
const validatorPackage: string = '@seriousme/openapi-schema-validator'

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly schema: { readonly type: string } }[]
}

it('the description of the door is valid OpenAPI 3.1, and says where a key is asked', async () => {
  const described = describeDoor({ version: '0.1.0', config: readConfig({}) }, endpoints)
  const { Validator } = await import(validatorPackage)
  const validator = new Validator()
  expect(await validator.validate(JSON.parse(JSON.stringify(described)))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const query = Object.values(described.paths).flatMap(({ get }) => (get as Operation | undefined)?.parameters ?? [])
  expect(query.filter(({ name }) => ['year', 'page'].includes(name)).map(({ schema }) => schema.type)).toEqual([
    'integer',
    'integer',
    'integer',
  ])
  const asked = endpoints.map(({ path, method, who }) => {
    const [operation] = Object.entries(described.paths[path] ?? {}).flatMap(([name, found]) =>
      name === method.toLowerCase() ? [found as { security: unknown[] }] : [],
    )
    return [path, who, operation?.security.length]
  })
  expect(asked).toEqual(endpoints.map(({ path, who }) => [path, who, who === 'key' ? 1 : 0]))
})
