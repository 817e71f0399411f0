import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useSession } from '../api/useSession.ts'
import { buttonClass } from '../design-system/Button.tsx'
import { Icon } from '../design-system/Icon.tsx'
import { ProgressStrip } from '../design-system/ProgressStrip.tsx'
import type { Progress, StatementLine } from '../features/meeting/index.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'

interface StatementRowProps {
  readonly line: StatementLine
  /** Whether this is the one to open next. */
  readonly isNext: boolean
}

/** A statement in the list of its meeting: title, stage, how much is agreed and what stands in the way. */
export function StatementRow({ line: { id, title, stage, progress }, isNext }: StatementRowProps) {
  const { t } = useTranslation(['meeting', 'names'])
  const { language } = useLanguage()
  const isAdopted = stage === 'adopted'
  const name = printBilingual(title, language)
  const role = useSession()?.participant.role
  // Who presides or keeps the pen begins at their desk, until the text is sealed.
  const place =
    !isAdopted && (role === 'chair' || role === 'rapporteur') ? `/statements/${id}/desk` : `/statements/${id}`
  return (
    <li className="statement-row">
      <div className="statement-head">
        <h3>
          <Link href={place}>{name}</Link>
        </h3>
        <span className="state state-pill" data-state={isAdopted ? 'adopted' : 'open'}>
          {isAdopted && <Icon name="adopted" />}
          {isAdopted ? t('adoptedText') : t(`stage_${stage}`, { ns: 'names' })}
        </span>
      </div>
      {progress && !isAdopted && <ProgressLine progress={progress} />}
      <p className="acts">
        {isAdopted && (
          <Link className={buttonClass({ tone: isNext ? 'primary' : 'plain' })} href={`/statements/${id}/adopted`}>
            {t('readAdopted')}
          </Link>
        )}
        <Link
          className={buttonClass({ tone: isAdopted ? 'quiet' : isNext ? 'primary' : 'plain' })}
          href={place}
          aria-label={`${t('openStatement')}: ${name}`}
        >
          {t('openStatement')}
        </Link>
      </p>
    </li>
  )
}

function ProgressLine({ progress: { states, brackets, objections } }: { readonly progress: Progress }) {
  const { t } = useTranslation('meeting')
  const agreed = states.filter((state) => state === 'agreed' || state === 'adopted').length
  return (
    <div className="statement-progress">
      <ProgressStrip states={states} />
      <span className="row-wrap small soft">
        <span>{t('agreedOf', { agreed, total: states.length })}</span>
        <span>{brackets + objections === 0 ? t('nothingStands') : t('standing', { objections, brackets })}</span>
      </span>
    </div>
  )
}
