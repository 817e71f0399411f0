import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** The passages through the text: which one it is, the versions kept at each, and for the chair the next (rule FL1). */
export function Readings() {
  const { t } = useTranslation('floor')
  const mayOpen = useRight('openReading')
  const reading = useSnapshot((snapshot) => snapshot.statement?.reading ?? 0)
  const revisions = useSnapshot((snapshot) => snapshot.statement?.revisions)
  if (revisions === undefined || (!mayOpen && revisions.length === 0)) return null
  return (
    <section className="readings" aria-label={t('reading')}>
      <h2 className="panel-title">{t('reading')}</h2>
      <p className="reading-now">{t('readingNow', { count: reading })}</p>
      {revisions.length > 0 && (
        <ul className="revisions" aria-label={t('versions')}>
          {revisions.map(({ name, at }) => (
            <li key={name}>
              <bdi dir="ltr">{name}</bdi> · <Hour at={at} hasDay />
            </li>
          ))}
        </ul>
      )}
      {mayOpen && <OpenReading next={reading + 1} version={`Rev.${revisions.length + 1}`} />}
    </section>
  )
}

/** Asked for twice: a reading freezes the numbers and keeps the text as it stands. */
function OpenReading({ next, version }: { readonly next: number; readonly version: string }) {
  const { t } = useTranslation('floor')
  const { language } = useWorkspace()
  const dryRun = useDryRun()
  const { act, isBusy, problem } = useAct()
  const [isAsked, setAsked] = useState(false)
  const [note, write, drop] = useDraftValue('reading-note')
  const refusal = dryRun({ type: 'openReading' })
  const open = async () => {
    const said = note.trim() === '' ? {} : { note: note.trim() }
    if ((await act({ type: 'openReading', ...said })) === null) return
    drop()
    setAsked(false)
  }
  return (
    <>
      {isAsked && refusal === null && (
        <>
          <p className="tiny faint">{t('readingHint', { version })}</p>
          <Field label={t('readingNote')} value={note} onChange={write} isOptional />
        </>
      )}
      <Button
        sign="list"
        isPending={isBusy}
        tone={isAsked ? 'ink' : 'plain'}
        blockedBy={refusal === null ? undefined : 'why-no-reading'}
        onPress={() => (isAsked ? void open() : setAsked(true))}
      >
        {t('openReading', { count: next })}
      </Button>
      {refusal !== null && (
        <p id="why-no-reading" className="tiny faint">
          {refusalSentence(refusal, language)}
        </p>
      )}
      <ActProblem problem={problem} />
    </>
  )
}
