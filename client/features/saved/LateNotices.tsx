import type { Command } from '@tawafuq/domain/acts/commands'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import type { LateText } from '../../statement/session/lateTexts.ts'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { useNavigateToProposal } from './useNavigateToProposal.ts'

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
  'hidden-letters',
  'too-many-marks',
  'word-too-long',
  'update-too-large',
  'too-many',
  'storage-failed',
] as const

function LateNotice({ late }: { readonly late: LateText }) {
  const { t } = useTranslation('statement')
  const { session, language } = useWorkspace()
  const dryRun = useDryRun(late.paragraphId)
  const { act, isBusy, problem } = useAct()
  const mayOffer = useRight('offerLateText')
  const { spoken } = useParagraphName(late.paragraphId)
  const turn = useNavigateToProposal(late.paragraphId, late.text)
  const isClosed = late.reason === 'draft-closed'
  const reason = reasons.find((one) => one === late.reason)
  const { paragraphId, draft, text } = late
  const offer: Command = { type: 'offerLateText', paragraphId, draft, text }
  const refusal = mayOffer ? dryRun(offer, paragraphId) : null
  const give = async () => {
    // Listed, the words no longer hang on this device.
    if ((await act(offer)) !== null) session.dismissLate(late.id)
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
        {turn !== null && (
          <Button sign="proposal" onPress={turn}>
            {t('lateToProposal')}
          </Button>
        )}
        {mayOffer && refusal === null && (
          <Button sign="people" isPending={isBusy} onPress={() => void give()}>
            {t('lateOffer')}
          </Button>
        )}
        <CopyButton text={late.text} label={t('lateCopy')}>
          {t('lateCopy')}
        </CopyButton>
        <Button tone="quiet" onPress={() => session.dismissLate(late.id)}>
          {t('lateDismiss')}
        </Button>
      </div>
      {mayOffer && refusal === null && <p className="tiny">{t('lateOfferNote')}</p>}
      {refusal?.code === 'late-text-listed' && <p className="tiny">{refusalSentence(refusal, language)}</p>}
      <ActProblem problem={problem} />
    </Notice>
  )
}
