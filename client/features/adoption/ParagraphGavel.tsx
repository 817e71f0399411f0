import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'
import { StandCounts } from '../light/index.ts'
import { RollCall } from '../roll-call/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { useGavelGuard } from './useGavelGuard.ts'
import { useResting } from './useResting.ts'
import { WhyNotAgreed } from './WhyNotAgreed.tsx'

/** How long a text must rest before it can be gavelled, in milliseconds: what changes under one's eyes is not yet read. */
const rest = 1_500

interface ParagraphGavelProps {
  readonly paragraph: SheetParagraph
  /** Whether the gavel is the act that is due: the filled one, by the key of the desk too. */
  readonly isDue?: boolean
}

/**
 * The chair's gavel on a paragraph. It is open only where the text on the screen is the server's and rests; it names
 * that text; where the text moved on all the same, what changed is shown before the gavel is offered again (rule AD3).
 */
export function ParagraphGavel({ paragraph, isDue = true }: ParagraphGavelProps) {
  const { t } = useTranslation('adoption')
  const { id, text } = paragraph
  const why = useId()
  const gavel = useRef<HTMLElement>(null)
  const dryRun = useDryRun(id)
  const connection = useSnapshot((snapshot) => snapshot.connection)
  const unsent = useSnapshot((snapshot) => snapshot.rooms.get(id)?.unsent ?? 0)
  const isResting = useResting(text, rest)
  const { act, isBusy, problem, forget } = useAct()
  const [seen, setSeen] = useState<string | null>(null)
  const [isAdReferendum, sayAdReferendum] = useState(false)
  const { isGuarded, isArmed } = useGavelGuard(id)
  const hasMovedOn = problem?.code === 'text-moved-on' && seen !== null
  const refusal = dryRun({ type: 'agreeParagraph', paragraphId: id, textSeen: text }, id)
  useEffect(() => {
    if (hasMovedOn) gavel.current?.scrollIntoView({ block: 'nearest' })
  }, [hasMovedOn])

  if (refusal !== null) {
    return (
      <section className="gavel" ref={gavel} aria-label={t('gavel')}>
        <WhyNotAgreed id={why} paragraph={paragraph} refusal={refusal} />
        <Button sign="gavel" blockedBy={why}>
          {t('agree')}
        </Button>
        <RollCall />
        <StandCounts id={id} />
      </section>
    )
  }
  if (hasMovedOn) {
    return (
      <section className="gavel is-moved" ref={gavel} aria-label={t('gavel')}>
        <div className="seen" role="alert">
          <strong>{t('movedOn')}</strong>
          <p className="gavel-diff">
            <WordDiff before={seen} after={text} isBrief />
          </p>
        </div>
        <Button
          onPress={() => {
            forget()
            setSeen(null)
          }}
        >
          {t('readNew')}
        </Button>
        <StandCounts id={id} />
      </section>
    )
  }
  const waits = connection !== 'online' ? t('offline') : unsent > 0 ? t('unsent') : isResting ? null : t('beingWritten')
  const isReady = isDue && waits === null
  const strike = () => {
    setSeen(text)
    void act({ type: 'agreeParagraph', paragraphId: id, textSeen: text, ...(isAdReferendum && { adReferendum: true }) })
  }
  return (
    <section className={isReady ? 'gavel is-ready' : 'gavel'} ref={gavel} aria-label={t('gavel')}>
      <div className="seen">
        <strong>{t('thisText')}</strong>
        <span id={why}>{waits ?? t('thisTextNote')}</span>
        {isGuarded && isReady && (
          <span className={isArmed ? 'gavel-armed' : undefined} role="status">
            {t(isArmed ? 'armed' : 'guarded')}
          </span>
        )}
        <Check label={t('adReferendum')} isChecked={isAdReferendum} onChange={sayAdReferendum} />
        {problem !== null && problem.code !== 'text-moved-on' && <ActProblem problem={problem} />}
      </div>
      <Button
        tone={isReady ? 'primary' : 'plain'}
        sign="gavel"
        isPending={isBusy}
        blockedBy={waits === null ? undefined : why}
        onPress={strike}
        {...(isDue && { 'data-primary-act': '' })}
        {...(isGuarded && { 'data-guarded': '' })}
      >
        {t('agree')}
        {isReady && <Keys keys={isArmed ? ['1'] : ['Alt', 'Enter']} />}
      </Button>
      <RollCall />
      <StandCounts id={id} />
    </section>
  )
}
