/**
 * Text as one paragraph has it: every line end, tab and other control is a blank, CR LF together is one. A paragraph is one
 * line (rule PA8): what breaks lines would be shown, quoted and printed otherwise than it is compared.
 */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\p{Cc}\u2028\u2029]/gu, ' ')
}
