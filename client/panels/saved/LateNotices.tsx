import type { ParagraphId } from '@tawafuq/domain/ids'
import { useTranslation } from 'react-i18next'
import type { LateText } from '../../hooks/lateText.ts'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { useForecast, useRight } from '../../hooks/useForecast.ts'
import { keepText } from '../../hooks/useKeptText.ts'
import { Button } from '../../look/Button.tsx'
import { CopyButton } from '../../look/CopyButton.tsx'
import { Notice } from '../../look/Notice.tsx'
import { useParagraphName } from '../useParagraphName.ts'
import { WordDiff } from '../WordDiff.tsx'

/** What the author typed and the server did not take, in its author's view alone (rule PA5). */
export function LateNotices({ id }: { readonly id: ParagraphId }) {
  const late = useSnapshot((snapshot) => snapshot.late)
  return late.filter(({ paragraphId }) => paragraphId === id).map((text) => <LateNotice key={text.id} late={text} />)
}

const reasons = [
  'frozen',
  'not-yours-to-type',
  'draft-closed',
  'text-too-long',
  'update-too-large',
  'too-many',
  'storage-failed',
] as const

function LateNotice({ late }: { readonly late: LateText }) {
  const { t } = useTranslation('statement')
  const { session, store } = useDesk()
  const forecast = useForecast()
  const mayPropose = useRight('draftProposal')
  const { spoken } = useParagraphName(late.paragraphId)
  const isOpen = useSnapshot(
    (snapshot) => snapshot.statement?.paragraphs.find(({ id }) => id === late.paragraphId)?.draft.open === true,
  )
  const isClosed = late.reason === 'draft-closed'
  const reason = reasons.find((one) => one === late.reason)
  const act = isOpen ? 'replace' : 'insert-after'
  const mayTurn =
    mayPropose && forecast({ type: 'draftProposal', paragraphId: late.paragraphId, act }, late.paragraphId) === null
  const turn = () => {
    keepText(isOpen ? `proposal/${late.paragraphId}` : `proposal-after/${late.paragraphId}`, late.text)
    store.open(late.paragraphId, { kind: 'propose' })
  }
  return (
    <Notice tone="awaiting" sign="awaiting" told="alert" title={t(isClosed ? 'lateTitle' : 'refusedTitle')}>
      <p>
        {!isClosed && `${t(`refused_${reason ?? 'other'}`)} `}
        {t('lateText', { name: spoken })}
      </p>
      <blockquote>
        <WordDiff before={late.base} after={late.text} isBrief />
      </blockquote>
      <div className="acts">
        {mayTurn && (
          <Button sign="proposal" onPress={turn}>
            {t('lateToProposal')}
          </Button>
        )}
        <CopyButton text={late.text} label={t('lateCopy')}>
          {t('lateCopy')}
        </CopyButton>
        <Button tone="quiet" onPress={() => session.dismissLate(late.id)}>
          {t('lateDismiss')}
        </Button>
      </div>
    </Notice>
  )
}
