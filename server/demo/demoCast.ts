/** The demo's delegations and people: invented, one and all. */
import type { Bilingual, DelegationGroup } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'

export interface CastDelegation {
  readonly key: 'dunes' | 'plains' | 'isles' | 'springs' | 'observatory'
  readonly name: Bilingual
  readonly code: string
  readonly group: DelegationGroup
}

const delegations: readonly CastDelegation[] = [
  { key: 'dunes', name: { ar: 'جمهورية الكثبان', en: 'Republic of the Dunes' }, code: 'DUN', group: 'government' },
  { key: 'plains', name: { ar: 'مملكة السهول', en: 'Kingdom of the Plains' }, code: 'PLN', group: 'government' },
  { key: 'isles', name: { ar: 'اتحاد الجزر', en: 'Union of the Isles' }, code: 'ISL', group: 'government' },
  {
    key: 'springs',
    name: { ar: 'رابطة حماة الينابيع', en: 'Keepers of the Springs' },
    code: 'SPR',
    group: 'civil-society',
  },
  {
    key: 'observatory',
    name: { ar: 'مرصد المياه الأكاديمي', en: 'Academic Water Observatory' },
    code: 'OBS',
    group: 'technical-academic',
  },
]

export interface CastMember {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly delegation?: CastDelegation['key']
  readonly attendance: 'onsite' | 'remote'
}

const members: readonly CastMember[] = [
  { key: 'chair', name: 'نجلاء السراب', role: 'chair', attendance: 'onsite' },
  { key: 'rapporteur', name: 'باسل الواحة', role: 'rapporteur', attendance: 'onsite' },
  { key: 'dunes', name: 'هيفاء الرمل', role: 'delegate', delegation: 'dunes', attendance: 'onsite' },
  { key: 'plains', name: 'مروان السهل', role: 'delegate', delegation: 'plains', attendance: 'onsite' },
  { key: 'isles', name: 'لمى البحر', role: 'delegate', delegation: 'isles', attendance: 'remote' },
  { key: 'springs', name: 'غسان النبع', role: 'delegate', delegation: 'springs', attendance: 'onsite' },
  { key: 'observatory', name: 'ريم المقياس', role: 'delegate', delegation: 'observatory', attendance: 'remote' },
  { key: 'observer', name: 'سامر الضفة', role: 'observer', attendance: 'remote' },
]

export const demoCast = { delegations, members } as const
