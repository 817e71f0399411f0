/** What no XML may hold, and no text needs: control characters but blanks and line ends, lone surrogates, noncharacters. */
export const notOfXml = /(?![\t\n\v\f\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu
