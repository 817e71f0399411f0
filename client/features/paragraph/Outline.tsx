import { directionOf } from '@tawafuq/arabic/direction'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { Fragment, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { beginningOf } from '../../design-system/beginningOf.ts'
import { Icon } from '../../design-system/Icon.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { stateLooks } from '../../design-system/State.tsx'
import { useParagraph, useParagraphs, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { type ParagraphCitation, useParagraphNames } from '../citation/index.ts'
import { commonBeginnings } from './commonBeginnings.ts'

/** The parts that head a stretch of the outline. */
const headed = ['preambular', 'operative'] as const
/** Words of a paragraph by which it is recognised in a list. */
const shownWords = 3

/** Every paragraph in a line of its own, one click from its place. */
export function Outline() {
  const { t } = useTranslation('statement')
  const ids = useParagraphs(({ id }) => id)
  const kinds = useParagraphs(({ kind }) => kind)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const name = useParagraphNames()
  const paragraphs = useSnapshot((snapshot) => snapshot.statement?.paragraphs)
  const common = useMemo(() => {
    const counts = commonBeginnings(paragraphs?.map(({ origin }) => origin.text) ?? [], shownWords)
    return new Map(paragraphs?.map(({ id }, at) => [id, counts[at] ?? 0]))
  }, [paragraphs])
  let part = ''
  return (
    <ol className="outline">
      {ids.map((id, at) => {
        const kind = kinds[at] ?? 'body'
        const heads = headed.some((one) => one === kind) && part !== kind
        part = kind === 'item' ? part : kind
        return (
          <Fragment key={id}>
            {heads && <li className="part">{t(`part_${kind}`)}</li>}
            <Line id={id} name={name(id)} isOnFloor={floor === id} common={common.get(id) ?? 0} />
          </Fragment>
        )
      })}
    </ol>
  )
}

interface LineProps {
  readonly id: ParagraphId
  readonly name: ParagraphCitation
  readonly isOnFloor: boolean
  /** Words at its beginning that another paragraph has, too. */
  readonly common: number
}

const Line = memo(function Line({ id, name, isOnFloor, common }: LineProps) {
  const { t } = useTranslation('names')
  const { scrollTo } = useWorkspace()
  const paragraph = useParagraph(id)
  if (paragraph === undefined) return null
  const { state, text, kind } = paragraph
  const number = kind === 'item' ? name.hanging : name.number
  const look = [...(number === null ? ['no-num'] : []), ...(kind === 'item' ? ['is-item'] : [])].join(' ')
  const go = (to: ParagraphId) => scrollTo(to)
  return (
    <li>
      <a
        href={`#${id}`}
        className={look}
        data-state={stateLooks[state]}
        aria-current={isOnFloor ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault()
          go(id)
        }}
      >
        <Icon name={stateLooks[state]} label={t(`state_${state}`)} />
        {number !== null && <bdi className="num">{number}</bdi>}
        <span className="words" dir={directionOf(text)}>
          <Letters text={wordsOf(text, common)} />
        </span>
      </a>
    </li>
  )
})

/** The beginning of a paragraph, and where others begin alike the words that come after what they share (rule UI504). */
function wordsOf(text: string, common: number): string {
  const words = text.split(/\s+/u)
  if (common === 0 || words.length <= common) return beginningOf(words.slice(0, shownWords).join(' '))
  return `${beginningOf(words.slice(0, 2).join(' '))} … ${beginningOf(words.slice(common, common + shownWords).join(' '))}`
}
