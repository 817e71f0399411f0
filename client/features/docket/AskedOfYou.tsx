import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { standingBrackets, standingObjections } from '@tawafuq/domain/acts/standing'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { useNarrow } from '../../design-system/useNarrow.ts'
import { useAct } from '../../statement/useAct.ts'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'
import type { OpenForm } from '../../statement/workspaceStore.ts'
import { useParagraphNames } from '../citation/index.ts'
import { usePassedOver } from '../floor/index.ts'
import { ActProblem } from '../form/index.ts'
import { AskedToOpen } from './AskedToOpen.tsx'
import { type Asked, askedOf } from './askedOf.ts'

/**
 * First on the docket: what the meeting waits for from this reader, with the one filled button in view. `onDesk`: the
 * paragraph whose gavel stands beside this; that gavel is then the filled button.
 */
export function AskedOfYou({ onDesk }: { readonly onDesk?: ParagraphId | null }) {
  const { t } = useTranslation('statement')
  const { actor, scrollTo, store } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const rules = useSnapshot((snapshot) => snapshot.proceedings.rules)
  const passed = usePassedOver()
  const name = useParagraphNames()
  // At the floor on a phone its paragraph stands below: nothing leads to where one is.
  const isAtFloor = useWorkspaceState((state) => state.place === 'floor')
  const isNarrow = useNarrow()
  const { act, isBusy, problem } = useAct()
  if (statement === null || statement.paragraphs.length === 0) return null
  const asked = askedOf(statement, actor, passed, rules)
  if (asked.what === 'open-negotiation') {
    return <AskedToOpen first={asked.first} title={t(`whatIsAsked_${actor.role}`)} />
  }
  const at = 'at' in asked ? name(asked.at).spoken : ''
  const isHere = isNarrow && isAtFloor && 'at' in asked && asked.at === statement.floor && onlyLeads.has(asked.what)
  const go = async (id: ParagraphId) => {
    const puts = asked.what === 'put' || asked.what === 'pass' || asked.what === 'again'
    if (puts && (await act({ type: 'putOnFloor', paragraphId: id })) === null) return
    const form = formOf(statement, asked)
    scrollTo(id, form?.kind === 'lift' ? form.bracketId : undefined)
    if (asked.what === 'write') store.edit(id)
    if (form !== null) store.open(id, form)
  }
  return (
    <section className="todo" aria-label={t(`whatIsAsked_${actor.role}`)}>
      <h2>{t(`whatIsAsked_${actor.role}`)}</h2>
      <p>
        {t(sentences[asked.what], {
          left: 'left' in asked ? asked.left : '',
          name: at,
          number: 'number' in asked ? asked.number : '',
        })}
      </p>
      {'at' in asked && !isHere && !(asked.what === 'gavel' && asked.at === onDesk) && (
        <Button tone="primary" isWide isPending={isBusy} onPress={() => void go(asked.at)} data-asked="">
          {t(ways[asked.what], { name: at })} <Keys keys={['Alt', 'Enter']} />
        </Button>
      )}
      <ActProblem problem={problem} />
    </section>
  )
}

/** The form in which what is asked is done, where it needs one. */
function formOf(statement: Statement, asked: Asked): OpenForm | null {
  switch (asked.what) {
    case 'rule': {
      const [objection] = standingObjections(statement, asked.at)
      return objection === undefined ? null : { kind: 'rule', objectionId: objection.id }
    }
    case 'lift': {
      const [bracket] = standingBrackets(statement, asked.at)
      return bracket === undefined ? null : { kind: 'lift', bracketId: bracket.id }
    }
    case 'decide': {
      const tabled = statement.proposals.find(
        ({ state, paragraphId }) => state === 'tabled' && paragraphId === asked.at,
      )
      return tabled === undefined ? null : { kind: 'decide', proposalId: tabled.id }
    }
    case 'bring-back':
      return { kind: 'bring-back' }
    default:
      return null
  }
}

/** What is asked where the way to it is all that a button could give. */
const onlyLeads: ReadonlySet<Asked['what']> = new Set(['read', 'own-bracket', 'own-objection'])

type What = Exclude<Asked['what'], 'open-negotiation'>

const sentences = {
  rule: 'askedRule',
  gavel: 'askedGavel',
  decide: 'askedDecide',
  lift: 'askedLift',
  table: 'askedTable',
  write: 'askedWrite',
  read: 'askedRead',
  'own-bracket': 'askedOwnBracket',
  'own-objection': 'askedOwnObjection',
  adopt: 'askedAdopt',
  put: 'askedPut',
  pass: 'askedPass',
  again: 'askedAgain',
  'bring-back': 'askedBringBack',
  'close-vote': 'askedCloseVote',
  'cast-vote': 'askedCastVote',
  silence: 'askedSilence',
  resume: 'askedResume',
  observe: 'askedObserver',
  'no-floor': 'askedNoFloor',
  nothing: 'askedNothing',
} as const satisfies Record<What, string>

const ways = {
  rule: 'goRule',
  gavel: 'goGavel',
  put: 'goPut',
  pass: 'goPut',
  again: 'goAgain',
  'bring-back': 'goBringBack',
  decide: 'goDecide',
  lift: 'goLift',
  table: 'goTable',
  write: 'goWrite',
  read: 'goFloor',
  'own-bracket': 'goThere',
  'own-objection': 'goThere',
} as const
