import { directionOf } from '@tawafuq/arabic/direction'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Sign } from '../../design-system/Sign.tsx'
import { stateLooks } from '../../design-system/State.tsx'
import { useDesk, useSnapshot } from '../../statement/useDesk.ts'
import { type ParagraphCitation, useParagraphNames } from '../citation/index.ts'

/** The parts that head a stretch of the outline. */
const headed = ['preambular', 'operative'] as const
/** Words of a paragraph by which it is recognised in a list. */
const shownWords = 3

/** Every paragraph in a line of its own, one click from its place. */
export function Outline() {
  const { t } = useTranslation('statement')
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const name = useParagraphNames()
  let part = ''
  return (
    <ol className="outline">
      {paragraphs.map((paragraph) => {
        const heads = headed.some((kind) => kind === paragraph.kind) && part !== paragraph.kind
        part = paragraph.kind === 'item' ? part : paragraph.kind
        return (
          <Fragment key={paragraph.id}>
            {heads && <li className="part">{t(`part_${paragraph.kind}`)}</li>}
            <Line paragraph={paragraph} name={name(paragraph.id)} isOnFloor={floor === paragraph.id} />
          </Fragment>
        )
      })}
    </ol>
  )
}

interface LineProps {
  readonly paragraph: SheetParagraph
  readonly name: ParagraphCitation
  readonly isOnFloor: boolean
}

const Line = memo(function Line({ paragraph, name, isOnFloor }: LineProps) {
  const { t } = useTranslation('names')
  const { scrollTo } = useDesk()
  const { id, state, text, kind } = paragraph
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
        <Sign name={stateLooks[state]} label={t(`state_${state}`)} />
        {number !== null && <bdi className="num">{number}</bdi>}
        <span className="words" dir={directionOf(text)}>
          {text.split(/\s+/u, shownWords).join(' ')}
        </span>
      </a>
    </li>
  )
})
