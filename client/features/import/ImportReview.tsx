import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { AmendmentsDialog } from './AmendmentsDialog.tsx'
import { BlockRow } from './BlockRow.tsx'
import { CreateDialog } from './CreateDialog.tsx'
import { type Correction, correctBlocks, type Review, startReview, undoCorrection } from './correctBlocks.ts'
import { isDoubt } from './isDoubt.ts'
import { placeBlocks } from './placeBlocks.ts'
import { planAmendments } from './planAmendments.ts'
import { ReportList } from './ReportList.tsx'
import { restoreOf } from './restoreOf.ts'
import { SourceLines } from './SourceLines.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { useGivers } from './useGivers.ts'
import type { Finding, ImportedDocument, Source } from './useImport.ts'

interface ImportReviewProps {
  readonly meetingId: string
  readonly source: Source
  readonly document: ImportedDocument
  readonly delegations: readonly Delegation[]
  readonly onStartAgain: () => void
}

/** The source beside the paragraphs found in it, each finding at its paragraph, every correction undoable. */
export function ImportReview({ meetingId, source, document: read, delegations, onStartAgain }: ImportReviewProps) {
  const { t } = useTranslation(['importing', 'shell'])
  const lines = useMemo(() => source.text?.split(/\r\n|[\n\r\u2028]/) ?? null, [source])
  const [review, correct] = useReducer(turn, null, () =>
    startReview(read.blocks, lines === null ? [] : placeBlocks(lines, read.blocks)),
  )
  const [seen, setSeen] = useState<ReadonlySet<Finding>>(new Set())
  const [marked, setMarked] = useState<readonly number[]>([])
  const [open, setOpen] = useState<'amendments' | 'create' | 'leave' | 'report' | null>(null)
  const [givers, give] = useGivers(read.amendments ?? [], delegations)
  const [pane, setPane] = useState<'source' | 'blocks'>('blocks')
  const list = useRef<HTMLOListElement>(null)

  const findings = useMemo(() => findingsByBlock(review, read.report), [review, read.report])
  const doubts = read.report.filter((finding) => isDoubt(finding) && !seen.has(finding))
  const isTouched = review.before.length > 0
  useStayAwhile(isTouched)
  useFocusKept(list, review.blocks)

  const showLine = useCallback((line: number) => {
    setMarked([line])
    setPane('source')
  }, [])
  const see = useCallback((finding: Finding) => setSeen((before) => new Set(before).add(finding)), [])
  const nextDoubt = () => {
    const first = list.current?.querySelector<HTMLElement>('.doubt button')
    first?.focus({ preventScroll: true })
    first?.closest('.block')?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }
  const lastAction = review.before.at(-1)?.action

  return (
    <>
      <div className="import" data-pane={pane}>
        <div className="import-panes">
          <Button tone={pane === 'blocks' ? 'ink' : 'plain'} onPress={() => setPane('blocks')}>
            {t('blocksHeading')}
          </Button>
          <Button tone={pane === 'source' ? 'ink' : 'plain'} onPress={() => setPane('source')}>
            {lines === null ? t('sourceFileHeading') : t('sourceHeading')}
          </Button>
        </div>
        <section className="import-source" aria-label={lines === null ? t('sourceFileHeading') : t('sourceHeading')}>
          <header className="import-head">
            <h2>{lines === null ? (source.fileName ?? t('sourceFileHeading')) : t('sourceHeading')}</h2>
            {lines !== null && (
              <span className="faint tiny">
                {t('lines', { count: lines.filter((line) => line.trim() !== '').length })}
              </span>
            )}
            <span className="push">
              <Button onPress={() => (isTouched ? setOpen('leave') : onStartAgain())}>{t('otherText')}</Button>
            </span>
          </header>
          {lines === null ? (
            <ReportList report={read.report} onLine={null} />
          ) : (
            <SourceLines lines={lines} dir={read.dir} marked={marked} />
          )}
        </section>
        <section
          className="import-blocks"
          aria-label={t('blocksHeading')}
          onKeyDown={(event) => {
            const isWriting = event.target instanceof Element && event.target.matches('input, textarea')
            if (isWriting || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.code !== 'KeyZ') return
            event.preventDefault()
            correct('undo')
          }}
        >
          <header className="import-head">
            <h2>{t('blocksHeading')}</h2>
            <span className="faint tiny">{t('blocks', { count: review.blocks.length })}</span>
            <span className="push acts">
              {lastAction !== undefined && (
                <Button
                  tone="quiet"
                  sign="undo"
                  aria-label={t('undoOf', { action: t(`deed_${lastAction}`) })}
                  onPress={() => correct('undo')}
                >
                  {t('undo')}
                </Button>
              )}
              <button
                type="button"
                className="state state-pill doubts-count"
                data-state={doubts.length === 0 ? 'agreed' : 'awaiting'}
                disabled={doubts.length === 0}
                onClick={nextDoubt}
              >
                <Icon name={doubts.length === 0 ? 'check' : 'warning'} />
                {doubts.length === 0 ? t('doubtsNone') : t('doubtsWaiting', { count: doubts.length })}
              </button>
            </span>
          </header>
          {review.blocks.length === 0 ? (
            <Empty sign="text" title={t('noBlocks')}>
              {t('noBlocksText')}
            </Empty>
          ) : (
            <ol className="preview-list" ref={list} dir={read.dir} lang={read.lang}>
              {review.blocks.map((block, at) => (
                <BlockRow
                  key={block.key}
                  block={block}
                  number={at + 1}
                  textDir={read.dir}
                  findings={(findings.get(block.key) ?? []).filter((finding) => isDoubt(finding) && !seen.has(finding))}
                  onCorrect={correct}
                  onSeen={see}
                  onLine={lines === null ? null : showLine}
                  onPoint={setMarked}
                />
              ))}
            </ol>
          )}
        </section>
      </div>
      <footer className="import-foot">
        <p className="small soft">
          {t('footKept')} {isTouched && t('footChanged', { count: review.before.length })}
        </p>
        <span className="acts">
          <Button sign="list" onPress={() => setOpen('report')}>
            {t('showReport')}
          </Button>
          <Button
            tone="primary"
            onPress={() => setOpen((read.amendments?.length ?? 0) > 0 ? 'amendments' : 'create')}
            isDisabled={review.blocks.length === 0}
          >
            {t('goOn')}
          </Button>
        </span>
      </footer>
      {open === 'amendments' && (
        <AmendmentsDialog
          document={read}
          blocks={review.blocks}
          delegations={delegations}
          givers={givers}
          onGive={give}
          onGoOn={() => setOpen('create')}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'create' && (
        <CreateDialog
          meetingId={meetingId}
          blocks={review.blocks}
          dir={read.dir}
          lang={read.lang}
          unreviewed={doubts.length}
          {...(read.imprint && { imprint: read.imprint })}
          plan={planAmendments(read, review.blocks, givers)}
          onClose={() => setOpen(null)}
        />
      )}
      <Dialog title={t('showReport')} width="wide" isOpen={open === 'report'} onClose={() => setOpen(null)}>
        <ReportList
          report={read.report}
          onLine={
            lines === null
              ? null
              : (line) => {
                  setOpen(null)
                  showLine(line)
                }
          }
          restoreOf={(finding) => (lines === null ? null : restoreOf(finding, review.blocks, lines))}
          onRestore={(restore) => {
            setOpen(null)
            correct(restore)
          }}
        />
      </Dialog>
      <Dialog
        title={t('otherTextHeading')}
        role="alertdialog"
        isOpen={open === 'leave'}
        onClose={() => setOpen(null)}
        acts={
          <>
            <Button tone="ink" onPress={onStartAgain}>
              {t('otherTextConfirm')}
            </Button>
            <Button onPress={() => setOpen(null)}>{t('cancel', { ns: 'shell' })}</Button>
          </>
        }
      >
        <p>{t('otherTextLead')}</p>
      </Dialog>
    </>
  )
}

function turn(review: Review, act: Correction | 'undo'): Review {
  return act === 'undo' ? undoCorrection(review) : correctBlocks(review, act)
}

/** Each finding at the block that its line belongs to; what concerns no block is in the report alone. */
function findingsByBlock({ blocks }: Review, report: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, readonly Finding[]>()
  for (const finding of report) {
    const home = blocks.find(({ lines }) => lines.includes(finding.line))
    if (home !== undefined) found.set(home.key, [...(found.get(home.key) ?? []), finding])
  }
  return found
}

/** Lets the browser ask before corrections are lost by leaving the page. */
function useStayAwhile(isTouched: boolean): void {
  useEffect(() => {
    if (!isTouched) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isTouched])
}
