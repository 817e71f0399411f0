import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import type { WaitingAct } from '../../statement/session/waitingActs.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { ParagraphName } from '../citation/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import './waiting.css'

/**
 * Acts made without a network, each with what it is about: sent by themselves when there is one again; where the text has
 * moved meanwhile their author is asked again (rule UI643).
 */
export function WaitingActs() {
  const { t } = useTranslation('waiting')
  const waiting = useSnapshot((snapshot) => snapshot.waiting)
  if (waiting.length === 0) return null
  return (
    <section className="waiting-acts" aria-label={t('title')}>
      <h2 className="panel-title">
        {t('title')} <b className="num">{waiting.length}</b>
      </h2>
      <p className="small soft">{t('note')}</p>
      <ol>
        {waiting.map((act) => (
          <Waiting key={act.key} act={act} />
        ))}
      </ol>
    </section>
  )
}

function Waiting({ act }: { readonly act: WaitingAct }) {
  const { t } = useTranslation('waiting')
  const { session } = useWorkspace()
  const { key, command, paragraphId, textSeen, at, state, sentence } = act
  const now = useSnapshot(({ byId }) => (paragraphId === null ? null : (byId.get(paragraphId)?.text ?? null)))
  const words = wordsOf(act)
  return (
    <li data-waiting={state}>
      <p className="row">
        <Icon name={state === 'waits' ? 'clock' : 'warning'} />
        <strong>{t(`act_${command.type}`)}</strong>
        {paragraphId !== null && <ParagraphName id={paragraphId} />}
        <Hour at={new Date(at).toISOString()} className="num faint push" />
      </p>
      {words !== null && (
        <p className="waiting-words">
          <BidiText text={words} />
        </p>
      )}
      {state === 'asks' && (
        <div role="alert">
          <p className="small">{t(now === null ? 'gone' : 'moved')}</p>
          {now !== null && textSeen !== null && (
            <p className="preview">
              <WordDiff before={textSeen} after={now} isBrief />
            </p>
          )}
        </div>
      )}
      {state === 'refused' && (
        <p className="error" role="alert">
          {sentence}
        </p>
      )}
      <p className="acts">
        {state !== 'waits' && <Button onPress={() => session.sendWaiting(key)}>{t('send')}</Button>}
        <Button tone="quiet" onPress={() => session.dropWaiting(key)}>
          {t('drop')}
        </Button>
      </p>
    </li>
  )
}

/** The words that its author wrote; null where there are none. */
function wordsOf({ command }: WaitingAct): string | null {
  switch (command.type) {
    case 'remark':
      return command.text
    case 'draftProposal':
      return command.text ?? null
    case 'lodgeObjection':
      return command.grounds
    case 'raiseLight':
      return command.note ?? null
    case 'lowerLight':
    case 'requestFloor':
      return null
    default:
      return command satisfies never
  }
}
