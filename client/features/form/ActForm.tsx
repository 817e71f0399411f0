import type { Command, CommandOf, CommandType } from '@tawafuq/domain/acts/commands'
import type { Event } from '@tawafuq/domain/acts/events'
import { Fragment, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonLook } from '../../design-system/Button.tsx'
import { CheckList } from '../../design-system/CheckList.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import type { IconName } from '../../design-system/Icon.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from './ActProblem.tsx'
import { FormCard } from './FormCard.tsx'
import type { AnyField, FieldsOf } from './fieldsOf.ts'
import { useActFields } from './useActFields.ts'

interface ActFormProps<Given extends { readonly type: CommandType }> {
  readonly title: string
  /** What of the command is known before anybody writes. */
  readonly command: Given & Partial<CommandOf<Given['type']>>
  /** What is asked for the rest of it, in the order in which it stands. */
  readonly fields: FieldsOf<Given>
  /** The words of the button. */
  readonly does: ReactNode
  readonly sign?: IconName
  readonly tone?: ButtonLook['tone']
  readonly size?: ButtonLook['size']
  readonly cardTone?: 'plain' | 'contested'
  /** Before the fields. */
  readonly lead?: ReactNode
  /** After the fields: what would come of the words written, by member. */
  readonly preview?: (texts: Readonly<Record<string, string>>, isReady: boolean) => ReactNode
  readonly dir?: 'rtl' | 'ltr'
  /** Once the act is done and the form is closed. */
  readonly onDone?: (events: readonly Event[]) => void
  readonly onCancel?: () => void
}

/**
 * The form of one act, drawn from what it declares: a field for each member of the command that is not known already, its
 * kind and whether it may be left out checked against the schema that the act declares. What is written outlives the form
 * until the act succeeds.
 */
export function ActForm<const Given extends { readonly type: CommandType }>({
  title,
  command,
  fields: declared,
  does,
  sign,
  tone = 'ink',
  size,
  cardTone,
  lead,
  preview,
  dir,
  onDone,
  onCancel,
}: ActFormProps<Given>) {
  const { t } = useTranslation()
  const { store } = useWorkspace()
  const { act, isBusy, problem } = useAct()
  const fields = Object.entries<AnyField>(declared as Readonly<Record<string, AnyField>>)
  const { texts, clock, chosen, named, write, choose, name, members, stateOf, drop } = useActFields(fields)
  const [wasTried, setTried] = useState(false)
  const states = fields.map(([member, field]) => stateOf(member, field))
  const isReady = states.every((state) => state === 'ready')
  const submit = async () => {
    setTried(true)
    if (!isReady) return
    // The declared types hold that what is given and what is asked make a whole command.
    const events = await act({ ...command, ...members() } as unknown as Command)
    if (events === null) return
    drop()
    store.closeForm()
    onDone?.(events)
  }

  function draw(member: string, field: AnyField): ReactNode {
    const state = stateOf(member, field)
    switch (field.kind) {
      case 'text':
        return (
          <Field
            label={field.label}
            hint={field.hint}
            value={texts[member] ?? ''}
            onChange={(text) => write(member, field, text)}
            error={
              state === 'too-long'
                ? t('tooLong', { most: field.most })
                : state === 'tried' && wasTried
                  ? (field.missing ?? null)
                  : null
            }
            {...(field.rows !== undefined && { rows: field.rows })}
            {...(dir && { dir })}
            isNeeded={field.isOptional !== true}
            isOptional={field.isOptional === true}
          />
        )
      case 'moment': {
        const value = chosen[member] ?? ''
        return (
          <MomentField
            label={field.label}
            hint={field.hint(clock.zoneAt(clock.fromField(value) ?? Date.now()))}
            value={value}
            onChange={(moment) => choose(member, moment)}
            error={state === 'waits' ? field.past : null}
          />
        )
      }
      case 'choice':
      case 'list': {
        const one = {
          label: field.label,
          value: chosen[member] ?? '',
          onChange: (value: string) => choose(member, value),
          options: field.options.map((option) => ({ ...option, value: String(option.value) })),
        }
        return field.kind === 'choice' ? <Choice {...one} /> : <SelectField {...one} />
      }
      case 'several':
        return (
          <CheckList
            label={field.label}
            named={named[member] ?? new Set<string>()}
            onName={(id, isNamed) => name(member, id, isNamed)}
            options={field.options}
          />
        )
      default:
        return field satisfies never
    }
  }

  return (
    <FormCard
      title={title}
      {...(cardTone && { tone: cardTone })}
      {...(onCancel && { onCancel })}
      onSubmit={() => void submit()}
      acts={
        <Button
          tone={tone}
          {...(size && { size })}
          {...(sign && { sign })}
          type="submit"
          isDisabled={!states.every((state) => state === 'ready' || state === 'tried')}
          isPending={isBusy}
        >
          {does}
        </Button>
      }
    >
      {lead}
      {fields.map(([member, field]) => (
        <Fragment key={member}>{draw(member, field)}</Fragment>
      ))}
      {preview?.(texts, isReady)}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
