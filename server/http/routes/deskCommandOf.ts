/** What the forms of a consultation's desk say, as what the acts take. */

const invited = 'invited-'

type Filled = Readonly<Record<string, string>>

/** The command that a form of the desk stands for. */
export function deskCommandOf(filled: Filled): object {
  const { act = '', comment, comments, contribution, contributions, ...given } = filled
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''))
  switch (act) {
    case 'countInvitations':
      return {
        type: act,
        // A field for each group; which there are, the schema knows.
        invitations: Object.entries(filled).flatMap(([name, count]) =>
          name.startsWith(invited) && count.trim() !== ''
            ? [{ group: name.slice(invited.length), count: wholeNumber(count) }]
            : [],
        ),
      }
    case 'countAttendance':
      return {
        type: act,
        onsite: wholeNumber(filled['onsite'] ?? ''),
        remote: wholeNumber(filled['remote'] ?? ''),
        ...(filled['approximately'] === '1' && { approximately: true }),
      }
    case 'groupCampaign':
      return { type: act, ...said, contributions: numbersIn(contributions) }
    case 'answer':
      return { type: act, ...said, comments: numbersIn(comments) }
    default:
      return {
        type: act,
        ...said,
        ...(comment !== undefined && { comment: Number(comment) }),
        ...(contribution !== undefined && { contribution: Number(contribution) }),
      }
  }
}

/** What the form of a contribution says, as it was typed. */
export type EnteredFields = Readonly<Record<string, unknown>> & {
  readonly comments: readonly { readonly target: object; readonly type: string; readonly words: string }[]
}

/** A contribution that came by another way than the page; its language is its own, and not the page's. */
export function enteredOf(filled: Filled): EnteredFields {
  const [document = '', paragraph] = (filled['place'] ?? '').split(' ')
  const of = (name: string): string => (filled[name] ?? '').trim()
  const options = ['name', 'organisation', 'country', 'speakerApproved'].flatMap((name) =>
    of(name) === '' ? [] : [[name, of(name)]],
  )
  return {
    group: of('group'),
    lang: of('lang'),
    channel: of('channel'),
    receivedOn: of('receivedOn'),
    ...Object.fromEntries(options),
    ...(filled['publishName'] === '1' && { publishName: true }),
    comments: [
      {
        target: {
          document,
          ...(paragraph !== undefined && { [filled['about'] === 'missing' ? 'after' : 'paragraphId']: paragraph }),
        },
        type: of('commentType'),
        words: filled['words'] ?? '',
        ...(of('proposed') !== '' && { proposed: filled['proposed'] }),
      },
    ],
  }
}

function numbersIn(text = ''): readonly number[] {
  return text
    .split(/[\s,،]+/)
    .filter((one) => one !== '')
    .map(wholeNumber)
}

/** A number in the digits of either script; what is none is refused by the schema. */
function wholeNumber(text: string): number {
  const western = text.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  return /^\d+$/.test(western) ? Number(western) : Number.NaN
}
