import type { RemarkId } from '@tawafuq/domain/acts/ids'
import type { Remark, RemarkSubject } from '@tawafuq/domain/acts/remark/remarks'
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
import { threadsOf } from './threadsOf.ts'

interface RemarksProps {
  readonly on: RemarkSubject
  /** Shown only where something was said: the first remark is made elsewhere. */
  readonly isQuiet?: boolean
}

/** What was said on a bracket, an objection, a proposal or a paragraph, with its replies, behind its count. It decides nothing (rule RM1). */
export function Remarks({ on, isQuiet = false }: RemarksProps) {
  const { t } = useTranslation('remark')
  const remarks = useSnapshot((snapshot) => snapshot.statement?.remarks)
  const [isOpen, setOpen] = useState(false)
  const [answered, answer] = useState<RemarkId | null>(null)
  const dryRun = useDryRun()
  const bare: RemarkSubject = on.kind === 'paragraph' ? { kind: 'paragraph', id: on.id } : on
  const mayRemark = useRight('remark') && dryRun({ type: 'remark', on: bare, text: '…' }) === null
  const here = (remarks ?? []).filter((one) => one.on.kind === on.kind && one.on.id === on.id)
  if (here.length === 0 && (!mayRemark || isQuiet)) return null
  return (
    <div className="remarks">
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('open', { count: here.length })}
      </button>
      {isOpen && here.length > 0 && (
        <ol className="remark-thread" aria-label={t('title')}>
          {threadsOf(here).map(([first, ...replies]) => (
            <li key={first.id}>
              <Said remark={first} />
              {replies.length > 0 && (
                <ol className="remark-thread" aria-label={t('replies')}>
                  {replies.map((reply) => (
                    <li key={reply.id}>
                      <Said remark={reply} />
                    </li>
                  ))}
                </ol>
              )}
              {mayRemark &&
                (answered === first.id ? (
                  <SayRemark on={bare} replyTo={first.id} onSaid={() => answer(null)} />
                ) : (
                  <button type="button" className="link-button" onClick={() => answer(first.id)}>
                    {t('reply')}
                  </button>
                ))}
            </li>
          ))}
        </ol>
      )}
      {isOpen && mayRemark && answered === null && <SayRemark on={bare} />}
    </div>
  )
}

function Said({ remark }: { readonly remark: Remark }) {
  const { delegationId, by, at, text, on, replyTo } = remark
  const quote = on.kind === 'paragraph' && replyTo === undefined ? on.quote : undefined
  return (
    <>
      <p>
        <DelegationLabel delegationId={delegationId} role={by.role} /> <Hour at={at} className="num faint" />
      </p>
      {quote !== undefined && (
        <blockquote className="remark-quote">
          <BidiText text={quote.exact} />
        </blockquote>
      )}
      <p>
        <BidiText text={text} />
      </p>
    </>
  )
}

interface SayRemarkProps {
  readonly on: RemarkSubject
  readonly replyTo?: RemarkId
  readonly onSaid?: () => void
}

function SayRemark({ on, replyTo, onSaid }: SayRemarkProps) {
  const { t } = useTranslation('remark')
  const { act, isBusy, problem } = useAct()
  const [text, write, drop] = useDraftValue(`remark/${replyTo ?? on.id}`)
  const say = async () => {
    if (text.trim() === '') return
    const done = await act({ type: 'remark', on, text: text.trim(), ...(replyTo !== undefined && { replyTo }) })
    if (done === null) return
    drop()
    onSaid?.()
  }
  return (
    <div className="say-remark">
      <Field
        label={t(replyTo === undefined ? 'text' : 'replyText')}
        hint={t('hint')}
        value={text}
        onChange={write}
        rows={2}
      />
      <Button isDisabled={text.trim() === ''} isPending={isBusy} onPress={() => void say()}>
        {t('say')}
      </Button>
      <ActProblem problem={problem} />
    </div>
  )
}
