import type { RemarkSubject } from '@tawafuq/domain/acts/remark/remarks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** What was said on a bracket, an objection or a proposal, behind its count. It decides nothing (rule RM1). */
export function Remarks({ on }: { readonly on: RemarkSubject }) {
  const { t } = useTranslation('remark')
  const remarks = useSnapshot((snapshot) => snapshot.statement?.remarks)
  const [isOpen, setOpen] = useState(false)
  const dryRun = useDryRun()
  const mayRemark = useRight('remark') && dryRun({ type: 'remark', on, text: '…' }) === null
  const here = (remarks ?? []).filter((one) => one.on.kind === on.kind && one.on.id === on.id)
  if (here.length === 0 && !mayRemark) return null
  return (
    <div className="remarks">
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('open', { count: here.length })}
      </button>
      {isOpen && here.length > 0 && (
        <ol className="remark-thread" aria-label={t('title')}>
          {here.map(({ id, delegationId, by, at, text }) => (
            <li key={id}>
              <p>
                <DelegationLabel delegationId={delegationId} role={by.role} /> <Hour at={at} className="num faint" />
              </p>
              <p>
                <BidiText text={text} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {isOpen && mayRemark && <SayRemark on={on} />}
    </div>
  )
}

function SayRemark({ on }: { readonly on: RemarkSubject }) {
  const { t } = useTranslation('remark')
  const { act, isBusy, problem } = useAct()
  const [text, write, drop] = useDraftValue(`remark/${on.id}`)
  const say = async () => {
    if (text.trim() !== '' && (await act({ type: 'remark', on, text: text.trim() })) !== null) drop()
  }
  return (
    <div className="say-remark">
      <Field label={t('text')} hint={t('hint')} value={text} onChange={write} rows={2} />
      <Button isDisabled={text.trim() === ''} isPending={isBusy} onPress={() => void say()}>
        {t('say')}
      </Button>
      <ActProblem problem={problem} />
    </div>
  )
}
