/**
 * What the secretariat enters at the desk of a consultation: what came by other ways than the page, who was invited, who came,
 * campaigns, and the final edition. Sums are counted and never typed (rules PC8, PC12, PC17, PC18, PC19).
 */
import { channels, commentTypes, contributorGroups } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import { sayChannel, sayGroup, sayType } from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import { everAfterwards, workedOn } from '@tawafuq/domain/acts/public-consultation/whoAndWhen'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { ConsultationView } from '../application/consultations/publicConsultations.ts'
import { named } from './consultationPage.ts'
import { deskWords } from './deskWords.ts'
import { type Html, html } from './html.ts'
import { word } from './layout.ts'

/** A statement of the meeting that is adopted, and may be the final edition. */
export interface FinalChoice {
  readonly id: string
  readonly title: { readonly ar: string; readonly en?: string }
}

export interface DeskForms {
  readonly view: ConsultationView
  /** Adopted statements of the meeting, where one may be named. */
  readonly finals: readonly FinalChoice[]
  /** What stands in the fields of a form that was not taken. */
  readonly filled: Readonly<Record<string, string>>
  readonly address: string
  readonly language: Language
}

export function deskForms(page: DeskForms): Html {
  const { stage } = page.view
  const isWorkedOn = (workedOn as readonly string[]).includes(stage)
  const isBefore = (everAfterwards as readonly string[]).includes(stage)
  return html`${isWorkedOn && enterForm(page)}${isBefore && invitationForm(page)}${isBefore && attendanceForm(page)}${isWorkedOn && campaignForm(page)}${page.finals.length > 0 && finalForm(page)}`
}

function folded({ address, filled }: DeskForms, act: string, heading: string, body: Html, hasFile = false): Html {
  const sent = hasFile && html` enctype="multipart/form-data"`
  return html`<details${filled['act'] === act && html` open`}><summary>${heading}</summary><form class="write" method="post" action="${address}"${sent}><input type="hidden" name="act" value="${act}">${body}</form></details>`
}

/** The fields of one form: its own are filled again where it was not taken. */
function fieldsFor({ filled }: DeskForms, act: string) {
  const of = (name: string): string => (filled['act'] === act ? (filled[name] ?? '') : '')
  return {
    of,
    line: (name: string, label: string, more: Html = html``): Html =>
      html`<div><label for="${act}-${name}">${label}</label><input type="text" id="${act}-${name}" name="${name}" value="${of(name)}"${more}></div>`,
    choose: (name: string, label: string, options: readonly (readonly [string, string])[]): Html =>
      html`<div><label for="${act}-${name}">${label}</label><select id="${act}-${name}" name="${name}">${options.map(([value, said]) => html`<option value="${value}"${of(name) === value && html` selected`}>${said}</option>`)}</select></div>`,
  }
}

const digits = html` inputmode="numeric" dir="ltr" pattern="[0-9٠-٩]{1,8}"`

function enterForm(page: DeskForms): Html {
  const { view, language } = page
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const { of, line, choose } = fieldsFor(page, 'enterContribution')
  const places = view.documents.flatMap(({ id, title, paragraphs }) => [
    [id, `${named(title, language)}: ${w('whole')}`] as const,
    ...paragraphs.map((one) => {
      const label = one.label === null ? '' : `${one.label} `
      return [`${id} ${one.id}`, `${label}${one.text.length > 70 ? `${one.text.slice(0, 69)}…` : one.text}`] as const
    }),
  ])
  const radio = (value: string, label: string): Html =>
    html`<label><input type="radio" name="about" value="${value}"${(of('about') || 'paragraph') === value && html` checked`}> ${label}</label>`
  const entered = channels.filter((name) => name !== 'online')
  return folded(
    page,
    'enterContribution',
    w('enter'),
    html`<p class="small">${w('enterWhat')}</p>
<div><label for="enterContribution-mail">${w('mailFile')}</label><input type="file" id="enterContribution-mail" name="mail" accept=".eml,message/rfc822" aria-describedby="enterContribution-mail-what"><p class="small" id="enterContribution-mail-what">${w('mailWhat')}</p></div>
${choose(
  'channel',
  w('channel'),
  entered.map((name) => [name, sayChannel(name)[language]] as const),
)}
${line('receivedOn', w('receivedOn'), html` dir="ltr" placeholder="2030-05-31" inputmode="numeric"`)}
${choose(
  'group',
  w('group'),
  contributorGroups.map((name) => [name, sayGroup(name)[language]] as const),
)}
${line('organisation', word('organisation', language), html` maxlength="200"`)}${line('name', w('whose'), html` maxlength="200"`)}
<label class="check"><input type="checkbox" name="publishName" value="1"${of('publishName') === '1' && html` checked`}> ${w('mayPublish')}</label>
${line('country', word('country', language), html` maxlength="200"`)}
<div><label for="enterContribution-lang">${w('writtenIn')}</label><input type="text" id="enterContribution-lang" name="lang" value="${of('lang') || 'ar'}" required dir="ltr" pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"></div>
${choose('speakerApproved', w('approved'), [
  ['', '—'],
  ['yes', w('yes')],
  ['no', w('no')],
  ['not-asked', w('notAsked')],
])}
${choose('place', w('place'), places)}
<fieldset><legend>${word('about', language)}</legend>${radio('paragraph', word('aboutParagraph', language))}${radio('missing', word('aboutMissing', language))}</fieldset>
${choose(
  'commentType',
  word('type', language),
  commentTypes.map((name) => [name, sayType(name)[language]] as const),
)}
<div><label for="enterContribution-words">${w('itsWords')}</label><textarea id="enterContribution-words" name="words" maxlength="10000" dir="auto">${of('words')}</textarea></div>
<div><label for="enterContribution-proposed">${word('proposed', language)}</label><textarea id="enterContribution-proposed" name="proposed" maxlength="10000" dir="auto">${of('proposed')}</textarea></div>
<button type="submit">${w('enterDo')}</button>`,
    true,
  )
}

function invitationForm(page: DeskForms): Html {
  const { view, language } = page
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const { of } = fieldsFor(page, 'countInvitations')
  const counted = (group: string): string =>
    of(`invited-${group}`) || String(view.invitations.find((one) => one.group === group)?.count ?? '')
  const sum = view.invitations.reduce((total, { count }) => total + count, 0)
  return folded(
    page,
    'countInvitations',
    `${w('invitations')} (${sum})`,
    html`${contributorGroups.map(
      (group) =>
        html`<div><label for="invited-${group}">${sayGroup(group)[language]}</label><input type="text" id="invited-${group}" name="invited-${group}" value="${counted(group)}"${digits}></div>`,
    )}<p class="small">${w('sumCounted')}</p><button type="submit">${w('saveCounts')}</button>`,
  )
}

function attendanceForm(page: DeskForms): Html {
  const { view, language } = page
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const { of } = fieldsFor(page, 'countAttendance')
  const { attendance } = view
  const number = (name: 'onsite' | 'remote'): Html =>
    html`<div><label for="came-${name}">${w(name)}</label><input type="text" id="came-${name}" name="${name}" required value="${of(name) || String(attendance?.[name] ?? '')}"${digits}></div>`
  const sum = attendance === null ? '' : ` (${attendance.onsite + attendance.remote})`
  return folded(
    page,
    'countAttendance',
    `${w('attendance')}${sum}`,
    html`${number('onsite')}${number('remote')}
<label class="check"><input type="checkbox" name="approximately" value="1"${attendance?.approximately === true && html` checked`}> ${w('approximately')}</label>
<p class="small">${w('sumCounted')}</p><button type="submit">${w('saveCounts')}</button>`,
  )
}

function campaignForm(page: DeskForms): Html {
  const w = (name: keyof typeof deskWords): string => deskWords[name][page.language]
  const { line } = fieldsFor(page, 'groupCampaign')
  return folded(
    page,
    'groupCampaign',
    w('campaign'),
    html`<p class="small">${w('campaignWhat')}</p>${line('name', w('campaignName'), html` required maxlength="200"`)}${line('contributions', w('campaignNumbers'), html` required dir="ltr"`)}<button type="submit">${w('campaignDo')}</button>`,
  )
}

function finalForm(page: DeskForms): Html {
  const { finals, language } = page
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const { choose } = fieldsFor(page, 'nameFinalEdition')
  return folded(
    page,
    'nameFinalEdition',
    w('final'),
    html`<p class="small">${w('finalWhat')}</p>${choose(
      'statementId',
      w('finalText'),
      finals.map(({ id, title }) => [id, named(title, language)] as const),
    )}<button type="submit">${w('finalDo')}</button>`,
  )
}
