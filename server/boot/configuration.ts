import { isAbsolute, resolve } from 'node:path'
import type { OpenIdSettings } from '../identity/openId.ts'

export interface Configuration {
  /** 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** Without a slash at its end; null where it follows from the port that is listened on. */
  readonly publicUrl: string | null
  readonly dataDir: string
  /** The files of certificate and key by which the server speaks https itself; null where it speaks http. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** The PostgreSQL database that keeps everything but the copies of keys; null for SQLite in the data folder. */
  readonly databaseUrl: string | null
  /** The Redis over which several servers tell each other at once; null for one server alone. */
  readonly redisUrl: string | null
  readonly secretariatToken: string | undefined
  readonly logLevel: LogLevel
  /** How many proxies in front may name the caller's address. */
  readonly trustedProxies: number
  /** Whether `/metrics` answers others than this machine. */
  readonly metricsForAll: boolean
  /** Who vouches for the accounts of people; null where they sign in by links and cards alone. */
  readonly openId: OpenIdSettings | null
  /** The file of the policy that names the witnesses of the public log; null for none. */
  readonly witnessesFile: string | null
  /** The mail server, with user and password in it; null where the deployment sends no mail. */
  readonly smtpUrl: string | null
  /** The address that mails are from; null where it follows from the mail server's user or the public address. */
  readonly smtpFrom: string | null
  /** Days after the end of a public consultation until addresses of its authors are erased. */
  readonly addressDays: number
}

/** One line for the one who started the program, in both languages. */
export interface Misconfiguration {
  readonly variable: string
  readonly ar: string
  readonly en: string
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Characters of the secretariat's token at most: identity looks at none that is longer. */
const TOKEN = 256

type Environment = Readonly<Record<string, string | undefined>>
type Read<Value> = { readonly value: Value } | { readonly ar: string; readonly en: string }

/**
 * The configuration out of the environment (contract, "Running"), or the first thing in it that is wrong. A variable that
 * is set to nothing counts as not set.
 */
export function readConfiguration(
  environment: Environment,
  folder: string,
): { readonly ok: true; readonly value: Configuration } | { readonly ok: false; readonly wrong: Misconfiguration } {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined
  const read = {
    PORT: wholeNumber(given('PORT'), 8787, 65_535),
    HOST: hostName(given('HOST')),
    PUBLIC_URL: webAddress(given('PUBLIC_URL')),
    SECRETARIAT_TOKEN: token(given('SECRETARIAT_TOKEN')),
    LOG_LEVEL: oneOf(given('LOG_LEVEL'), logLevels, 'info'),
    TRUST_PROXY: wholeNumber(given('TRUST_PROXY'), 0, 16),
    METRICS: oneOf(given('METRICS'), ['loopback', 'all'] as const, 'loopback'),
    TLS_CERT: beside(given('TLS_CERT'), given('TLS_KEY'), 'TLS_KEY'),
    TLS_KEY: beside(given('TLS_KEY'), given('TLS_CERT'), 'TLS_CERT'),
    OIDC_ISSUER: issuerAddress(beside(given('OIDC_ISSUER'), given('OIDC_CLIENT_ID'), 'OIDC_CLIENT_ID')),
    OIDC_CLIENT_ID: beside(given('OIDC_CLIENT_ID'), given('OIDC_CLIENT_SECRET'), 'OIDC_CLIENT_SECRET'),
    OIDC_CLIENT_SECRET: beside(given('OIDC_CLIENT_SECRET'), given('OIDC_ISSUER'), 'OIDC_ISSUER'),
    OIDC_CLAIM: beside(given('OIDC_CLAIM'), given('OIDC_ISSUER'), 'OIDC_ISSUER'),
    DATABASE_URL: postgresAddress(given('DATABASE_URL')),
    REDIS_URL: redisAddress(given('REDIS_URL'), given('DATABASE_URL')),
    SMTP_URL: mailServer(given('SMTP_URL')),
    SMTP_FROM: mailAddress(given('SMTP_FROM')),
    ADDRESS_DAYS: wholeNumber(given('ADDRESS_DAYS'), 180, 3_650),
  }
  for (const [variable, outcome] of Object.entries(read)) {
    if ('en' in outcome) return { ok: false, wrong: { variable, ar: outcome.ar, en: outcome.en } }
  }
  const witnesses = given('LOG_WITNESSES')
  const dataDir = given('DATA_DIR') ?? './data'
  const [cert, key] = [takenFrom(read.TLS_CERT), takenFrom(read.TLS_KEY)]
  const [issuer, clientId, clientSecret] = [
    takenFrom(read.OIDC_ISSUER),
    takenFrom(read.OIDC_CLIENT_ID),
    takenFrom(read.OIDC_CLIENT_SECRET),
  ]
  const inFolder = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path))
  return {
    ok: true,
    value: {
      port: takenFrom(read.PORT),
      host: takenFrom(read.HOST),
      publicUrl: takenFrom(read.PUBLIC_URL),
      dataDir: inFolder(dataDir),
      tls: cert === undefined || key === undefined ? null : { cert: inFolder(cert), key: inFolder(key) },
      databaseUrl: takenFrom(read.DATABASE_URL),
      redisUrl: takenFrom(read.REDIS_URL),
      secretariatToken: takenFrom(read.SECRETARIAT_TOKEN),
      logLevel: takenFrom(read.LOG_LEVEL),
      trustedProxies: takenFrom(read.TRUST_PROXY),
      metricsForAll: takenFrom(read.METRICS) === 'all',
      smtpUrl: takenFrom(read.SMTP_URL),
      smtpFrom: takenFrom(read.SMTP_FROM),
      addressDays: takenFrom(read.ADDRESS_DAYS),
      openId:
        issuer === undefined || clientId === undefined || clientSecret === undefined
          ? null
          : { issuer, clientId, clientSecret, claim: takenFrom(read.OIDC_CLAIM) ?? 'email' },
      witnessesFile: witnesses === undefined ? null : isAbsolute(witnesses) ? witnesses : resolve(folder, witnesses),
    },
  }
}

function takenFrom<Value>(read: Read<Value>): Value {
  if ('value' in read) return read.value
  throw new Error('What is wrong has been told before')
}

function wholeNumber(given: string | undefined, otherwise: number, most: number): Read<number> {
  if (given === undefined) return { value: otherwise }
  if (/^\d{1,5}$/.test(given) && Number(given) <= most) return { value: Number(given) }
  return { ar: `المطلوب عدد صحيح من 0 إلى ${most}.`, en: `must be a whole number from 0 to ${most}.` }
}

/** Of two that are of use together alone, one. */
function beside(given: string | undefined, other: string | undefined, name: string): Read<string | undefined> {
  if (given === undefined || other !== undefined) return { value: given }
  return { ar: `المطلوب معه ${name}.`, en: `needs ${name} beside it.` }
}

function hostName(given: string | undefined): Read<string> {
  if (given === undefined) return { value: '127.0.0.1' }
  if (/^[A-Za-z0-9.:_-]{1,253}$/.test(given)) return { value: given }
  return { ar: 'المطلوب اسم مضيف أو عنوان IP.', en: 'must be a host name or an IP address.' }
}

function webAddress(given: string | undefined): Read<string | null> {
  if (given === undefined) return { value: null }
  const url = URL.canParse(given) ? new URL(given) : null
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === ''
  if (isPlain && url.username === '') return { value: url.origin }
  return {
    ar: 'المطلوب عنوان http أو https بلا مسار، مثل https://tawafuq.example.org.',
    en: 'must be an http or https address without a path, such as https://tawafuq.example.org.',
  }
}

function token(given: string | undefined): Read<string | undefined> {
  if (given === undefined || (given.length <= TOKEN && /^[\x21-\x7E]+$/.test(given))) return { value: given }
  return {
    ar: `المطلوب محارف ASCII بلا فراغات، ${TOKEN} على الأكثر.`,
    en: `must be ASCII characters without blanks, at most ${TOKEN}.`,
  }
}

function mailServer(given: string | undefined): Read<string | null> {
  if (given === undefined) return { value: null }
  const url = URL.canParse(given) ? new URL(given) : null
  if (url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return { value: given }
  return {
    ar: 'المطلوب عنوان خادم بريد، مثل smtps://user:password@mail.example.org.',
    en: 'must be the address of a mail server, such as smtps://user:password@mail.example.org.',
  }
}

function mailAddress(given: string | undefined): Read<string | null> {
  if (given === undefined) return { value: null }
  if (/^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,190}$/.test(given)) return { value: given }
  return {
    ar: 'المطلوب عنوان بريد إلكتروني، مثل consultation@example.org.',
    en: 'must be an e-mail address, such as consultation@example.org.',
  }
}

function oneOf<Name extends string>(given: string | undefined, names: readonly Name[], otherwise: Name): Read<Name> {
  if (given === undefined) return { value: otherwise }
  const found = names.find((name) => name === given)
  if (found !== undefined) return { value: found }
  return { ar: `القيم المقبولة: ${names.join(', ')}.`, en: `must be one of ${names.join(', ')}.` }
}

/** Over plain http only on this machine: whoever stands in between would sign in as anybody. */
function issuerAddress(given: Read<string | undefined>): Read<string | undefined> {
  if (!('value' in given) || given.value === undefined) return given
  const url = URL.canParse(given.value) ? new URL(given.value) : null
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) && url.username === '')
    return given
  return {
    ar: 'المطلوب عنوان https لنظام الحسابات، مثل https://accounts.example.org.',
    en: 'must be the https address of the system of accounts, such as https://accounts.example.org.',
  }
}

function postgresAddress(given: string | undefined): Read<string | null> {
  if (given === undefined) return { value: null }
  const url = URL.canParse(given) ? new URL(given) : null
  if (url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && url.pathname.length > 1) return { value: given }
  return {
    ar: 'المطلوب عنوان قاعدة بيانات PostgreSQL، مثل postgres://user:password@host/database.',
    en: 'must be the address of a PostgreSQL database, such as postgres://user:password@host/database.',
  }
}

/** Better no start than one that leaves people on several servers unaware of each other. */
function redisAddress(given: string | undefined, database: string | undefined): Read<string | null> {
  if (given === undefined) return { value: null }
  if (database === undefined) {
    return {
      ar: 'المطلوب معه DATABASE_URL: الخوادم التي تتقاسم الغرفة تتقاسم قاعدة بيانات PostgreSQL واحدة.',
      en: 'needs DATABASE_URL beside it: servers that share a room share one PostgreSQL database.',
    }
  }
  const url = URL.canParse(given) ? new URL(given) : null
  if (url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '') return { value: given }
  return {
    ar: 'المطلوب عنوان Redis، مثل redis://host:6379.',
    en: 'must be the address of a Redis, such as redis://host:6379.',
  }
}
