import { correctedParagraphs } from '@tawafuq/domain/acts/corrigendum/corrigendum'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'

interface Change {
  readonly paragraphId: ParagraphId
  readonly after: string
  readonly reason: string
}

const nothing = { paragraphId: '', after: '', reason: '' } as const

/** Corrects the adopted text, paragraph by paragraph in one corrigendum: for the chair and the secretariat (rule RG6). */
export function CorrigendumPanel() {
  const { t } = useTranslation('corrigendum')
  const { me } = useWorkspace()
  const id = useSnapshot((snapshot) => snapshot.statement?.id)
  const adoption = useSnapshot((snapshot) => snapshot.statement?.adoption ?? null)
  const corrected = useSnapshot((snapshot) => snapshot.proceedings.corrected)
  const [changes, setChanges] = useState<readonly Change[]>([])
  const [written, setWritten] = useState<{ paragraphId: string; after: string; reason: string }>(nothing)
  const { act, isBusy, problem } = useMeetingAct()
  if (id === undefined || adoption === null || (me.role !== 'chair' && me.role !== 'secretariat')) return null
  const before = corrected[id] ?? []
  const text = correctedParagraphs(
    adoption.paragraphs,
    before.flatMap((one) => one.changes),
  )
  const paragraph = text.find((one) => one.id === written.paragraphId)
  const isWritten =
    paragraph !== undefined &&
    written.after.trim() !== '' &&
    written.after.trim() !== paragraph.text &&
    written.reason.trim() !== ''
  const add = () => {
    if (paragraph === undefined || !isWritten) return
    const { after, reason } = written
    setChanges([...changes, { paragraphId: paragraph.id, after, reason }])
    setWritten(nothing)
  }
  const issue = async () => {
    const textHashSeen = before.at(-1)?.textHash ?? adoption.textHash
    if (await act({ type: 'issueCorrigendum', statementId: id, textHashSeen, changes: [...changes] })) setChanges([])
  }
  const nameOf = (one: { readonly label: string | null; readonly text: string }) =>
    [one.label, one.text.slice(0, 60)].filter((part) => part !== null).join(' ')
  return (
    <details className="panel">
      <summary>{t('heading')}</summary>
      <p className="hint">{t('hint')}</p>
      <SelectField
        label={t('paragraph')}
        value={written.paragraphId}
        onChange={(paragraphId) =>
          setWritten({ ...written, paragraphId, after: text.find((one) => one.id === paragraphId)?.text ?? '' })
        }
        options={[
          { value: '', name: t('choose') },
          ...text
            .filter((one) => one.table === undefined && !changes.some(({ paragraphId }) => paragraphId === one.id))
            .map((one) => ({ value: one.id as string, name: nameOf(one) })),
        ]}
      />
      {paragraph !== undefined && (
        <>
          <Field
            label={t('after')}
            value={written.after}
            onChange={(after) => setWritten({ ...written, after })}
            rows={4}
            isNeeded
          />
          <Field
            label={t('reason')}
            value={written.reason}
            onChange={(reason) => setWritten({ ...written, reason })}
            isNeeded
          />
          <Button isDisabled={!isWritten} onPress={add}>
            {t('add')}
          </Button>
        </>
      )}
      {changes.length > 0 && (
        <>
          <p>{t('listed')}</p>
          <ul>
            {changes.map(({ paragraphId, after }) => (
              <li key={paragraphId}>
                <bdi>{after}</bdi>{' '}
                <Button
                  tone="quiet"
                  onPress={() => setChanges(changes.filter((one) => one.paragraphId !== paragraphId))}
                >
                  {t('drop')}
                </Button>
              </li>
            ))}
          </ul>
          <Button isPending={isBusy} onPress={() => void issue()}>
            {t('issue', { number: before.length + 1 })}
          </Button>
        </>
      )}
      {changes.length === 0 && before.length > 0 && <p role="status">{t('issued', { number: before.length })}</p>}
      <ActProblem problem={problem} />
    </details>
  )
}
