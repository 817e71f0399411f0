import { adopted } from './en/adopted.ts'
import { adoption } from './en/adoption.ts'
import { bracket } from './en/bracket.ts'
import { clauseVerb } from './en/clauseVerb.ts'
import { comparing } from './en/comparing.ts'
import { draftingCheck } from './en/draftingCheck.ts'
import { exporting } from './en/exporting.ts'
import { floor } from './en/floor.ts'
import { importing } from './en/importing.ts'
import { ledger } from './en/ledger.ts'
import { meeting } from './en/meeting.ts'
import { names } from './en/names.ts'
import { notices } from './en/notices.ts'
import { objection } from './en/objection.ts'
import { presence } from './en/presence.ts'
import { proposal } from './en/proposal.ts'
import { record } from './en/record.ts'
import { remark } from './en/remark.ts'
import { replay } from './en/replay.ts'
import { ruling } from './en/ruling.ts'
import { setUp } from './en/setUp.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/signIn.ts'
import { silence } from './en/silence.ts'
import { statement } from './en/statement.ts'
import { terms } from './en/terms.ts'
import { textTools } from './en/textTools.ts'
import { voting } from './en/voting.ts'

export const en = {
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
