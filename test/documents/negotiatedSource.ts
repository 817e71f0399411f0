import type { ExportSource } from '@tawafuq/server/documents/exportSource'

/** A statement in mid-negotiation: brackets that nest and cross, proposals, an objection, a reservation, a record. */
export const negotiatedSource: ExportSource = {
  id: 's-1',
  title: { ar: 'بيان بيروت بشأن حوكمة الإنترنت', en: 'Beirut Statement' },
  meeting: { title: { ar: 'المنتدى العربي لحوكمة الإنترنت' }, place: 'بيروت', startsOn: '2026-03-02', endsOn: '2026-03-04' },
  body: { code: 'ESCWA', name: { ar: 'الإسكوا' } },
  symbol: 'E/ESCWA/2026/L.3',
  houseStyle: 'escwa',
  dir: 'rtl',
  lang: 'ar',
  madeAt: '2026-03-03T10:00:00Z',
  blocks: [
    { id: 'p1', kind: 'title', level: 0, label: null, text: 'بيان بيروت' },
    { id: 'p2', kind: 'meta', level: 0, label: null, text: 'بيروت، 2 آذار/مارس 2026' },
    { id: 'p3', kind: 'chapeau', level: 0, label: null, text: 'نحن، المشاركون في المنتدى،' },
    {
      id: 'p4', kind: 'preambular', level: 0, label: null, text: 'إذ نشير إلى القرار A/RES/70/1 المؤرخ 25 أيلول/سبتمبر 2015،', notes: ['1'],
      runs: [{ text: 'إذ نشير', marks: ['emphasis'] }, { text: ' إلى القرار ' }, { text: 'A/RES/70/1', link: 'https://undocs.org/ar/A/RES/70/1' }, { text: '', note: '1' }, { text: ' المؤرخ 25 أيلول/سبتمبر 2015،' }],
    },
    { kind: 'footnote', level: 0, label: '(1)', text: 'خطة التنمية المستدامة لعام 2030 (2030 Agenda).' },
    { id: 'p5', kind: 'heading', level: 1, label: 'أولا -', text: 'المبادئ' },
    { id: 'p6', kind: 'operative', level: 0, label: '1 -', text: 'نقرر أن نتيح النفاذ الشامل إلى الإنترنت (ICT) للجميع في الفترة 2026-2030؛' },
    { id: 'p7', kind: 'operative', level: 0, label: '2 -', text: 'ندعو الدول الأعضاء إلى ما يلي:' },
    { id: 'p8', kind: 'item', level: 1, label: '(أ)', text: 'اعتماد سياسات وطنية؛' },
    { id: 'p9', kind: 'item', level: 2, label: '’1‘', text: 'في مجال التعليم؛' },
    { id: 'p10', kind: 'item', level: 1, label: '(ب)', text: 'تقديم تقارير سنوية إلى الأمانة.' },
    {
      kind: 'table', level: 0, label: null, text: '',
      table: { headerRows: 1, rows: [[[{ text: 'السنة' }], [{ text: 'العدد' }]], [[{ text: '2026' }], [{ text: '14', marks: ['strong'] }]]] },
    },
  ],
  delegations: [
    { id: 'd-eg', name: { ar: 'مصر', en: 'Egypt' }, code: 'EG' },
    { id: 'd-lb', name: { ar: 'لبنان', en: 'Lebanon' }, code: 'LB' },
  ],
  brackets: [
    { id: 'b1', block: 6, start: 9, end: 23, kind: 'disputed', ownerId: 'd-eg', reason: 'الكلفة غير محسوبة', at: '2026-03-02T09:00:00Z' },
    { id: 'b2', block: 6, start: 14, end: 40, kind: 'alternatives', ownerId: 'd-lb', at: '2026-03-02T09:05:00Z' },
    { id: 'b3', block: 8, start: 0, end: 20, kind: 'placeholder', ownerId: 'd-lb' },
    { id: 'b4', block: 8, start: 7, end: 13, kind: 'disputed', ownerId: 'd-eg' },
  ],
  proposals: [
    { id: 'r1', block: 6, act: 'replace', text: 'نقرر السعي إلى إتاحة النفاذ؛', ownerId: 'd-eg', supporterIds: ['d-lb'], reason: 'صيغة وسط', at: '2026-03-02T10:00:00Z' },
    { id: 'r2', block: 7, act: 'insert-after', text: 'نشجع القطاع الخاص؛', ownerId: 'd-lb' },
    { id: 'r3', block: 10, act: 'strike', ownerId: 'd-eg', reason: 'تكرار' },
  ],
  objections: [{ id: 'o1', block: 7, delegationId: 'd-eg', grounds: 'خارج الولاية', counterText: 'ندعو الأمانة' }],
  reservations: [{ block: 6, delegationId: 'd-lb', text: 'لا يمس هذا بالتشريع الوطني.' }],
  steps: [
    { at: '2026-03-02T08:00:00Z', outcome: 'negotiating' },
    { at: '2026-03-03T08:00:00Z', outcome: 'agreedAdReferendum', byId: 'd-eg' },
  ],
  record: [{ version: 1, at: '2026-03-02T08:00:00Z', sentence: 'افتتح الرئيس التفاوض.' }],
}
