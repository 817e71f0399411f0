import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { VoteSubject } from '@tawafuq/domain/acts/vote/votes'
import { sayRules } from '@tawafuq/domain/language/sayRules'
import { votingOrder } from '@tawafuq/domain/views/votingOrder'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** The chair puts a question to the vote, in parts where it is divided (rule VO1). */
export function OpenVote() {
  const { t } = useTranslation('voting')
  const workspace = useWorkspace()
  const name = useParagraphNames()
  const dryRun = useDryRun()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const { majority, quorum } = useSnapshot((snapshot) => snapshot.proceedings.rules)
  const said = sayRules({ ...(quorum !== undefined && { quorum }), ...(majority !== undefined && { majority }) })[
    workspace.language
  ]
  const { act, isBusy, problem, forget } = useAct()
  const [isOpen, setOpen] = useState(false)
  const [chosen, choose] = useState('statement')
  const [question, writeQuestion, dropQuestion] = useDraftValue('vote-question')
  const [division, writeDivision, dropDivision] = useDraftValue('vote-division')
  if (statement === null) return null
  const { floor } = statement
  const tabled = statement.proposals.filter(({ state }) => state === 'tabled')
  // Proposals to one paragraph stand in the order in which they come to the vote.
  const placeOf = ({ id, paragraphId }: (typeof tabled)[number]): number => {
    const place = votingOrder(statement, paragraphId).indexOf(id)
    const paragraphAt = statement.paragraphs.findIndex((paragraph) => paragraph.id === paragraphId)
    return paragraphAt + (place < 0 ? 0.999 : place / 1000)
  }
  const subjects: readonly { readonly value: string; readonly name: string; readonly on: VoteSubject }[] = [
    { value: 'statement', name: t('on_statement'), on: { kind: 'statement' } },
    ...(floor === null
      ? []
      : [{ value: floor, name: name(floor).spoken, on: { kind: 'paragraph' as const, id: floor } }]),
    ...tabled
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map(({ id, number, delegationId, paragraphId }) => ({
        value: id,
        name: t('onProposal', {
          number,
          owner: faceOf(workspace, delegationId)?.name ?? '',
          name: name(paragraphId).spoken,
        }),
        on: { kind: 'proposal' as const, id },
      })),
  ]
  const on = subjects.find(({ value }) => value === chosen)?.on ?? { kind: 'statement' }
  const parts = division
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const command: CommandOf<'openVote'> = {
    type: 'openVote',
    question: question.trim(),
    on,
    entitled: workspace.delegations.map(({ id }) => id),
    ...(parts.length > 0 && { division: parts }),
  }
  const refusal = dryRun(command)
  const impeded = refusal?.code === 'reason-missing' ? null : refusal
  const open = async () => {
    if (refusal !== null || (await act(command)) === null) return
    dropQuestion()
    dropDivision()
    setOpen(false)
  }
  return (
    <>
      <Button
        sign="people"
        onPress={() => {
          forget()
          setOpen(true)
        }}
      >
        {t('open')}
      </Button>
      <Dialog
        title={t('open')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        acts={
          <Button tone="ink" size="large" isDisabled={refusal !== null} isPending={isBusy} onPress={() => void open()}>
            {t('openDo')}
          </Button>
        }
      >
        <p className="small soft">{t('openNote', { rules: said === '' ? t('usualRules') : said })}</p>
        <SelectField label={t('on')} value={chosen} onChange={choose} options={subjects} />
        <Field label={t('question')} value={question} onChange={writeQuestion} rows={2} isNeeded />
        <Field
          label={t('division')}
          hint={t('divisionHint')}
          value={division}
          onChange={writeDivision}
          rows={3}
          isOptional
        />
        {impeded !== null && <p className="hint">{refusalSentence(impeded, workspace.language)}</p>}
        <ActProblem problem={problem} />
      </Dialog>
    </>
  )
}
