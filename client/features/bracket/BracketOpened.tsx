import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { Stance } from '@tawafuq/domain/acts/statement'
import type { SheetBracket } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'
import { Remarks } from '../remark/index.ts'
import { BracketLinks } from './BracketLinks.tsx'

const stances: readonly Stance[] = ['support', 'oppose', 'reserve']

/** What a bracket's note shows when it is opened: its kind, who stands where on it, and what the reader may do. */
export function BracketOpened({
  bracket,
  owner,
}: {
  readonly bracket: SheetBracket
  readonly owner: DelegationId | null
}) {
  const { t } = useTranslation('bracket')
  const { actor, store, language } = useWorkspace()
  const paragraphId = useSnapshot(
    (snapshot) => snapshot.statement?.brackets.find(({ id }) => id === bracket.id)?.paragraphId,
  )
  const dryRun = useDryRun(paragraphId)
  const { act, isBusy, problem } = useAct()
  const mayStand = useRight('positionOnBracket') && actor.delegationId !== null && actor.delegationId !== owner
  const mayLift = useRight('liftBracket')
  const mayEverRepair = useRight('repairBracket')
  const known = useSnapshot((snapshot) => snapshot.statement?.brackets.find(({ id }) => id === bracket.id))
  if (paragraphId === undefined) return null
  const asChosen = dryRun({ type: 'liftBracket', bracketId: bracket.id, outcome: 'choose' }, paragraphId)
  const asKept = dryRun({ type: 'liftBracket', bracketId: bracket.id, outcome: 'keep' }, paragraphId)
  // One of alternatives is chosen, anything else is kept: whichever is possible opens the form.
  const lifting = asKept?.code === 'alternatives-stand' ? asChosen : asKept
  // Consent is what the form asks for, so its want does not stand in the way of opening it.
  const impeded = lifting === null || lifting.code === 'consent-missing' ? null : lifting
  const standing = dryRun({ type: 'positionOnBracket', bracketId: bracket.id, stance: 'support' }, paragraphId)
  const mayRepair =
    mayEverRepair &&
    bracket.state === 'torn' &&
    (actor.role !== 'delegate' || owner === actor.delegationId) &&
    dryRun({ type: 'repairBracket', bracketId: bracket.id, quote: { exact: '' } }, paragraphId)?.code !== 'draft-closed'
  const ours = bracket.positions.find(({ delegationId }) => delegationId === actor.delegationId)?.stance
  return (
    <div className="note-open">
      {bracket.reason !== null && <p className="note-kind">{t(`kind_${bracket.kind}`)}</p>}
      {bracket.state === 'torn' && <p className="note-kind">{t('tornText')}</p>}
      {stances.map((stance) => {
        const who = bracket.positions.filter((position) => position.stance === stance)
        return (
          who.length > 0 && (
            <p key={stance} className="note-stances">
              <span className="faint">{t(`stances_${stance}`)}</span>
              {who.map(({ delegationId }) => (
                <DelegationLabel key={delegationId} delegationId={delegationId} />
              ))}
            </p>
          )
        )
      })}
      {mayStand && standing === null && (
        <fieldset className="acts">
          <legend className="hidden">{t('stance')}</legend>
          {stances.map((stance) => (
            <Button
              key={stance}
              aria-pressed={ours === stance}
              isDisabled={isBusy}
              onPress={() => void act({ type: 'positionOnBracket', bracketId: bracket.id, stance })}
            >
              {t(`stance_${stance}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {mayLift && impeded === null && (
        <Button sign="bracketed" onPress={() => store.open(paragraphId, { kind: 'lift', bracketId: bracket.id })}>
          {t('lift')}
        </Button>
      )}
      {mayRepair && (
        <Button sign="undo" onPress={() => store.open(paragraphId, { kind: 'repair', bracketId: bracket.id })}>
          {t('repair')}
        </Button>
      )}
      {mayLift && impeded !== null && impeded.code !== 'not-your-bracket' && (
        <p className="faint">{refusalSentence(impeded, language)}</p>
      )}
      {known !== undefined && <BracketLinks bracket={known} />}
      <Remarks on={{ kind: 'bracket', id: bracket.id }} />
      <ActProblem problem={problem} />
    </div>
  )
}
