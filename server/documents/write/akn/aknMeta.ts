import { type ExportSource, exportBodyName, nameIn } from '../../model/exportSource.ts'
import { element, type Xml } from '../xml.ts'
import type { AknCourse } from './aknCourse.ts'
import { aknNames, delegationEid } from './aknNames.ts'

/** What the writer of the body refers to and the meta block must declare. */
export interface AknReferences {
  readonly delegations: ReadonlySet<string>
  readonly concepts: ReadonlySet<string>
  readonly terms: ReadonlyMap<string, string>
}

const conceptNames: Readonly<Record<string, string>> = {
  bracketed: 'نص بين قوسين معقوفين',
  disputed: 'نص مختلف عليه',
  alternatives: 'صيغ بديلة',
  placeholder: 'نص يُستكمل لاحقاً',
  instructions: 'في انتظار التعليمات',
  proposal: 'مقترح',
  reservation: 'تحفظ',
  objection: 'اعتراض',
  objectionWithdrawn: 'سحب اعتراض',
  objectionMet: 'استجيب للاعتراض',
  explanation: 'تعليل موقف',
  suspended: 'معلّق',
  resumed: 'استؤنف',
  silenceBroken: 'انكسر الصمت',
  vote: 'تصويت',
  carried: 'اعتُمد بالتصويت',
  rejected: 'رُفض بالتصويت',
  noQuorum: 'لم يكتمل النصاب',
  adoptedWithoutVote: 'اعتُمد من دون تصويت',
  yes: 'مؤيد',
  no: 'معارض',
  abstain: 'ممتنع',
  symbol: 'رمز الوثيقة',
  draft: 'مسودة',
  negotiating: 'قيد التفاوض',
  agreed: 'متفق عليها',
  agreedAdReferendum: 'متفق عليها بشرط الاستشارة',
  silence: 'إجراء الموافقة الصامتة',
  adopted: 'معتمد',
  reopened: 'أعيد فتحها',
}

/** The meta block of the main document: what it is, how it came to be, and all that it refers to. */
export function aknMeta(source: ExportSource, course: AknCourse, used: AknReferences): Xml {
  const names = aknNames(source)
  return element(
    'meta',
    {},
    identification(source, ''),
    course.workflow,
    course.analysis,
    element(
      'references',
      { source: '#secretariat' },
      organization(names.actor, exportBodyName(source)),
      organization('secretariat', source.lang === 'en' ? 'Secretariat' : 'الأمانة'),
      (source.delegations ?? [])
        .filter((one) => used.delegations.has(one.id))
        .map((one) => organization(delegationEid(one.id), nameIn(one.name, source.lang))),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/un/author', showAs: 'author' }),
      element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/un/editor', showAs: 'editor' }),
      [...used.concepts, ...(source.symbol === undefined ? [] : ['symbol'])].map((concept) =>
        element('TLCConcept', {
          eId: concept,
          href: `/akn/ontology/concept/un/${concept}`,
          showAs: conceptNames[concept] ?? concept,
        }),
      ),
      [...used.terms].map(([eId, showAs]) => element('TLCTerm', { eId, href: `/akn/ontology/term/un/${eId}`, showAs })),
    ),
    course.notes,
    // Tells our importer that classes and marks are exact; others may pass it by.
    element('proprietary', { source: '#tawafuq' }),
  )
}

/** Work, expression and manifestation of the document or, with a component name, of one of its attachments. */
export function identification(source: ExportSource, component: string): Xml {
  const names = aknNames(source)
  const part = `!${component === '' ? 'main' : component}`
  const version = source.adoption ? [] : element('FRBRversionNumber', { value: 'draft' })
  return element(
    'identification',
    { source: '#secretariat' },
    element(
      'FRBRWork',
      {},
      element('FRBRthis', { value: `${names.work}/${part}` }),
      element('FRBRuri', { value: names.work }),
      element('FRBRdate', { date: names.date, name: source.adoption ? 'adoption' : 'draft' }),
      element('FRBRauthor', { href: `#${names.actor}`, as: '#author' }),
      element('FRBRcountry', { value: 'un' }),
      element('FRBRsubtype', { value: 'deliberation' }),
      element('FRBRnumber', { value: names.number, showAs: source.symbol ?? nameIn(source.title, source.lang) }),
    ),
    element(
      'FRBRExpression',
      {},
      element('FRBRthis', { value: `${names.expression}/${part}` }),
      element('FRBRuri', { value: names.expression }),
      element('FRBRdate', { date: names.versionDate, name: 'version' }),
      element('FRBRauthor', { href: `#${names.actor}`, as: '#author' }),
      version,
      element('FRBRlanguage', { language: names.language }),
    ),
    element(
      'FRBRManifestation',
      {},
      element('FRBRthis', { value: `${names.expression}/${part}.xml` }),
      element('FRBRuri', { value: names.manifestation }),
      element('FRBRdate', { date: names.versionDate, name: 'markup' }),
      element('FRBRauthor', { href: '#secretariat', as: '#editor' }),
      element('FRBRformat', { value: 'xml' }),
    ),
  )
}

function organization(eId: string, showAs: string): Xml {
  return element('TLCOrganization', { eId, href: `/akn/ontology/organization/un/${eId}`, showAs })
}
