/** Why the server does not start over the public log that it finds. */
import { carryOverFile } from '../storage/carryOverFile.ts'
import { StartRefusal } from '../storage/StartRefusal.ts'

/** What is stored is smaller, or another, than what was signed; both are counted in entries. */
export function otherTree(origin: string, stored: number, signed: number): StartRefusal {
  return new StartRefusal({
    ar: `السجل العلني ${origin} المخزون هنا (${stored} قيداً) ليس هو الموقَّع (${signed} قيداً): أعيدوا قاعدة البيانات كما كانت، أو أنشئوا في مجلد البيانات ملفاً فارغاً باسم ${carryOverFile} ليُفتح سجل جديد يتابع من آخر نقطة تحقق.`,
    en: `The public log ${origin} that is stored here (${stored} entries) is not the one that was signed (${signed}): put the database back as it was, or make an empty file ${carryOverFile} in the data folder, and a new log goes on from the last checkpoint.`,
  })
}

/** The key that lies here is not that of the log. */
export function otherKey(log: number): StartRefusal {
  return new StartRefusal({
    ar: `المفتاح log-key-${log}.pem ليس مفتاح السجل العلني: أعيدوه من نسخة احتياطية، أو أنشئوا في مجلد البيانات ملفاً فارغاً باسم ${carryOverFile} ليُفتح سجل جديد بمفتاح جديد.`,
    en: `The key log-key-${log}.pem is not that of the public log: put it back from a backup, or make an empty file ${carryOverFile} in the data folder, and a new log begins with a new key.`,
  })
}

/** An entry of a key that was laid before the log is not signed by those who may. */
export function notVouchedFor(file: string): StartRefusal {
  return new StartRefusal({
    ar: `القيد ${file} لا يحمل توقيع من يحق له: مفتاح الجذر، أو القديم والجديد معاً. أزيلوا الملف، أو وقّعوه بالمفتاح الصحيح.`,
    en: `The entry ${file} is not signed by those who may: the root key, or the old and the new together. Remove the file, or sign it with the right key.`,
  })
}
