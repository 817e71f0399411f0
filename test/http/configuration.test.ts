import { readConfiguration } from '@tawafuq/server/boot/configuration'
import { expect, test } from 'vitest'

const read = (environment: Record<string, string>) => readConfiguration(environment, '/house')

test('[HT12] nothing configured is the embedded default of the contract', () => {
  expect(read({ PORT: '', DATA_DIR: '  ' })).toEqual({
    ok: true,
    value: {
      port: 8787,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: '/house/data',
      tls: null,
      databaseUrl: null,
      redisUrl: null,
      openId: null,
      smtpUrl: null,
      smtpFrom: null,
      addressDays: 180,
      witnessesFile: null,
      secretariatToken: undefined,
      logLevel: 'info',
      trustedProxies: 0,
      metricsForAll: false,
    },
  })
})

test('[HT12] what is configured is taken', () => {
  const configured = read({
    PORT: '0',
    HOST: '::',
    PUBLIC_URL: 'https://Tawafuq.example.org/',
    DATA_DIR: '/var/lib/tawafuq',
    SECRETARIAT_TOKEN: 'chosen-by-us',
    LOG_LEVEL: 'silent',
    TRUST_PROXY: '1',
    METRICS: 'all',
    TLS_CERT: 'cert.pem',
    TLS_KEY: '/keys/key.pem',
    DATABASE_URL: 'postgres://room@db/tawafuq',
    REDIS_URL: 'rediss://bell:6380',
    OIDC_ISSUER: 'https://accounts.example.org/realms/room',
    OIDC_CLIENT_ID: 'room',
    OIDC_CLIENT_SECRET: 'secret',
  })
  expect(configured).toMatchObject({
    ok: true,
    value: {
      port: 0,
      host: '::',
      publicUrl: 'https://tawafuq.example.org',
      dataDir: '/var/lib/tawafuq',
      tls: { cert: '/house/cert.pem', key: '/keys/key.pem' },
      metricsForAll: true,
      openId: {
        issuer: 'https://accounts.example.org/realms/room',
        clientId: 'room',
        clientSecret: 'secret',
        claim: 'email',
      },
    },
  })
})

const account = { OIDC_ISSUER: 'https://a.example', OIDC_CLIENT_ID: 'room', OIDC_CLIENT_SECRET: 'secret' }

test.each([
  ['OIDC_ISSUER', { ...account, OIDC_ISSUER: 'http://accounts.example.org' }],
  ['OIDC_ISSUER', { ...account, OIDC_ISSUER: 'accounts.example.org' }],
  ['OIDC_ISSUER', { ...account, OIDC_CLIENT_ID: '' }],
  ['OIDC_CLIENT_ID', { ...account, OIDC_CLIENT_SECRET: '' }],
  ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: 'secret' }],
  ['OIDC_CLAIM', { OIDC_CLAIM: 'upn' }],
])('[HT12, ID8] %s alone, or in the clear, is refused: %j', (variable, environment) => {
  expect(read(environment)).toMatchObject({ ok: false, wrong: { variable } })
})

test('[HT12, ID8] an issuer on this machine may speak http, and another claim may be named', () => {
  const local = { ...account, OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_CLAIM: 'upn' }
  expect(read(local)).toMatchObject({ ok: true, value: { openId: { claim: 'upn' } } })
})

test.each([
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['HOST', 'a b'],
  ['PUBLIC_URL', 'tawafuq.example.org'],
  ['PUBLIC_URL', 'ftp://tawafuq.example.org'],
  ['PUBLIC_URL', 'https://tawafuq.example.org/room'],
  ['PUBLIC_URL', 'https://user:word@tawafuq.example.org'],
  ['SECRETARIAT_TOKEN', 'two words'],
  ['SECRETARIAT_TOKEN', 'x'.repeat(257)],
  ['LOG_LEVEL', 'loud'],
  ['TLS_CERT', 'cert.pem'],
  ['TLS_KEY', 'key.pem'],
  ['METRICS', 'yes'],
  ['TRUST_PROXY', 'true'],
  ['DATABASE_URL', 'mysql://localhost/tawafuq'],
  ['DATABASE_URL', 'postgres://localhost'],
  ['REDIS_URL', 'redis://localhost'],
])('[HT12] %s=%s is told in one line in each language', (variable, value) => {
  const configured = read({ [variable]: value })
  if (configured.ok) throw new Error('was taken')
  expect(configured.wrong.variable).toBe(variable)
  expect(configured.wrong.en).toMatch(/^[^\n]+\.$/)
  expect(configured.wrong.ar).toMatch(/^[^\n]*[\u0600-\u06FF][^\n]*$/)
})
