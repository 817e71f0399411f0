import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Imprint } from '@tawafuq/domain/acts/imprint/imprint'
import type { HouseStyle } from '@tawafuq/domain/acts/statement'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { ImprintFields, writtenImprint } from '../imprint/index.ts'
import type { AmendmentPlan } from './planAmendments.ts'
import { sendAmendments } from './sendAmendments.ts'
import { freshKey, type ImportedBlock, openStatement } from './useImport.ts'

// The names in shared/domain are values, which this room may not take; the compiler holds the two lists together.
const styles = { escwa: 0, 'un-new-york': 0, 'un-geneva': 0, itu: 0 } as const satisfies Record<HouseStyle, 0>
const styleNames = Object.keys(styles) as readonly HouseStyle[]

interface CreateDialogProps {
  readonly meetingId: string
  readonly blocks: readonly (ImportedBlock & { readonly key?: number; readonly lines?: readonly number[] })[]
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
  readonly unreviewed: number
  /** The masthead that was read of the file. */
  readonly imprint?: Imprint
  /** What becomes of tracked changes, where they were asked for as proposals. */
  readonly plan?: AmendmentPlan
  readonly onClose: () => void
}

/** The last word before a statement exists: its title, its house style, and how many paragraphs it will have. */
export function CreateDialog({
  meetingId,
  blocks,
  dir,
  lang,
  unreviewed,
  imprint: read,
  plan,
  onClose,
}: CreateDialogProps) {
  const { t } = useTranslation(['importing', 'imprint', 'names', 'shell'])
  const [, go] = useLocation()
  const [ar, setAr] = useState(() => titleOf(blocks))
  const [en, setEn] = useState('')
  const [houseStyle, setHouseStyle] = useState<HouseStyle>('escwa')
  const [imprint, setImprint] = useState<Imprint>(read ?? {})
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<StatementId | null>(null)
  const tried = useRef({ words: '', key: '' })
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Parameters<typeof ProblemNotice>[0]['problem'] | null>(null)

  const create = async () => {
    setTried(true)
    if (ar.trim() === '' || isSending) return
    setSending(true)
    setProblem(null)
    const opened = made === null ? await open() : made
    if (opened !== null) await amend(opened)
    setSending(false)
  }
  const open = async (): Promise<StatementId | null> => {
    const masthead = writtenImprint(imprint)
    const wanted = {
      title: { ar: ar.trim(), ...(en.trim() && { en: en.trim() }) },
      houseStyle,
      dir,
      lang,
      ...(Object.keys(masthead).length > 0 && { imprint: masthead }),
      ...(blocks.length > 0 && { blocks: blocks.map(({ key: _, lines: __, ...block }) => block) }),
    }
    // The same words tried again are the same statement, also where its answer was lost; other words are another one.
    const words = JSON.stringify(wanted)
    if (tried.current.words !== words) tried.current = { words, key: freshKey() }
    const answer = await openStatement(meetingId, wanted, tried.current.key)
    if (!answer.ok) setProblem(answer.problem)
    else setMade(answer.value.id)
    return answer.ok ? answer.value.id : null
  }
  /** All of them or none, however often it is tried. */
  const amend = async (id: StatementId): Promise<void> => {
    const answer =
      plan === undefined || plan.amendments.length === 0
        ? null
        : await sendAmendments(id, plan.amendments, plan.remarks)
    if (answer === null || answer.ok) go(`/statements/${id}`)
    else setProblem(answer.problem)
  }

  return (
    <Dialog
      title={t('createHeading')}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button tone="primary" size="large" isPending={isSending} onPress={() => void create()}>
            {made === null ? t('create', { count: blocks.length }) : t('amendmentsAgain')}
          </Button>
          <Button size="large" onPress={onClose}>
            {t('back', { ns: 'shell' })}
          </Button>
        </>
      }
    >
      <p className="soft">{t('createLead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Field
        label={t('titleAr')}
        value={ar}
        onChange={setAr}
        isNeeded
        isAutoFocused
        rows={2}
        dir="rtl"
        lang="ar"
        error={isTried && ar.trim() === '' ? t('fieldNeeded', { ns: 'shell' }) : null}
      />
      <Field label={t('titleEn')} value={en} onChange={setEn} isOptional dir="ltr" lang="en" />
      <SelectField
        label={t('houseStyle')}
        hint={t('houseStyleHint')}
        value={houseStyle}
        onChange={setHouseStyle}
        options={styleNames.map((value) => ({ value, name: t(`houseStyle_${value}`, { ns: 'names' }) }))}
      />
      <details open={read !== undefined}>
        <summary>{t('heading', { ns: 'imprint' })}</summary>
        <ImprintFields imprint={imprint} onChange={setImprint} />
      </details>
      {plan !== undefined && plan.amendments.length > 0 && (
        <p className="small soft" role="status">
          {t('amendmentsPlan', { count: plan.amendments.length })}
        </p>
      )}
      {unreviewed > 0 && <p className="small soft">{t('unreviewed', { count: unreviewed })}</p>}
    </Dialog>
  )
}

/** The document's own title and subtitle, as one line. */
function titleOf(blocks: readonly ImportedBlock[]): string {
  return blocks
    .slice(0, 4)
    .filter(({ kind }) => kind === 'title' || kind === 'subtitle')
    .map(({ text }) => text)
    .join('، ')
    .slice(0, 500)
}
