/** The months as documents print them, January first: in Arabic the name of the Mashreq and that of the Maghreb and the Nile. */
export const monthNames = [
  { ar: 'كانون الثاني/يناير', en: 'January' },
  { ar: 'شباط/فبراير', en: 'February' },
  { ar: 'آذار/مارس', en: 'March' },
  { ar: 'نيسان/أبريل', en: 'April' },
  { ar: 'أيار/مايو', en: 'May' },
  { ar: 'حزيران/يونيه', en: 'June' },
  { ar: 'تموز/يوليه', en: 'July' },
  { ar: 'آب/أغسطس', en: 'August' },
  { ar: 'أيلول/سبتمبر', en: 'September' },
  { ar: 'تشرين الأول/أكتوبر', en: 'October' },
  { ar: 'تشرين الثاني/نوفمبر', en: 'November' },
  { ar: 'كانون الأول/ديسمبر', en: 'December' },
] as const
