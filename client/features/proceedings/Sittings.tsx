import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServedProceedings } from '../../api/proceedingsCalls.ts'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { Hour } from '../../words/Hour.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useClock } from '../../words/useClock.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingWork } from './useProceedings.ts'

interface SittingsProps {
  readonly sittings: ServedProceedings['sittings']
  /** Absent for those who only read. */
  readonly work?: MeetingWork
}

/** When the meeting sat, what each sitting was called, and when it sits again; chair and secretariat open and close here. */
export function Sittings({ sittings, work }: SittingsProps) {
  const { t } = useTranslation('proceedings')
  const { language } = useLanguage()
  const isOpen = sittings.some(({ closedAt }) => closedAt === null)
  return (
    <section>
      <h3>{t('sittings')}</h3>
      {sittings.length === 0 ? (
        <p className="small faint">{t('noSittings')}</p>
      ) : (
        <ol className="proceedings-list">
          {sittings.map(({ id, number, title, openedAt, closedAt, nextAt }) => (
            <li key={id}>
              <span className="num faint">{number}</span>
              <div>
                <p>
                  <strong>{printBilingual(title, language)}</strong>
                </p>
                <p className="small soft">
                  {t('openedAt')} <Hour at={openedAt} hasDay />
                  {closedAt === null ? (
                    ` · ${t('goesOn')}`
                  ) : (
                    <>
                      {' · '}
                      {t('closedAt')} <Hour at={closedAt} />
                    </>
                  )}
                  {nextAt !== undefined && (
                    <>
                      {' · '}
                      {t('nextAt')} <Hour at={nextAt} hasDay />
                    </>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {work !== undefined && (isOpen ? <CloseForm {...work} /> : <OpenForm {...work} number={sittings.length + 1} />)}
    </section>
  )
}

function OpenForm({ act, isBusy, number }: MeetingWork & { readonly number: number }) {
  const { t } = useTranslation('proceedings')
  const [title, setTitle] = useState('')
  const open = async () => {
    const said = title.trim() === '' ? t('usualTitle', { number }) : title.trim()
    if (await act({ type: 'openSitting', title: said })) setTitle('')
  }
  return (
    <form className="proceedings-form no-print" action={() => void open()}>
      <Field
        label={t('sittingTitle')}
        hint={t('usualTitle', { number })}
        value={title}
        onChange={setTitle}
        isOptional
      />
      <Button type="submit" isPending={isBusy}>
        {t('openSitting')}
      </Button>
    </form>
  )
}

function CloseForm({ act, isBusy }: MeetingWork) {
  const { t } = useTranslation('proceedings')
  const clock = useClock()
  const [value, setValue] = useState('')
  const next = clock.fromField(value)
  const close = async () => {
    const done = await act({ type: 'closeSitting', ...(next !== null && { nextAt: asId<Instant>(next) }) })
    if (done) setValue('')
  }
  return (
    <form className="proceedings-form no-print" action={() => void close()}>
      <MomentField
        label={t('nextSitting')}
        hint={t('zone', { zone: `\u2066${clock.zoneAt(next ?? Date.now())}\u2069` })}
        value={value}
        onChange={setValue}
        isOptional
      />
      <Button type="submit" isPending={isBusy}>
        {t('closeSitting')}
      </Button>
    </form>
  )
}
