/** Whether a heading opens an annex (`المرفق`, `المرفق ألف`, `الملحق 1`, `Annex II`). */
export function isAnnexHeading(text: string): boolean {
  return (
    text.length < 60 &&
    /^(?:ال)?(?:مرفق|ملحق|تذييل|ضميمة)(?![\u0621-\u064A])|^(?:Annex|Appendix|Enclosure)\b/u.test(text)
  )
}
