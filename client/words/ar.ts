import { adopted } from './ar/adopted.ts'
import { adoption } from './ar/adoption.ts'
import { bracket } from './ar/bracket.ts'
import { clauseVerb } from './ar/clauseVerb.ts'
import { comparing } from './ar/comparing.ts'
import { draftingCheck } from './ar/draftingCheck.ts'
import { exporting } from './ar/exporting.ts'
import { floor } from './ar/floor.ts'
import { importing } from './ar/importing.ts'
import { ledger } from './ar/ledger.ts'
import { meeting } from './ar/meeting.ts'
import { names } from './ar/names.ts'
import { notices } from './ar/notices.ts'
import { objection } from './ar/objection.ts'
import { presence } from './ar/presence.ts'
import { proposal } from './ar/proposal.ts'
import { record } from './ar/record.ts'
import { remark } from './ar/remark.ts'
import { replay } from './ar/replay.ts'
import { ruling } from './ar/ruling.ts'
import { setUp } from './ar/setUp.ts'
import { shell } from './ar/shell.ts'
import { signIn } from './ar/signIn.ts'
import { silence } from './ar/silence.ts'
import { statement } from './ar/statement.ts'
import { terms } from './ar/terms.ts'
import { textTools } from './ar/textTools.ts'
import { voting } from './ar/voting.ts'

export const ar = {
  adopted,
  adoption,
  bracket,
  clauseVerb,
  comparing,
  draftingCheck,
  exporting,
  floor,
  importing,
  ledger,
  meeting,
  names,
  notices,
  objection,
  presence,
  proposal,
  record,
  remark,
  replay,
  ruling,
  setUp,
  shell,
  signIn,
  silence,
  statement,
  terms,
  textTools,
  voting,
} as const
