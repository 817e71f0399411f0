import { standingMembers } from '@tawafuq/domain/acts/bracket/link'
import { ownsBracket } from '@tawafuq/domain/acts/bracket/ownsBracket'
import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { BracketId, LinkId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem, FormCard, Obstacle } from '../form/index.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { OutcomeRow } from './OutcomeRow.tsx'
import { liftsOf, type Outcome, outcomesOf } from './outcomes.ts'
import { useConsent } from './useConsent.ts'
import { useDraftValues } from './useDraftValues.ts'

/** Lifts a package whole, each bracket with its own outcome, in one act (rule BR8). */
export function PackageForm({ id, linkId }: { readonly id: ParagraphId; readonly linkId: LinkId }) {
  const { t } = useTranslation('bracket')
  const { store, actor } = useWorkspace()
  const dryRun = useDryRun(id)
  // A package may reach over several paragraphs: any of them may come to read otherwise.
  useSnapshot((snapshot) => snapshot.readings)
  const { act, isBusy, problem } = useAct()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<BracketId, Outcome>>(new Map())
  const ground = useConsent(`package-note/${linkId}`)
  const kept = useDraftValues(`package-words/${linkId}`)
  const link = statement?.links.find((one) => one.id === linkId && !one.dissolved)
  if (statement === null || link === undefined) return null
  const members = standingMembers(statement, link)
  const outcomeOf = (bracketId: BracketId): Outcome => {
    const bracket = members.find((one) => one.id === bracketId)
    return outcomes.get(bracketId) ?? (bracket && outcomesOf(statement, bracket)[0]) ?? 'keep'
  }
  const wordsOf = (bracketId: BracketId) =>
    kept.wordsOf(bracketId) ?? members.find((one) => one.id === bracketId)?.quote.exact ?? ''
  const lifts = liftsOf(statement, members, outcomeOf, wordsOf)
  const bare: CommandOf<'liftPackage'> = { type: 'liftPackage', lifts }
  // A package may reach over several paragraphs, and the forecast reads but one: whose brackets they are is known here.
  const needsConsent =
    actor.role !== 'delegate' &&
    (members.some((bracket) => !ownsBracket(actor, bracket)) || dryRun(bare, id)?.code === 'consent-missing')
  const command: CommandOf<'liftPackage'> = needsConsent ? { ...bare, consent: ground.consent } : bare
  const refusal = dryRun(command, id)
  const isUnfinished = needsConsent && ground.isMissing
  const submit = async () => {
    if (isUnfinished || (await act(command)) === null) return
    ground.drop()
    kept.drop()
    store.select(null)
    store.closeForm()
  }
  return (
    <FormCard
      title={t('packageTitle')}
      onSubmit={() => void submit()}
      acts={
        <>
          <Button tone="primary" type="submit" size="large" isDisabled={isUnfinished} isPending={isBusy}>
            {t('packageDo')} <Keys keys={['Alt', 'Enter']} />
          </Button>
          <p className="tiny faint">{t('packageNote')}</p>
        </>
      }
    >
      <ul className="fate-rows">
        {members.map((bracket) => (
          <OutcomeRow
            key={bracket.id}
            bracket={bracket}
            outcomes={outcomesOf(statement, bracket)}
            outcome={outcomeOf(bracket.id)}
            onOutcome={(outcome) => setOutcomes(new Map(outcomes).set(bracket.id, outcome))}
            words={wordsOf(bracket.id)}
            onWords={(words) => kept.write(bracket.id, words)}
          />
        ))}
      </ul>
      {needsConsent && <ConsentFields {...ground.fields} />}
      <Obstacle refusal={refusal} besides="consent-missing" />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
