import { useTranslation } from 'react-i18next'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { zoneLabel } from './zones.ts'

/** What a meeting is called, where and when it is held: as its fields hold it. */
interface MeetingFacts {
  readonly ar: string
  readonly en: string
  readonly place: string
  readonly startsOn: string
  readonly endsOn: string
  readonly zone: string
}

interface MeetingFieldsProps {
  readonly facts: MeetingFacts
  readonly zones: readonly string[]
  readonly set: (fact: keyof MeetingFacts) => (value: string) => void
  readonly isNameMissing: boolean
  readonly isAutoFocused?: boolean
}

/** Whether a meeting would end before it begins. */
export function areDaysReversed({ startsOn, endsOn }: Pick<MeetingFacts, 'startsOn' | 'endsOn'>): boolean {
  return startsOn !== '' && endsOn !== '' && endsOn < startsOn
}

/** The fields of a meeting, when it is made and when it is put right. */
export function MeetingFields({ facts, zones, set, isNameMissing, isAutoFocused = false }: MeetingFieldsProps) {
  const { t } = useTranslation(['setUp', 'shell'])
  return (
    <>
      <Field
        className="w6"
        label={t('nameAr')}
        value={facts.ar}
        onChange={set('ar')}
        isNeeded
        {...(isAutoFocused && { isAutoFocused })}
        dir="rtl"
        lang="ar"
        error={isNameMissing ? t('fieldNeeded', { ns: 'shell' }) : null}
      />
      <Field className="w6" label={t('nameEn')} value={facts.en} onChange={set('en')} isOptional dir="ltr" lang="en" />
      <Field className="w2" label={t('place')} value={facts.place} onChange={set('place')} isOptional />
      <Field
        className="w2"
        label={t('startsOn')}
        type="date"
        value={facts.startsOn}
        onChange={set('startsOn')}
        isOptional
      />
      <Field
        className="w2"
        label={t('endsOn')}
        type="date"
        value={facts.endsOn}
        onChange={set('endsOn')}
        isOptional
        error={areDaysReversed(facts) ? t('daysReversed') : null}
      />
      <SelectField
        className="w3"
        label={t('zone')}
        hint={t('zoneHint')}
        value={facts.zone}
        onChange={set('zone')}
        options={[{ value: '', name: t('zoneNone') }, ...zones.map((zone) => ({ value: zone, name: zoneLabel(zone) }))]}
      />
    </>
  )
}
