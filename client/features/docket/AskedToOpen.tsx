import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { usualPen } from '@tawafuq/domain/acts/rules/rules'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActProblem } from '../form/index.ts'

/**
 * The opening of the negotiation as what is asked, when it is due: asked for twice, for everybody feels it. A small forum
 * that agrees straight from its draft puts its first paragraph on the floor instead (rule UI502).
 */
export function AskedToOpen({ first, title }: { readonly first: ParagraphId; readonly title: string }) {
  const { t } = useTranslation('statement')
  const { scrollTo } = useWorkspace()
  const dryRun = useDryRun()
  const name = useParagraphNames()
  const { act, isBusy, problem } = useAct()
  const passesPen = useSnapshot(({ proceedings }) => (proceedings.rules.pen ?? usualPen) === usualPen)
  const [isSure, setSure] = useState(false)
  const put = async () => {
    if ((await act({ type: 'putOnFloor', paragraphId: first })) !== null) scrollTo(first)
  }
  return (
    <section className="todo" aria-label={title}>
      <h2>{title}</h2>
      <p>{t(isSure ? (passesPen ? 'askedOpenSure' : 'askedOpenSureRule') : 'askedOpen')}</p>
      {isSure ? (
        <Button
          tone="primary"
          isWide
          autoFocus
          isPending={isBusy}
          onPress={() => void act({ type: 'openNegotiation' }).then((done) => done === null && setSure(false))}
        >
          {t('goOpenSure')}
        </Button>
      ) : (
        <Button tone="primary" sign="people" isWide onPress={() => setSure(true)} data-asked="">
          {t('openNegotiation')} <Keys keys={['Alt', 'Enter']} />
        </Button>
      )}
      {isSure ? (
        <Button tone="quiet" onPress={() => setSure(false)}>
          {t('cancel', { ns: 'shell' })}
        </Button>
      ) : (
        dryRun({ type: 'putOnFloor', paragraphId: first }) === null && (
          <Button tone="quiet" isPending={isBusy} onPress={() => void put()}>
            {t('goFirst', { name: name(first).spoken })}
          </Button>
        )
      )}
      <ActProblem problem={problem} />
    </section>
  )
}
