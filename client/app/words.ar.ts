import { adopted } from '../features/adopted/words.ar.ts'
import { adoption } from '../features/adoption/words.ar.ts'
import { bracket } from '../features/bracket/words.ar.ts'
import { clauseVerb } from '../features/clause-verb/words.ar.ts'
import { comparing } from '../features/comparing/words.ar.ts'
import { corrigendum } from '../features/corrigendum/words.ar.ts'
import { draftingCheck } from '../features/drafting-check/words.ar.ts'
import { exporting } from '../features/exporting/words.ar.ts'
import { floor } from '../features/floor/words.ar.ts'
import { importing } from '../features/import/words.ar.ts'
import { imprint } from '../features/imprint/words.ar.ts'
import { ledger } from '../features/ledger/words.ar.ts'
import { meeting } from '../features/meeting/words.ar.ts'
import { notices } from '../features/notices/words.ar.ts'
import { objection } from '../features/objection/words.ar.ts'
import { pictures } from '../features/pictures/words.ar.ts'
import { presence } from '../features/presence/words.ar.ts'
import { proceedings } from '../features/proceedings/words.ar.ts'
import { proposal } from '../features/proposal/words.ar.ts'
import { queue } from '../features/queue/words.ar.ts'
import { record } from '../features/record/words.ar.ts'
import { remark } from '../features/remark/words.ar.ts'
import { replay } from '../features/replay/words.ar.ts'
import { rollCall } from '../features/roll-call/words.ar.ts'
import { rules } from '../features/rules/words.ar.ts'
import { ruling } from '../features/ruling/words.ar.ts'
import { screen } from '../features/screen/words.ar.ts'
import { setUp } from '../features/set-up/words.ar.ts'
import { signIn } from '../features/sign-in/words.ar.ts'
import { silence } from '../features/silence/words.ar.ts'
import { speaking } from '../features/speaking/words.ar.ts'
import { terms } from '../features/terms/words.ar.ts'
import { textTools } from '../features/text-tools/words.ar.ts'
import { voting } from '../features/voting/words.ar.ts'
import { waiting } from '../features/waiting/words.ar.ts'
import { statement } from '../pages/statement/words.ar.ts'
import { names } from '../words/names.ar.ts'
import { shell } from '../words/shell.ar.ts'

export const ar = {
  adopted,
  adoption,
  bracket,
  clauseVerb,
  comparing,
  corrigendum,
  draftingCheck,
  exporting,
  floor,
  imprint,
  importing,
  ledger,
  meeting,
  names,
  notices,
  objection,
  pictures,
  presence,
  proceedings,
  proposal,
  queue,
  record,
  remark,
  replay,
  rollCall,
  rules,
  ruling,
  screen,
  setUp,
  shell,
  signIn,
  silence,
  speaking,
  statement,
  terms,
  textTools,
  voting,
  waiting,
} as const
