import { type ExportSource, type ExportView, exportBodyName, nameIn } from '../exportSource.ts'
import { element, type Xml } from '../xml.ts'
import { aknNames, idPart } from './aknNames.ts'

/** What the writer of the body refers to and the meta block must declare. */
export interface AknReferences {
  readonly delegations: ReadonlySet<string>
  readonly concepts: ReadonlySet<string>
}

const conceptNames: Readonly<Record<string, string>> = {
  bracketed: 'نص بين قوسين معقوفين',
  disputed: 'نص مختلف عليه',
  alternatives: 'صيغ بديلة',
  placeholder: 'نص يُستكمل لاحقاً',
  instructions: 'في انتظار التعليمات',
  proposal: 'مقترح',
  reservation: 'تحفظ',
  draft: 'مسودة',
  negotiating: 'قيد التفاوض',
  agreedAdReferendum: 'متفق عليها بشرط الاستشارة',
  silence: 'إجراء الموافقة الصامتة',
  adopted: 'معتمد',
  reopened: 'أعيد فتحها',
}

/** The meta block of the main document. */
export function aknMeta(source: ExportSource, view: ExportView, used: AknReferences): Xml {
  const names = aknNames(source)
  const steps = view === 'clean' && !source.adoption ? [] : (source.steps ?? [])
  const people = new Set([
    ...used.delegations,
    ...(view === 'attributed' ? steps.flatMap((step) => step.byId ?? []) : []),
  ])
  const concepts = new Set([...used.concepts, ...steps.map((step) => step.outcome)])
  return element(
    'meta',
    {},
    identification(source, ''),
    steps.length === 0
      ? []
      : element(
          'workflow',
          { source: '#secretariat' },
          steps.map((step, index) =>
            element('step', {
              eId: `step_${index + 1}`,
              date: step.at.slice(0, 10),
              by: step.byId !== undefined && view === 'attributed' ? `#${delegationEid(step.byId)}` : '#secretariat',
              outcome: `#${step.outcome}`,
            }),
          ),
        ),
    element(
      'references',
      { source: '#secretariat' },
      organization(names.actor, exportBodyName(source)),
      organization('secretariat', source.lang === 'en' ? 'Secretariat' : 'الأمانة'),
      (source.delegations ?? [])
        .filter((one) => people.has(one.id))
        .map((one) => organization(delegationEid(one.id), nameIn(one.name, source.lang))),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/un/author', showAs: 'author' }),
      element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/un/editor', showAs: 'editor' }),
      [...concepts].map((concept) =>
        element('TLCConcept', {
          eId: concept,
          href: `/akn/ontology/concept/un/${concept}`,
          showAs: conceptNames[concept] ?? concept,
        }),
      ),
    ),
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

export function delegationEid(id: string): string {
  return `delegation_${idPart(id)}`
}

function organization(eId: string, showAs: string): Xml {
  return element('TLCOrganization', { eId, href: `/akn/ontology/organization/un/${eId}`, showAs })
}
