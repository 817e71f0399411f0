import { consultationDataJsonSchema } from '@tawafuq/protocol/consultationSchemas'
import type { ConsultationPages, ConsultationPrints, RegisterPrints } from '../http/httpNeeds.ts'
import { accessibilityPage } from '../publication/accessibilityPage.ts'
import { commentForm } from '../publication/commentForm.ts'
import { consultationCalendar } from '../publication/consultationCalendar.ts'
import { consultationData } from '../publication/consultationData.ts'
import { consultationFeed } from '../publication/consultationFeed.ts'
import { consultationPage, named, placePage } from '../publication/consultationPage.ts'
import { consultationReport } from '../publication/consultationReport.ts'
import { consultationTable } from '../publication/consultationTables.ts'
import { corrigendumBlocks, corrigendumPage } from '../publication/corrigendumPage.ts'
import { deskPage, meetingDeskPage } from '../publication/deskPage.ts'
import { listPage, notTherePage } from '../publication/listPage.ts'
import { publishedTextPage } from '../publication/publishedTextPage.ts'
import { receiptPage, writtenPage } from '../publication/receiptPage.ts'
import { recordsFeed, sitemap } from '../publication/recordsFeed.ts'
import { noTextPage, registerPage } from '../publication/registerPage.ts'
import { reportWords } from '../publication/reportWords.ts'
import { pageStyle } from '../publication/style.ts'
import type { ExportDocument } from './exportStatement.ts'

/** How the register is printed. */
export function registerPrints(exportDocument: ExportDocument): RegisterPrints {
  return {
    register: registerPage,
    text: publishedTextPage,
    corrigendum: corrigendumPage,
    async corrigendumFile(record, format) {
      const { statement, symbol } = record
      const made = await exportDocument(
        format,
        {
          id: statement.id,
          title: statement.title,
          symbol,
          meeting: { title: statement.meeting },
          houseStyle: 'escwa',
          dir: statement.dir,
          lang: statement.lang,
          blocks: corrigendumBlocks(record),
          delegations: [],
          madeAt: record.issuedAt,
        },
        'clean',
      )
      return made.ok ? made.value.bytes : null
    },
    notThere: noTextPage,
    accessibility: accessibilityPage,
    feed: recordsFeed,
    sitemap,
  }
}

/** What is published of consultations, by the exporters of statements and the printers of pages. */
export function consultationPrints(
  exportDocument: ExportDocument,
  publicUrl: string,
): { readonly consultationPrints: ConsultationPrints; readonly consultationPages: ConsultationPages } {
  return {
    consultationPrints: {
      async report(figures, format, language) {
        const { view } = figures
        const name = {
          ar: `${reportWords.report.ar}: ${view.title.ar}`,
          en: `${reportWords.report.en}: ${view.title.en ?? view.title.ar}`,
        }
        const made = await exportDocument(
          format,
          {
            id: view.id,
            title: name,
            houseStyle: 'escwa',
            dir: language === 'ar' ? 'rtl' : 'ltr',
            lang: language,
            blocks: consultationReport(figures, language),
            delegations: [],
          },
          'clean',
        )
        if (!made.ok) return { ok: false, refusal: made.refusal }
        return { ok: true, bytes: made.value.bytes, title: named(name, language) }
      },
      table: consultationTable,
      data: (figures) => consultationData(figures, publicUrl),
      dataSchema: consultationDataJsonSchema,
      feed: (view, language) => consultationFeed(view, publicUrl, language),
      calendar: (view) => consultationCalendar(view, publicUrl),
    },
    consultationPages: {
      style: pageStyle,
      desk: deskPage,
      meetingDesk: meetingDeskPage,
      notThere: notTherePage,
      list: listPage,
      consultation: consultationPage,
      comments: placePage,
      form: commentForm,
      written: writtenPage,
      receipt: receiptPage,
    },
  }
}
