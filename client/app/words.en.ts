import { adopted } from '../features/adopted/words.en.ts'
import { adoption } from '../features/adoption/words.en.ts'
import { bracket } from '../features/bracket/words.en.ts'
import { clauseVerb } from '../features/clause-verb/words.en.ts'
import { comparing } from '../features/comparing/words.en.ts'
import { corrigendum } from '../features/corrigendum/words.en.ts'
import { draftingCheck } from '../features/drafting-check/words.en.ts'
import { exporting } from '../features/exporting/words.en.ts'
import { floor } from '../features/floor/words.en.ts'
import { importing } from '../features/import/words.en.ts'
import { imprint } from '../features/imprint/words.en.ts'
import { ledger } from '../features/ledger/words.en.ts'
import { meeting } from '../features/meeting/words.en.ts'
import { notices } from '../features/notices/words.en.ts'
import { objection } from '../features/objection/words.en.ts'
import { pictures } from '../features/pictures/words.en.ts'
import { presence } from '../features/presence/words.en.ts'
import { proceedings } from '../features/proceedings/words.en.ts'
import { proposal } from '../features/proposal/words.en.ts'
import { queue } from '../features/queue/words.en.ts'
import { record } from '../features/record/words.en.ts'
import { remark } from '../features/remark/words.en.ts'
import { replay } from '../features/replay/words.en.ts'
import { rollCall } from '../features/roll-call/words.en.ts'
import { rules } from '../features/rules/words.en.ts'
import { ruling } from '../features/ruling/words.en.ts'
import { screen } from '../features/screen/words.en.ts'
import { setUp } from '../features/set-up/words.en.ts'
import { signIn } from '../features/sign-in/words.en.ts'
import { silence } from '../features/silence/words.en.ts'
import { speaking } from '../features/speaking/words.en.ts'
import { terms } from '../features/terms/words.en.ts'
import { textTools } from '../features/text-tools/words.en.ts'
import { voting } from '../features/voting/words.en.ts'
import { waiting } from '../features/waiting/words.en.ts'
import { statement } from '../pages/statement/words.en.ts'
import { names } from '../words/names.en.ts'
import { shell } from '../words/shell.en.ts'

export const en = {
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
