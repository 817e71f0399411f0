import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServedProceedings } from '../../api/proceedingsCalls.ts'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { Hour } from '../../words/Hour.tsx'
import { useClock } from '../../words/useClock.ts'
import type { MeetingWork } from './useProceedings.ts'

interface OutcomesProps extends Pick<ServedProceedings, 'decisions' | 'actionItems'> {
  /** Absent for those who only read. */
  readonly work?: MeetingWork
}

/** What the meeting decided beside its texts, and what somebody is to do: who, what, by which day. */
export function Outcomes({ decisions, actionItems, work }: OutcomesProps) {
  const { t } = useTranslation('proceedings')
  const clock = useClock()
  return (
    <>
      <section>
        <h3>{t('decisions')}</h3>
        {decisions.length === 0 && <p className="small faint">{t('noDecisions')}</p>}
        <ol className="proceedings-list">
          {decisions.map(({ id, number, text, at }) => (
            <li key={id}>
              <span className="num faint">{number}</span>
              <div>
                <p>
                  <Letters text={text} />
                </p>
                <p className="small soft">
                  <Hour at={at} hasDay />
                </p>
              </div>
            </li>
          ))}
        </ol>
        {work !== undefined && <DecisionForm {...work} />}
      </section>
      <section>
        <h3>{t('actions')}</h3>
        {actionItems.length === 0 ? (
          <p className="small faint">{t('noActions')}</p>
        ) : (
          <table className="proceedings-table">
            <thead>
              <tr>
                <th scope="col">{t('action')}</th>
                <th scope="col">{t('owner')}</th>
                <th scope="col">{t('due')}</th>
              </tr>
            </thead>
            <tbody>
              {actionItems.map(({ id, number, text, owner, due }) => (
                <tr key={id}>
                  <td>
                    <span className="num faint">{number}</span> <Letters text={text} />
                  </td>
                  <td>
                    <bdi>{owner}</bdi>
                  </td>
                  <td>{due === null ? t('noDue') : clock.day(due)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {work !== undefined && <ActionForm {...work} />}
      </section>
    </>
  )
}

function DecisionForm({ act, isBusy }: MeetingWork) {
  const { t } = useTranslation('proceedings')
  const [text, setText] = useState('')
  const record = async () => {
    if (text.trim() !== '' && (await act({ type: 'recordDecision', text: text.trim() }))) setText('')
  }
  return (
    <form className="proceedings-form no-print" action={() => void record()}>
      <Field label={t('newDecision')} value={text} onChange={setText} rows={2} />
      <Button type="submit" isDisabled={text.trim() === ''} isPending={isBusy}>
        {t('recordDecision')}
      </Button>
    </form>
  )
}

function ActionForm({ act, isBusy }: MeetingWork) {
  const { t } = useTranslation('proceedings')
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const isReady = text.trim() !== '' && owner.trim() !== ''
  const record = async () => {
    if (!isReady) return
    const done = await act({
      type: 'recordAction',
      text: text.trim(),
      owner: owner.trim(),
      ...(due !== '' && { due }),
    })
    if (!done) return
    setText('')
    setOwner('')
    setDue('')
  }
  return (
    <form className="proceedings-form no-print" action={() => void record()}>
      <Field label={t('newAction')} value={text} onChange={setText} rows={2} />
      <Field label={t('owner')} value={owner} onChange={setOwner} />
      <Field label={t('due')} type="date" value={due} onChange={setDue} isOptional />
      <Button type="submit" isDisabled={!isReady} isPending={isBusy}>
        {t('recordAction')}
      </Button>
    </form>
  )
}
