import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useTextHash } from '../../statement/useTextHash.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'
import { RollCall } from '../roll-call/index.ts'

/** The gavel on the statement: shut with its reason, or open; and before it falls, what is adopted with what against it. */
export function AdoptStatement() {
  const { t } = useTranslation('adoption')
  const { language } = useWorkspace()
  const why = useId()
  const dryRun = useDryRun()
  const hash = useTextHash()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const { act, isBusy, problem, forget } = useAct()
  const [asked, setAsked] = useState<string | null>(null)
  if (statement === null) return null
  const open = statement.paragraphs.filter(({ agreement, struck }) => agreement === null && struck === null)
  // The hash of a long text is worth its time only where every paragraph is agreed.
  const refusal = dryRun({ type: 'adoptStatement', textHashSeen: open.length === 0 ? hash() : '' })
  const isReady = refusal === null
  const adopt = async () => {
    if (asked !== null && (await act({ type: 'adoptStatement', textHashSeen: asked })) !== null) setAsked(null)
  }
  const living = statement.paragraphs.filter(({ struck }) => struck === null)
  const title = (language === 'en' ? statement.title.en : undefined) ?? statement.title.ar
  return (
    <section className={isReady ? 'todo adopt is-ready' : 'adopt'} aria-label={t('statement')}>
      <p id={why} className={isReady ? undefined : 'small soft'}>
        {isReady
          ? t('statementReady')
          : refusal.code === 'paragraph-not-agreed'
            ? t('statementNotYet', { count: open.length })
            : refusalSentence(refusal, language)}
      </p>
      <Button
        tone={isReady ? 'primary' : 'plain'}
        sign="gavel"
        isWide
        blockedBy={isReady ? undefined : why}
        onPress={() => {
          forget()
          setAsked(hash())
        }}
      >
        {t('statement')}
      </Button>
      <RollCall />
      <Dialog
        role="alertdialog"
        title={t('confirmTitle', { title })}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        acts={
          <Button tone="primary" size="large" sign="gavel" isPending={isBusy} onPress={() => void adopt()}>
            {t('adoptDo')}
          </Button>
        }
      >
        <p>{t('confirmText')}</p>
        <dl className="adopt-facts">
          <dt>{t('paragraphs')}</dt>
          <dd className="num">{living.length}</dd>
          {statement.paragraphs.length > living.length && (
            <>
              <dt>{t('struckOnes')}</dt>
              <dd className="num">{statement.paragraphs.length - living.length}</dd>
            </>
          )}
          <dt>{t('reservations')}</dt>
          <dd className="num">{statement.reservations.length}</dd>
        </dl>
        {statement.reservations.length > 0 && (
          <ul className="adopt-reservations">
            {statement.reservations.map(({ id, delegationId, paragraphId, text }) => (
              <li key={id}>
                <Icon name="text" />
                <span>
                  <DelegationLabel delegationId={delegationId} />
                  <span className="faint">
                    {' '}
                    <ParagraphName id={paragraphId} />
                  </span>
                  <br />
                  <Letters text={text} />
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="tiny faint">{t('hash')}</p>
        <code className="hash">{asked}</code>
        <ActProblem problem={problem} />
      </Dialog>
    </section>
  )
}
