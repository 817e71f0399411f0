import type { LateText } from '@tawafuq/domain/acts/late-text/lateText'
import { waitingLateTexts } from '@tawafuq/domain/acts/late-text/lateText'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { useNavigateToProposal } from './useNavigateToProposal.ts'
import './lateList.css'

/** Words that came late and whose authors had them listed: all of them for those who preside, its own for a delegation (rule LT1). */
export function LateList() {
  const { t } = useTranslation('statement')
  const { actor } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const waiting = statement === null ? [] : waitingLateTexts(statement)
  const shown = actor.role === 'delegate' ? waiting.filter((one) => one.delegationId === actor.delegationId) : waiting
  if (shown.length === 0) return null
  return (
    <section className="late-list" aria-label={t('lateList')}>
      <h2 className="panel-title">{t('lateList')}</h2>
      <ul>
        {shown.map((late) => (
          <Listed key={late.id} late={late} />
        ))}
      </ul>
    </section>
  )
}

function Listed({ late }: { readonly late: LateText }) {
  const { t } = useTranslation('statement')
  const { actor, scrollTo } = useWorkspace()
  const dryRun = useDryRun()
  const { act, isBusy, problem } = useAct()
  const [isAsking, setAsking] = useState(false)
  const [note, write, drop] = useDraftValue(`late-note/${late.id}`)
  const { id: lateTextId, paragraphId, text, base, delegationId, by, at, draft } = late
  const isOurs = delegationId !== null && delegationId === actor.delegationId
  const turn = useNavigateToProposal(paragraphId, text)
  const maySettle = dryRun({ type: 'settleLateText', lateTextId }) === null
  const settle = async () => {
    const said = note.trim() === '' ? {} : { note: note.trim() }
    if ((await act({ type: 'settleLateText', lateTextId, ...said })) !== null) drop()
  }
  return (
    <li>
      <p className="row small">
        <DelegationLabel delegationId={delegationId} role={by.role} />
        <a
          href={`#${paragraphId}`}
          onClick={(event) => {
            event.preventDefault()
            scrollTo(paragraphId)
          }}
        >
          <ParagraphName id={paragraphId} />
        </a>
        <span className="faint">{t('lateDraft', { draft })}</span>
        <Hour at={at} className="num faint push" />
      </p>
      <p className="late-words">
        <WordDiff before={base} after={text} isBrief />
      </p>
      {isAsking && <Field label={t('lateNote')} hint={t('lateNoteHint')} value={note} onChange={write} isOptional />}
      <div className="acts">
        {isOurs && turn !== null && (
          <Button sign="proposal" onPress={turn}>
            {t('lateToProposal')}
          </Button>
        )}
        <CopyButton text={text} label={t('lateCopyListed')}>
          {t('lateCopyListed')}
        </CopyButton>
        {maySettle && (
          <Button
            tone={isAsking ? 'ink' : 'quiet'}
            isPending={isBusy}
            onPress={() => (isAsking ? void settle() : setAsking(true))}
          >
            {t(isAsking ? 'lateSettleSure' : isOurs ? 'lateTakeBack' : 'lateSettle')}
          </Button>
        )}
      </div>
      <ActProblem problem={problem} />
    </li>
  )
}
