import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import { feedAddressSchema, feedContentTypes, feedFormats } from '../feedFormats.ts'
import { noticesQuerySchema, noticesSchema } from '../noticesSchema.ts'
import { operation } from '../operation.ts'

export const readNotices = operation({
  id: 'readNotices',
  method: 'get',
  path: '/notices',
  summary: 'What concerns the caller: what others did to what is theirs, what concerns all, and what still waits.',
  access: 'session',
  query: noticesQuerySchema,
  success: { status: 200, description: 'Notices.', schema: noticesSchema },
  refusals: { 404: 'not-found' },
})

export const makeFeed = operation({
  id: 'makeFeed',
  method: 'post',
  path: '/notices/feed',
  summary: 'A secret feed address of one’s own, to be read without signing in. The earlier one ends.',
  access: 'session',
  success: { status: 201, description: 'The addresses.', schema: feedAddressSchema },
})

export const endFeed = operation({
  id: 'endFeed',
  method: 'delete',
  path: '/notices/feed',
  summary: 'End the feed of the caller: its address is worth nothing from then on.',
  access: 'session',
  success: { status: 204, description: 'Ended.' },
})

export const readFeed = operation({
  id: 'readFeed',
  method: 'get',
  path: '/feeds/{feedToken}/{format}',
  summary: 'The notices of the one to whom the address belongs, as Atom (RFC 4287) or JSON Feed 1.1.',
  access: 'anyone',
  bearsToken: true,
  params: z.object({ feedToken: z.string().min(1).max(limits.tokenCharacters), format: z.enum(feedFormats) }),
  query: z.object({ language: z.enum(['ar', 'en']).default('ar') }),
  success: { status: 200, description: 'The feed.', contentTypes: Object.values(feedContentTypes) },
  refusals: { 404: 'not-found' },
})
