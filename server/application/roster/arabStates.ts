/**
 * The members of the League of Arab States by their short name, the full names that lists give them, their English name
 * and their three letters (ISO 3166-1): so that «لبنان» finds the delegation of «الجمهورية اللبنانية».
 */
export const arabStates: readonly {
  readonly ar: string
  readonly full: readonly string[]
  readonly en: readonly string[]
  readonly code: string
}[] = [
  { ar: 'الأردن', full: ['المملكة الأردنية الهاشمية'], en: ['Jordan', 'Hashemite Kingdom of Jordan'], code: 'JOR' },
  {
    ar: 'الإمارات',
    full: ['الإمارات العربية المتحدة', 'دولة الإمارات العربية المتحدة'],
    en: ['United Arab Emirates', 'UAE'],
    code: 'ARE',
  },
  { ar: 'البحرين', full: ['مملكة البحرين'], en: ['Bahrain', 'Kingdom of Bahrain'], code: 'BHR' },
  { ar: 'تونس', full: ['الجمهورية التونسية'], en: ['Tunisia', 'Republic of Tunisia'], code: 'TUN' },
  { ar: 'الجزائر', full: ['الجمهورية الجزائرية الديمقراطية الشعبية'], en: ['Algeria'], code: 'DZA' },
  { ar: 'جيبوتي', full: ['جمهورية جيبوتي'], en: ['Djibouti'], code: 'DJI' },
  { ar: 'السعودية', full: ['المملكة العربية السعودية'], en: ['Saudi Arabia', 'Kingdom of Saudi Arabia'], code: 'SAU' },
  { ar: 'السودان', full: ['جمهورية السودان'], en: ['Sudan', 'Republic of the Sudan'], code: 'SDN' },
  { ar: 'سوريا', full: ['سورية', 'الجمهورية العربية السورية'], en: ['Syria', 'Syrian Arab Republic'], code: 'SYR' },
  { ar: 'الصومال', full: ['جمهورية الصومال الفيدرالية', 'جمهورية الصومال'], en: ['Somalia'], code: 'SOM' },
  { ar: 'العراق', full: ['جمهورية العراق'], en: ['Iraq', 'Republic of Iraq'], code: 'IRQ' },
  { ar: 'عمان', full: ['سلطنة عمان'], en: ['Oman', 'Sultanate of Oman'], code: 'OMN' },
  { ar: 'فلسطين', full: ['دولة فلسطين'], en: ['Palestine', 'State of Palestine'], code: 'PSE' },
  { ar: 'قطر', full: ['دولة قطر'], en: ['Qatar', 'State of Qatar'], code: 'QAT' },
  {
    ar: 'القمر',
    full: ['جزر القمر', 'الاتحاد القمري', 'القمر المتحدة', 'جمهورية القمر المتحدة'],
    en: ['Comoros'],
    code: 'COM',
  },
  { ar: 'الكويت', full: ['دولة الكويت'], en: ['Kuwait', 'State of Kuwait'], code: 'KWT' },
  { ar: 'لبنان', full: ['الجمهورية اللبنانية'], en: ['Lebanon', 'Lebanese Republic'], code: 'LBN' },
  { ar: 'ليبيا', full: ['دولة ليبيا'], en: ['Libya', 'State of Libya'], code: 'LBY' },
  { ar: 'مصر', full: ['جمهورية مصر العربية'], en: ['Egypt', 'Arab Republic of Egypt'], code: 'EGY' },
  { ar: 'المغرب', full: ['المملكة المغربية'], en: ['Morocco', 'Kingdom of Morocco'], code: 'MAR' },
  { ar: 'موريتانيا', full: ['الجمهورية الإسلامية الموريتانية'], en: ['Mauritania'], code: 'MRT' },
  { ar: 'اليمن', full: ['الجمهورية اليمنية'], en: ['Yemen', 'Republic of Yemen'], code: 'YEM' },
]
