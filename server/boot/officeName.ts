import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'

const offices: Readonly<Record<Role, Bilingual>> = {
  chair: { ar: 'الرئاسة', en: 'Chair' },
  rapporteur: { ar: 'هيئة الصياغة', en: 'Rapporteur' },
  secretariat: { ar: 'الأمانة', en: 'Secretariat' },
  delegate: { ar: 'مندوب', en: 'Delegate' },
  observer: { ar: 'مراقب', en: 'Observer' },
  captioner: { ar: 'خدمة التدوين الفوري', en: 'Captioner' },
}

/** The name under which a file shows what somebody did in person and not for a delegation. */
export function officeName(role: Role): Bilingual {
  return offices[role]
}
