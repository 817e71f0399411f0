/** The part of a document in which an element stands: it decides what words without a sign of their own are. */
export type AknZone = 'cover' | 'preface' | 'preamble' | 'main' | 'conclusions' | 'annex'

const zones: Readonly<Record<string, AknZone>> = {
  coverPage: 'cover',
  preface: 'preface',
  preamble: 'preamble',
  mainBody: 'main',
  body: 'main',
  debateBody: 'main',
  amendmentBody: 'main',
  judgmentBody: 'main',
  collectionBody: 'main',
  conclusions: 'conclusions',
  attachments: 'annex',
  components: 'annex',
}

/** The zone that an element of this name opens, or nothing where it opens none. */
export function aknZoneOf(name: string): AknZone | undefined {
  return zones[name]
}
