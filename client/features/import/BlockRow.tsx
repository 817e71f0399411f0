import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Select } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { Menu } from '../../design-system/Menu.tsx'
import { ParagraphText } from '../../editor/ParagraphText.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { BlockEditor } from './BlockEditor.tsx'
import type { Correction, ReviewedBlock } from './correctBlocks.ts'
import { type Finding, type ImportedBlock, sayFinding } from './useImport.ts'

// The names in shared/domain are values, which this room may not take; the compiler holds the two lists together.
const kinds = {
  title: 0,
  subtitle: 0,
  meta: 0,
  heading: 0,
  chapeau: 0,
  preambular: 0,
  operative: 0,
  item: 0,
  body: 0,
  table: 0,
  note: 0,
  footnote: 0,
} as const satisfies Record<ImportedBlock['kind'], 0>
const kindNames = Object.keys(kinds) as readonly ImportedBlock['kind'][]
const levels = ['1', '2', '3', '4', '5'] as const

interface BlockRowProps {
  readonly block: ReviewedBlock
  readonly number: number
  /** The direction of the document, which is not that of the interface. */
  readonly textDir: 'rtl' | 'ltr'
  /** Doubts about this block that nobody has looked at yet. */
  readonly findings: readonly Finding[]
  readonly onCorrect: (correction: Correction) => void
  readonly onSeen: (finding: Finding) => void
  readonly onLine: ((line: number) => void) | null
  /** Points at the block's lines in the source. */
  readonly onPoint: (lines: readonly number[]) => void
}

/**
 * One paragraph found: its kind, level, label and words, its doubts, and everything that a person may correct. A document
 * has hundreds, so a row is drawn again only when something in it changes.
 */
export const BlockRow = memo(DrawnBlockRow, isSameRow)

function isSameRow(before: BlockRowProps, after: BlockRowProps): boolean {
  const { findings, ...rest } = before
  return (
    findings.length === after.findings.length &&
    findings.every((finding, at) => finding === after.findings[at]) &&
    (Object.keys(rest) as readonly (keyof typeof rest)[]).every((key) => before[key] === after[key])
  )
}

function DrawnBlockRow({ block, number, textDir, findings, onCorrect, onSeen, onLine, onPoint }: BlockRowProps) {
  const { t } = useTranslation(['importing', 'names'])
  const { language, dir, language: lang } = useLanguage()
  const [isEdited, setEdited] = useState(block.text === '')
  const { key, kind, level, label, text } = block
  const row = useRef<HTMLLIElement>(null)
  const hasLevel = kind === 'heading' || kind === 'item'
  return (
    <li
      className="block"
      ref={row}
      data-key={key}
      data-kind={kind}
      data-level={level}
      onFocus={() => onPoint(block.lines)}
    >
      <div className="block-side" dir={dir} lang={lang}>
        <Select
          className="block-kind"
          label={t('kindOf', { number })}
          value={kind}
          onChange={(chosen) => onCorrect({ action: 'kind', key, kind: chosen })}
          options={kindNames.map((value) => ({ value, name: t(`kind_${value}`, { ns: 'names' }) }))}
        />
        {hasLevel && (
          <Select
            className="block-kind"
            label={t('levelOf', { number })}
            value={levels.find((one) => Number(one) === level) ?? '5'}
            onChange={(chosen) => onCorrect({ action: 'level', key, level: Number(chosen) })}
            options={levels.map((value) => ({ value, name: t('level', { level: value }) }))}
          />
        )}
      </div>
      <div className="block-main">
        {isEdited ? (
          <BlockEditor
            block={block}
            number={number}
            textDir={textDir}
            onCorrect={onCorrect}
            onDone={() => {
              setEdited(false)
              row.current?.querySelector<HTMLElement>('.block-acts button')?.focus({ preventScroll: true })
            }}
          />
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: a pointer's shortcut; the keyboard has the menu's first act.
          // biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut, no control of its own.
          <div className="t" onDoubleClick={() => setEdited(true)} onClick={() => onPoint(block.lines)}>
            {label !== null && <span className="item-no">{label}</span>}
            {block.table ? (
              <TablePreview table={block.table} />
            ) : (
              <Words text={text} dir={textDir} findings={findings} />
            )}
          </div>
        )}
        {findings.map((finding) => (
          <p className="doubt" key={`${finding.line} ${finding.code}`} dir={dir} lang={lang}>
            <Icon name="warning" />
            <span>{sayFinding(finding, language)}</span>
            <span className="tiny">{t('confidence', { percent: Math.round(finding.confidence * 100) })}</span>
            {onLine !== null && (
              <button
                type="button"
                className="line-link"
                aria-label={t('goToLine', { line: finding.line })}
                onClick={() => onLine(finding.line)}
              >
                {t('line', { line: finding.line })}
              </button>
            )}
            <Button sign="check" onPress={() => onSeen(finding)}>
              {t('reviewed')}
            </Button>
          </p>
        ))}
      </div>
      <div className="block-acts" dir={dir} lang={lang}>
        <Menu
          label={t('more', { number })}
          acts={[
            {
              id: 'edit',
              name: t('edit'),
              sign: 'proposal',
              onAct: () => setEdited(true),
              isDisabled: Boolean(block.table),
            },
            {
              id: 'join',
              name: t('join'),
              sign: 'link',
              isDisabled: number === 1,
              onAct: () => onCorrect({ action: 'join', key }),
            },
            {
              id: 'insert',
              name: t('insertAfter'),
              sign: 'plus',
              onAct: () => onCorrect({ action: 'insert', after: key }),
            },
            { id: 'remove', name: t('remove'), sign: 'cross', onAct: () => onCorrect({ action: 'remove', key }) },
          ]}
        >
          <Button tone="quiet" sign="list" aria-label={t('more', { number })} />
        </Menu>
      </div>
    </li>
  )
}

interface WordsProps {
  readonly text: string
  readonly dir: 'rtl' | 'ltr'
  readonly findings: readonly Finding[]
}

const noBrackets = new Map<never, never>()

/** The words; the first is pointed at where it is the one that is doubted. */
function Words({ text, dir, findings }: WordsProps) {
  const first = findings.some(({ code }) => code === 'verb-misprint') ? (/^\S+/.exec(text)?.[0] ?? '') : ''
  return (
    <>
      {first !== '' && <mark>{first}</mark>}
      <ParagraphText
        reading={{ text: text.slice(first.length), spans: [] }}
        dir={dir}
        faces={noBrackets}
        hasOpening={false}
      />
    </>
  )
}

function TablePreview({ table }: { readonly table: NonNullable<ImportedBlock['table']> }) {
  const row = (cells: (typeof table.rows)[number], at: number) => (
    <tr key={at}>
      {cells.map((cell, column) => {
        const words = cell.map((run) => run.text).join('')
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place.
        return at < table.headerRows ? <th key={column}>{words}</th> : <td key={column}>{words}</td>
      })}
    </tr>
  )
  return (
    <div className="table-wrap">
      <table className="block-table">
        <tbody>{table.rows.map(row)}</tbody>
      </table>
    </div>
  )
}
