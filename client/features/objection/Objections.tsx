import type { Objection } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { Hour } from '../../words/Hour.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { Standing } from './Standing.tsx'

/** The objections to a paragraph, under its text: they are about the whole of it. Withdrawn ones are in its history. */
export function Objections({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const shown = paragraph.objections.filter(({ state }) => state === 'standing' || state === 'reservation')
  return shown.map((objection) => (
    <PartBoundary key={objection.id} at={objection}>
      {objection.state === 'standing' ? (
        <Standing objection={objection} paragraph={paragraph} />
      ) : (
        <Recorded objection={objection} />
      )}
    </PartBoundary>
  ))
}

function Recorded({ objection }: { readonly objection: Objection }) {
  const { t } = useTranslation('objection')
  const { delegationId, grounds, ruling } = objection
  return (
    <div className="objection objection-recorded">
      <Icon name="text" />
      <span>
        <span className="what">{t('reservation')}</span> <DelegationLabel delegationId={delegationId} />
      </span>
      {ruling !== null && <Hour at={ruling.at} className="when num" />}
      <p>
        <BidiText text={grounds} />
      </p>
      {ruling !== null && (
        <p className="soft">
          {t('ruledBy')} «
          <BidiText text={ruling.reason.replace(/[.\s]+$/u, '')} />
          ». {t('printed')}
        </p>
      )}
    </div>
  )
}
