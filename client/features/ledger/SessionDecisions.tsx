import type { Entry } from '@tawafuq/domain/acts/entry'
import { openSittingOf } from '@tawafuq/domain/acts/proceedings/proceedings'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon, type IconName } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { ParagraphName } from '../citation/index.ts'

/** The latest are what is asked about; the whole is in the record. */
const shown = 8

const decisions = ['ParagraphAgreed', 'RulingGiven', 'ParagraphReopened', 'ParagraphStruck'] as const
type Decision = Extract<Entry['event'], { readonly type: (typeof decisions)[number] }>

/** What the chair has decided in this sitting, the latest first; of all that the text has seen where no sitting is open. */
export function SessionDecisions() {
  const { t } = useTranslation('ledger')
  const { scrollTo } = useWorkspace()
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const since = useSnapshot((snapshot) => openSittingOf(snapshot.proceedings)?.openedAt ?? null)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const made = useMemo(
    () => entries.filter((entry) => isDecision(entry.event) && (since === null || entry.at >= since)).toReversed(),
    [entries, since],
  )
  if (made.length === 0 || statement === null) return null
  return (
    <section aria-labelledby="session-decisions">
      <h2 className="panel-title" id="session-decisions">
        {t(since === null ? 'decisions' : 'decisionsOfSitting')} <span className="num faint">{made.length}</span>
      </h2>
      <ul className="docket session-decisions">
        {made.slice(0, shown).map(({ version, at, event }) => {
          if (!isDecision(event)) return null
          const paragraphId =
            event.type === 'RulingGiven'
              ? statement.objections.find(({ id }) => id === event.objectionId)?.paragraphId
              : event.paragraphId
          if (paragraphId === undefined) return null
          return (
            <li key={version}>
              <a
                href={`#${paragraphId}`}
                className="docket-item"
                data-state={looks[event.type]}
                onClick={(click) => {
                  click.preventDefault()
                  scrollTo(paragraphId)
                }}
              >
                <Icon name={looks[event.type]} />
                <span>
                  <ParagraphName id={paragraphId} />
                </span>
                <Hour at={at} className="where" />
                <span className="why">
                  {t(wordOf(event))}
                  {'reason' in event && event.reason !== '' && (
                    <>
                      {': '}
                      <BidiText text={event.reason} />
                    </>
                  )}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const looks = {
  ParagraphAgreed: 'agreed',
  RulingGiven: 'text',
  ParagraphReopened: 'open',
  ParagraphStruck: 'struck',
} as const satisfies Record<Decision['type'], IconName>

function isDecision(event: Entry['event']): event is Decision {
  return decisions.some((type) => type === event.type)
}

function wordOf(event: Decision) {
  switch (event.type) {
    case 'ParagraphAgreed':
      return event.adReferendum === true ? 'decidedAdRef' : 'decidedAgreed'
    case 'RulingGiven':
      return event.outcome === 'met' ? 'decidedMet' : 'decidedReservation'
    case 'ParagraphReopened':
      return 'decidedReopened'
    case 'ParagraphStruck':
      return 'decidedStruck'
    default:
      return event satisfies never
  }
}
