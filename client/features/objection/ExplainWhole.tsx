import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** A delegation's explanation of its position on the whole, which is printed with the adopted text (rule OB4). */
export function ExplainWhole() {
  const { t } = useTranslation(['objection', 'shell'])
  const { actor, language } = useWorkspace()
  const dryRun = useDryRun()
  const explanations = useSnapshot((snapshot) => snapshot.statement?.explanations)
  const { act, isBusy, problem, forget } = useAct()
  const [isOpen, setOpen] = useState(false)
  const [text, write, drop] = useDraftValue('explanation/whole')
  const mayExplain = useRight('explainPosition') && actor.delegationId !== null
  if (!mayExplain) return null
  const refusal = dryRun({ type: 'explainPosition', text: '…' })
  const ours = (explanations ?? []).filter(
    (one) => one.delegationId === actor.delegationId && one.paragraphId === null && one.voteId === null,
  )
  const close = () => {
    forget()
    setOpen(false)
  }
  const explain = async () => {
    if (text.trim() === '' || (await act({ type: 'explainPosition', text: text.trim() })) === null) return
    drop()
    setOpen(false)
  }
  return (
    <section className="explain-whole">
      {ours.length > 0 && (
        <div className="small">
          <p className="faint">{t('explainedWhole')}</p>
          {ours.map(({ id, text: said }) => (
            <p key={id}>
              <BidiText text={said} />
            </p>
          ))}
        </div>
      )}
      <Button sign="text" blockedBy={refusal === null ? undefined : 'why-no-explanation'} onPress={() => setOpen(true)}>
        {t('explainWhole')}
      </Button>
      {refusal !== null && (
        <p id="why-no-explanation" className="tiny faint">
          {refusalSentence(refusal, language)}
        </p>
      )}
      <Dialog
        title={t('explainWholeTitle')}
        isOpen={isOpen}
        onClose={close}
        acts={
          <>
            <Button tone="ink" isDisabled={text.trim() === ''} isPending={isBusy} onPress={() => void explain()}>
              {t('explainDo')}
            </Button>
            <Button onPress={close}>{t('cancel', { ns: 'shell' })}</Button>
          </>
        }
      >
        <Field
          label={t('explainText')}
          hint={t('explainHint')}
          value={text}
          onChange={write}
          rows={6}
          isNeeded
          isAutoFocused
        />
        <ActProblem problem={problem} />
      </Dialog>
    </section>
  )
}
