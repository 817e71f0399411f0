import { clauseForm } from './clauseForm.ts'
import { type ClauseRole, clauseVerbs, type Government, type Voice } from './clauseVerbs.ts'

/** The bodies that enact texts, by how their verbs agree and whether tanwin is written. */
export type EnactingBody =
  | 'general-assembly'
  | 'security-council'
  | 'human-rights-council'
  | 'ecosoc'
  | 'itu-council'
  | 'participants'
  | 'league'

interface Agreement {
  readonly voice: Voice
  readonly tanwin: boolean
}

const agreements: Readonly<Record<EnactingBody, Agreement>> = {
  'general-assembly': { voice: 'feminine', tanwin: false },
  'security-council': { voice: 'masculine', tanwin: false },
  'human-rights-council': { voice: 'masculine', tanwin: true },
  ecosoc: { voice: 'masculine', tanwin: false },
  'itu-council': { voice: 'masculine', tanwin: true },
  participants: { voice: 'plural', tanwin: true },
  league: { voice: 'masdar', tanwin: true },
}

/** One choice of the picker: the words to write, what must follow them, and the English that they render. */
export interface ClauseChoice {
  readonly id: string
  readonly words: string
  readonly government: Government
  readonly en: string
}

/** The opening words that a body may choose from for a kind of paragraph, most used first. */
export function clauseVerbsFor(body: EnactingBody, role: ClauseRole): readonly ClauseChoice[] {
  const { voice, tanwin } = agreements[body]
  const voiceHere = role === 'preambular' && voice === 'masdar' ? 'masculine' : voice
  return clauseVerbs
    .filter((verb) => verb.roles.includes(role))
    .map((verb) => ({
      id: verb.id,
      words: clauseForm(verb, voiceHere, role, tanwin),
      government: verb.government,
      en: verb.en[role],
    }))
}
