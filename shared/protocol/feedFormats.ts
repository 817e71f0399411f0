import { z } from 'zod'

export const feedFormats = ['atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

export const feedContentTypes = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const satisfies Record<FeedFormat, string>

export const feedAddressSchema = z
  .object({ atom: z.string(), json: z.string() })
  .meta({ id: 'FeedAddress', description: 'Whoever has an address reads the feed. They are shown this once.' })
