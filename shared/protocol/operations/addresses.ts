import { instantSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { operation } from '../operation.ts'

const addressesSchema = z
  .object({
    publicUrl: z.string().meta({ description: 'The address in links.' }),
    isLocal: z.boolean().meta({ description: 'It can only be opened on the machine itself.' }),
    listensLocally: z.boolean().meta({ description: 'The server listens to its own machine alone.' }),
    others: z.array(z.string()).meta({ description: 'Addresses of the machine in its networks, with the port.' }),
    reachedAt: instantSchema.nullable().meta({ description: 'When another machine last opened the address in links.' }),
  })
  .meta({ id: 'Addresses' })

export const readAddresses = operation({
  id: 'readAddresses',
  method: 'get',
  path: '/addresses',
  summary: 'Under which address people come in, and whether anybody has: for the secretariat.',
  access: 'session',
  roles: ['secretariat'],
  success: { status: 200, description: 'The addresses.', schema: addressesSchema },
  refusals: { 403: 'not-yours-to-do' },
})
