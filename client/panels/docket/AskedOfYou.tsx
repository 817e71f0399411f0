import type { ParagraphId } from '@tawafuq/domain/ids'
import { useTranslation } from 'react-i18next'
import { type Asked, askedOf } from '../../hooks/askedOf.ts'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { Button } from '../../look/Button.tsx'
import { useParagraphNames } from '../useParagraphName.ts'

/** First on the docket: what the meeting waits for from this reader, with the one filled button in view. */
export function AskedOfYou() {
  const { t } = useTranslation('statement')
  const { actor, scrollTo, store } = useDesk()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const name = useParagraphNames()
  if (statement === null || statement.paragraphs.length === 0) return null
  const asked = askedOf(statement, actor)
  const at = 'at' in asked ? name(asked.at).spoken : ''
  const go = (id: ParagraphId) => () => {
    scrollTo(id)
    if (asked.what === 'write') store.edit(id)
  }
  return (
    <section className="todo" aria-label={t(`whatIsAsked_${actor.role}`)}>
      <h2>{t(`whatIsAsked_${actor.role}`)}</h2>
      <p>{t(sentences[asked.what], { name: at })}</p>
      {'at' in asked && (
        <Button tone="primary" isWide onPress={go(asked.at)} data-asked="">
          {t(ways[asked.what])}
        </Button>
      )}
    </section>
  )
}

type What = Asked['what']

const sentences = {
  rule: 'askedRule',
  gavel: 'askedGavel',
  decide: 'askedDecide',
  lift: 'askedLift',
  table: 'askedTable',
  write: 'askedWrite',
  read: 'askedRead',
  'own-bracket': 'askedOwnBracket',
  'own-objection': 'askedOwnObjection',
  adopt: 'askedAdopt',
  floor: 'askedFloor',
  resume: 'askedResume',
  observe: 'askedObserver',
  'no-floor': 'askedNoFloor',
  nothing: 'askedNothing',
} as const satisfies Record<What, string>

const ways = {
  rule: 'goRule',
  gavel: 'goGavel',
  decide: 'goDecide',
  lift: 'goLift',
  table: 'goTable',
  write: 'goWrite',
  read: 'goFloor',
  'own-bracket': 'goThere',
  'own-objection': 'goThere',
} as const
