import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import type { MeetingActs } from '../meeting/index.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface EndPartProps {
  readonly meeting: Meeting
  readonly acts: MeetingActs
  /** Whether this reader opened the meeting and may delete it. */
  readonly mayDelete: boolean
  readonly onDeleted: () => void
}

/** The end of a meeting: everything of it as one file, and, for whoever opened it, deletion with a receipt. */
export function EndPart({ meeting, acts, mayDelete, onDeleted }: EndPartProps) {
  const { t } = useTranslation(['setUp', 'shell'])
  const [isAsked, setAsked] = useState(false)
  const [title, setTitle] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [receipt, setReceipt] = useState<string | null>(null)
  const remove = async () => {
    setSending(true)
    const answer = await acts.removeMeeting(title.trim())
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setReceipt(`${JSON.stringify(answer.value, null, 2)}\n`)
  }
  return (
    <section id="end" className="setup-part" aria-labelledby="end-heading">
      <div>
        <h2 id="end-heading">{t('endHeading')}</h2>
        <p className="soft">{t('archiveText')}</p>
      </div>
      <p className="acts">
        <a className="btn" href={`/api/v1/meetings/${meeting.id}/archive`} download>
          <Icon name="download" />
          {t('archive')}
        </a>
        {mayDelete && <Button onPress={() => setAsked(true)}>{t('delete')}</Button>}
      </p>
      <Dialog
        title={receipt === null ? t('deleteHeading') : t('deletedHeading')}
        role="alertdialog"
        isOpen={isAsked}
        onClose={() => (receipt === null ? setAsked(false) : onDeleted())}
        acts={
          receipt === null ? (
            <>
              <Button tone="ink" isPending={isSending} isDisabled={title.trim() === ''} onPress={() => void remove()}>
                {t('deleteConfirm')}
              </Button>
              <Button onPress={() => setAsked(false)}>{t('cancel', { ns: 'shell' })}</Button>
            </>
          ) : (
            <Button tone="primary" onPress={onDeleted}>
              {t('deletedGoOn')}
            </Button>
          )
        }
      >
        {receipt === null ? (
          <>
            <p>{t('deleteText')}</p>
            <p>
              <strong>
                <bdi>{meeting.title.ar}</bdi>
              </strong>
            </p>
            {problem && <ProblemNotice problem={problem} />}
            <Field label={t('deleteTitle')} value={title} onChange={setTitle} isNeeded dir="rtl" />
          </>
        ) : (
          <>
            <p>{t('deletedText')}</p>
            <a
              className="btn"
              download={`receipt-${meeting.id}.json`}
              href={`data:application/json;charset=utf-8,${encodeURIComponent(receipt)}`}
            >
              <Icon name="download" />
              {t('receipt')}
            </a>
          </>
        )}
      </Dialog>
    </section>
  )
}
