/** EX_CONFIG of sysexits.h: something is configured wrongly (contract, "Running"). */
const EXIT_WRONG_CONFIGURATION = 78

interface Sentences {
  readonly ar: string
  readonly en: string
}

/** What the operating system says when a folder, an address or a port is not to be had. */
const systemSentences: Readonly<Record<string, Sentences>> = {
  EADDRINUSE: { ar: 'هذا المنفذ مستعمل في خادم آخر.', en: 'another server listens on this port already.' },
  EADDRNOTAVAIL: { ar: 'ليس هذا العنوان لهذا الجهاز.', en: 'this address does not belong to this machine.' },
  ENOTFOUND: { ar: 'لا يُعرف مضيف بهذا الاسم.', en: 'no host of this name is known.' },
  ENOENT: { ar: 'لا يمكن إنشاء مجلد في هذا الموضع.', en: 'no folder can be made there.' },
  EACCES: { ar: 'لا يسمح النظام بذلك.', en: 'the system does not permit it.' },
  EPERM: { ar: 'لا يسمح النظام بذلك.', en: 'the system does not permit it.' },
  ENOSPC: { ar: 'لا مكان على القرص.', en: 'there is no room on the disk.' },
  EDQUOT: { ar: 'لا مكان على القرص.', en: 'there is no room on the disk.' },
  EIO: { ar: 'القرص لا يقرأ أو لا يكتب.', en: 'the disk fails to read or write.' },
  EISDIR: { ar: 'في هذا المسار مجلد في موضع ملف.', en: 'a folder stands where a file should.' },
  EROFS: { ar: 'القرص للقراءة فقط.', en: 'the disk is for reading only.' },
  ENOTDIR: { ar: 'في هذا المسار ملف في موضع مجلد.', en: 'a file stands where a folder should.' },
  EEXIST: { ar: 'في هذا المسار ملف في موضع مجلد.', en: 'a file stands where a folder should.' },
}

/**
 * Ends the program with exit code 78 and one line that names the variable and says in both languages what is wrong with
 * it. A fault that has nothing to do with configuration is thrown on.
 */
export function refuseStart(why: unknown, variable: string): never {
  const said = sentencesOf(why)
  if (said === null) throw why
  process.stderr.write(`${variable}: ${said.ar} / ${said.en}\n`)
  process.exit(EXIT_WRONG_CONFIGURATION)
}

function sentencesOf(why: unknown): Sentences | null {
  if (isSaid(why)) return why
  if (!(why instanceof Error)) return null
  return 'code' in why && typeof why.code === 'string' ? (systemSentences[why.code] ?? null) : null
}

function isSaid(why: unknown): why is Sentences {
  return typeof why === 'object' && why !== null && 'ar' in why && 'en' in why
}
