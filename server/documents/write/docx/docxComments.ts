import {
  delegationName,
  type ExportBracket,
  type ExportObjection,
  type ExportProposal,
  type ExportSource,
  type ExportTornBracket,
} from '../../model/exportSource.ts'
import { tornBracketWords } from '../../model/negotiatedBlocks.ts'
import { blockDirection, scriptRuns } from '../scriptRuns.ts'
import { element, nothing, words, type Xml } from '../xml.ts'
import { wordNamespace } from './wordNamespace.ts'

/** The comments of a document: what delegations say on brackets, proposals and objections. */
export interface DocxComments {
  ofBracket(bracket: ExportBracket, author: string, at: string): number
  ofProposal(proposal: ExportProposal, author: string, at: string): number
  ofTorn(torn: ExportTornBracket, author: string, at: string): number
  ofObjection(objection: ExportObjection, at: string): number
  count(): number
  xml(): Xml
}

const bracketWords: Readonly<Record<ExportBracket['kind'], { readonly ar: string; readonly en: string }>> = {
  disputed: { ar: 'نص مختلف عليه', en: 'Disputed text' },
  alternatives: { ar: 'صيغ بديلة', en: 'Alternatives' },
  placeholder: { ar: 'نص يُستكمل لاحقاً', en: 'Text to be supplied' },
  instructions: { ar: 'في انتظار التعليمات', en: 'Awaiting instructions' },
}
const actWords: Readonly<Record<ExportProposal['act'], { readonly ar: string; readonly en: string }>> = {
  replace: { ar: 'يقترح صيغة بديلة', en: 'Proposes another wording' },
  'insert-after': { ar: 'يقترح فقرة جديدة', en: 'Proposes a new paragraph' },
  strike: { ar: 'يقترح حذف الفقرة', en: 'Proposes to delete the paragraph' },
}

/** Collects comments; each method gives the id that the text refers to. */
export function docxComments(source: ExportSource): DocxComments {
  const language = source.lang === 'en' ? 'en' : 'ar'
  const list: Xml[] = []
  function add(author: string, at: string, lines: readonly string[]): number {
    const id = list.length
    list.push(
      element(
        'w:comment',
        { 'w:id': id, 'w:author': author, 'w:date': at, 'w:initials': author.slice(0, 2) },
        lines.map((line) => {
          const dir = blockDirection(line, source.dir)
          return element(
            'w:p',
            {},
            element(
              'w:pPr',
              {},
              element('w:pStyle', { 'w:val': 'CommentText' }),
              element('w:bidi', dir === 'rtl' ? {} : { 'w:val': 0 }),
            ),
            scriptRuns(line, dir).map((part) =>
              element(
                'w:r',
                {},
                part.rightToLeft ? element('w:rPr', {}, element('w:rtl')) : nothing,
                element('w:t', { 'xml:space': 'preserve' }, words(part.text)),
              ),
            ),
          )
        }),
      ),
    )
    return id
  }
  const supporters = (proposal: ExportProposal): readonly string[] => {
    const names = (proposal.supporterIds ?? []).map((id) => delegationName(source, id))
    return names.length === 0
      ? []
      : [language === 'ar' ? `يؤيده: ${names.join('، ')}` : `Supported by: ${names.join(', ')}`]
  }
  return {
    ofBracket: (bracket, author, at) =>
      add(author, at, [
        bracketWords[bracket.kind][language],
        ...(bracket.reason === undefined ? [] : [bracket.reason]),
      ]),
    ofProposal: (proposal, author, at) =>
      add(author, at, [
        actWords[proposal.act][language],
        ...(proposal.reason === undefined ? [] : [proposal.reason]),
        ...supporters(proposal),
      ]),
    ofTorn: ({ quote }, author, at) => add(author, at, [tornBracketWords(language === 'ar'), `«${quote}»`]),
    ofObjection: (objection, at) =>
      add(delegationName(source, objection.delegationId), at, [
        language === 'ar' ? `اعتراض: ${objection.grounds}` : `Objection: ${objection.grounds}`,
        ...(objection.counterText === undefined
          ? []
          : [
              language === 'ar'
                ? `الصيغة المقابلة: ${objection.counterText}`
                : `Counter text: ${objection.counterText}`,
            ]),
      ]),
    count: () => list.length,
    xml: () => element('w:comments', { 'xmlns:w': wordNamespace }, list),
  }
}
