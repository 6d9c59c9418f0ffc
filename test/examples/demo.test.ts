import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import portfolio from '../../examples/demo/portfolio.json' with { type: 'json' }
import { plain } from '../../examples/demo/report.ts'
import { runDemo } from '../../examples/demo/run-demo.ts'
import { type Run, runExample } from '../tools/run-example.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'clientele-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the demo in this process, as its program does in one of its own. */
async function demo(...args: readonly string[]): Promise<Run> {
  const [printed, complaints]: [string[], string[]] = [[], []]
  const status = await runDemo(args, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    calledFrom: root,
    paint: plain,
  })
  return { stdout: printed.join('\n'), stderr: complaints.join('\n'), status }
}

let files = 0
function file(content: string, ending: string): string {
  files += 1
  const path = join(folder, `${files}.${ending}`)
  writeFileSync(path, content)
  return path
}

describe('the bundled portfolio', () => {
  const { stdout, stderr, status } = runExample('demo/main.ts')
  const lines = stdout.split('\n')
  const rowOf = (name: string): string => lines.find((line) => line.startsWith(name)) ?? ''

  it('is judged whole, without complaint or colour', () => {
    expect([status, stderr]).toEqual([0, ''])
    expect(lines[0]).toBe('47 relationships, as of 2026-06-01')
    expect(portfolio.relationships).toHaveLength(47)
    expect(stdout).not.toContain('\u001B')
  })

  it('has each kind of business that there is a preset for', async () => {
    const { businessPresets } = await import('../../src/rules/classification/presets.ts')
    const businesses = new Set(portfolio.relationships.map((relationship) => relationship.business))
    for (const kind of Object.keys(businessPresets)) expect(businesses).toContain(kind)
  })

  it.each([
    [
      'Nordlys Shipping AS',
      'client',
      '0.92',
      'continuing engagement (ongoing collaboration); tailored work (advice, made to measure)',
    ],
    ['Baltic Ports OÜ', 'client', '0.98', 'has bought, pays a retainer'],
    ['Old Mr Petrov', 'customer', '0.92', 'no continuing engagement (a sale at a time)'],
    ['Jonas Weber', 'customer', '0.93', 'nothing tailored (a standard service, not customised)'],
    ['Chloe & Amir', 'customer, arguably', '0.61', 'no continuing engagement (a one-off project)'],
    [
      'Clinic Santé Plus',
      'customer, arguably',
      '0.63',
      'has bought, pays a retainer; nothing tailored (a standard service, not customised)',
    ],
    ['Delta Pumps GmbH', 'customer', '0.89', 'nothing tailored (a product, not customised)'],
    ['Newsletter reader 7', 'neither yet', '1.00', 'has not bought, and holds no running retainer'],
    ['Orchard Schools Trust', 'neither yet', '1.00', 'has not bought, and holds no running retainer'],
    ['Casa Moreno', 'customer, as far as known', '0.43', 'unknown whether the engagement continues'],
  ])('%s is a %s', (name, verdict, confidence, why) => {
    const row = rowOf(name)
    expect(row.replace(/ {2,}/g, ' | ')).toContain(`| ${verdict} | ${confidence} | `)
    expect(row).toContain(why)
  })

  it.each([
    ['Fjordlaks AS', 'at-risk', 'an invoice is 31 days overdue', 'renewal, or an end, by 2027-01-01'],
    ['Sable Studios', 'onboarding', 'began on 2026-06-01', 'goes on'],
    [
      'Maria Andersson',
      'loyal',
      'bought 6 times, last 27 days ago; usual for them is every 63 days',
      'lapsing on 2026-08-08, unless they buy',
    ],
    [
      'Tomasz Zieliński',
      'lapsing',
      'bought once, last 195 days ago; usual is every 90 days',
      'lapsed on 2026-08-16, unless they buy',
    ],
    ['Kestrel Robotics', 'customer', 'by the verdict', 'client, once verdict is client'],
    [
      'Merle Bank',
      'lead',
      'lead score B2: fit 60, engagement 49.84',
      'customer, once hasPurchased is true or holdsRunningAgreement is true',
    ],
  ])('%s is %s in its life with the business', (name, ...cells) => {
    const life = lines.slice(lines.indexOf('In their life with the business'))
    expect(life.find((line) => line.startsWith(name))?.split(/ {2,}/)).toEqual([name, ...cells])
  })

  it.each([
    // A fee of 4,000 a month while 7 in 8 contracts outlast a year and money costs 10 % a year: in 9 of 10 cases 9 of 12 are paid.
    ['Fjordlaks AS', '42834.92 EUR', '34881.59 to 45965.59 EUR', '10.71 payments of 4000.00'],
    ['Maria Andersson', '214.37 EUR', '0.00 to 490.07 EUR', '3.35 purchases of 64.00'],
  ])('%s may bring %s in a year', (name, ...cells) => {
    const worth = lines.slice(lines.findIndex((line) => line.startsWith('What the next twelve months')))
    expect(worth.find((line) => line.startsWith(name))?.split(/ {2,}/)).toEqual([name, ...cells])
  })

  it('says what to do next, what is worth most first, and what all come to', () => {
    const todo = lines.slice(lines.indexOf('What to do next'))
    expect(todo[3]?.split(/ {2,}/)).toEqual([
      'Merle Bank',
      'work on the deal "Advice for the new office" by 2026-07-15',
      '24000.00 EUR',
    ])
    expect(stdout).toContain('owed: 1500.00 EUR; overdue: 1500.00 EUR')
  })

  it('is the same as JSON', async () => {
    const { stdout: json, status } = await demo('--json')
    const told = JSON.parse(json)
    expect(status).toBe(0)
    expect(told.mix.parts.client.count).toBe(15)
    expect(told.actions[0]).toMatchObject({ type: 'work-on-deal', worth: { amount: '24000.00', currency: 'EUR' } })
    expect(told.accounts).toHaveLength(47)
    const one = JSON.parse((await demo('--json', '--account', 'a-fjord')).stdout)
    expect(one).toEqual(told.accounts[0])
  })

  it('stands in columns', () => {
    const header = lines.findIndex((line) => line.startsWith('name'))
    const why = lines[header]?.indexOf('why') ?? 0
    for (const line of lines.slice(header + 1, header + 48)) expect(line.slice(why - 2, why)).toBe('  ')
  })

  it('ends with the mix, by count and by revenue', () => {
    const mix = lines.slice(lines.findIndex((line) => line.startsWith('mix'))).map((line) => line.trim().split(/ {2,}/))
    expect(mix.slice(1, 5)).toEqual([
      ['client', '15', '31.91 %', '368320.00 EUR', '76.42 %'],
      ['customer', '27', '57.45 %', '113653.00 EUR', '23.58 %'],
      ['neither yet', '5', '10.64 %', '0.00 EUR', '0.00 %'],
      ['total', '47', '481973.00 EUR'],
    ])
    expect(stdout).toContain('waiting for facts (3): Casa Moreno, Imported account 31, Quill & Page Ltd')
  })
})

describe('one account in full', () => {
  it.each([
    [
      'a-fjord',
      [
        'Fjordlaks AS',
        'stage | at-risk: an invoice is 31 days overdue',
        'a year | 42834.92 EUR: 10.71 payments of 4000.00; likely 34881.59 to 45965.59 EUR',
        'owes | 1500.00 EUR, 1500.00 EUR of it overdue, for 31 days at the longest',
        // 31 of 60 days overdue; 12 days since the last contact; 9 of 10; one promise late.
        'health | green, 75 of 100: payment 48, contact 100, satisfaction 90, support 66; 83 % is known',
        'to do | answer "Our order number is missing on the invoice" (4283.49 EUR)',
        'to do | collect the overdue invoice "2026-031" (1500.00 EUR)',
        // Two of seven parts by weight; what waits for the report is not next.
        'open work | 1 of 4 tasks done, 29 % of the work; next: Send the invoice of May (by 2026-06-02), Write the quarterly report (by 2026-06-12)',
        // Asked at 10:10 in Oslo, and to be answered within four hours.
        'ticket | Our order number is missing on the invoice: open, high; first-response breached, due 2026-05-29T12:10:00Z',
      ],
    ],
    [
      'a-bakery',
      [
        'Café Aurora',
        'ticket | Two loaves too few on Thursday: waiting, normal; resolution paused',
        'loyalty | 380 points, 20 of them until 2027-07-03, tier bronze, 140 more to silver',
      ],
    ],
  ])('%s has its work, its tickets and its points beside the rest', async (id, wanted) => {
    const { stdout, status } = await demo('--account', id)
    expect(status).toBe(0)
    const lines = stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '))
    for (const line of wanted) expect(lines).toContain(line)
  })

  it('is one that there is', async () => {
    const { stderr, status } = await demo('--account', 'nobody')
    expect([status, stderr]).toEqual([2, '--account: there is no "nobody" among those that were judged'])
  })
})

describe('a portfolio of one’s own', () => {
  const [first, second] = portfolio.relationships

  it('is judged, and what does not fit is listed with its place', async () => {
    const spoilt = { ...second, account: { ...second?.account, name: '' } }
    const strange = { ...first, knownFacts: { mood: 'good' } }
    const { stdout, status } = await demo(
      file(JSON.stringify({ ...portfolio, relationships: [first, spoilt, strange] }), 'json'),
    )
    expect(status).toBe(1)
    expect(stdout).toContain('1 relationship, as of 2026-06-01')
    expect(stdout).toContain('2 rows do not fit:\n  relationship 2, account.name: ')
    expect(stdout).toMatch(/relationship 3, facts: expected one of hasPurchased, .*received "mood"/)
  })

  it('has each account once, one currency, no negative revenue, and its team and catalogue in one place', async () => {
    const money = (amount: string, currency = 'EUR') => ({ amount, currency })
    const bought = {
      ...second,
      account: { ...second?.account, id: 'other' },
      agreements: [],
      orders: [],
      interactions: [],
    }
    const { stdout, status } = await demo(
      file(
        JSON.stringify({
          ...portfolio,
          relationships: [
            { ...first, revenue: money('10.00') },
            { ...first, revenue: money('10.00') },
            { ...bought, revenue: money('5.00', 'SEK') },
            { ...bought, revenue: money('-5.00') },
            { ...bought, knownFacts: null },
            { ...bought, team: [] },
            null,
            bought,
          ],
        }),
        'json',
      ),
    )
    expect(status).toBe(1)
    expect(stdout.slice(stdout.indexOf('6 rows do not fit:')).trim().split('\n').slice(1)).toEqual([
      `  relationship 2, account.id: "${first?.account.id}" was there already`,
      '  relationship 3, revenue.currency: expected EUR, as before, received SEK',
      '  relationship 4, revenue: expected revenue that is not negative',
      expect.stringMatching(/^ {2}relationship 5, knownFacts: .*expected record, received null/),
      '  relationship 6, team: expected to stand once, beside the relationships',
      expect.stringMatching(/^ {2}relationship 7: .*received null/),
    ])
  })

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"asOf": ', /is not JSON/],
    ['no portfolio', '[]', /is no portfolio of records/],
    ['a day that does not exist', JSON.stringify({ ...portfolio, asOf: '2024-02-30' }), /a day that exists.*\n.*asOf/],
  ])('%s is refused', async (_, content, complaint) => {
    const { stdout, stderr, status } = await demo(file(content, 'json'))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(complaint)
  })
})

describe('the public table of a telephone company', () => {
  it('is read by the mapping that comes with the demo', async () => {
    const { stdout, status } = await demo(
      join(root, 'test/fixtures/telco-sample.csv'),
      '--mapping',
      join(root, 'examples/demo/telco.mapping.json'),
    )
    expect(status).toBe(0)
    const mix = stdout
      .slice(stdout.indexOf('mix  '))
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/))
    expect(mix.slice(1, 5)).toEqual([
      ['client', '0', '0.00 %', '0.00 USD', '0.00 %'],
      ['customer', '10', '83.33 %', '604.35 USD', '89.25 %'],
      ['neither yet', '2', '16.67 %', '72.80 USD', '10.75 %'],
      ['total', '12', '677.15 USD'],
    ])
  })
})

const mapping = {
  id: 'id',
  name: 'name',
  revenue: { column: 'revenue', currency: 'EUR' },
  facts: {
    hasPurchased: { column: 'bought', values: { yes: true, no: false }, blank: false },
    purchaseCount: { column: 'orders' },
    offering: { column: 'kind', values: { goods: 'product', counsel: 'advice', '?': null } },
    engagement: {
      column: 'kind',
      values: { goods: 'transactional', counsel: 'ongoing-collaboration' },
      otherwise: null,
    },
  },
}
const map = file(JSON.stringify(mapping), 'json')
const header = 'id,name,bought,orders,kind,revenue'
const judge = (csv: string, mappingFile = map): Promise<Run> => demo(file(csv, 'csv'), '--mapping', mappingFile)

describe('a table of one’s own', () => {
  it('may have a byte order mark, CRLF, quotes, line breaks in quotes, and blank lines', async () => {
    const csv = `\uFEFF${header}\r\n\r\n1,"Silva, ""the"" & Filhos",yes,2,counsel,12.5\r\n\r\n2,"Two\r\nlines",no,,goods,\r\n`
    const { stdout, stderr, status } = await judge(csv)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/Silva, "the" & Filhos +client +0\.\d\d +has bought/)
    expect(stdout).toMatch(/Two lines +neither yet/)
    expect(stdout).toMatch(/client +1 +50\.00 % +12\.50 EUR/)
    expect(stdout).toContain('revenue unknown (1): Two lines')
  })

  it('lists the rows that do not fit with line, field and reason, judges the others, and says so in its status', async () => {
    const rows = [
      '1,A,yes,2,counsel,10.00',
      '2,B,perhaps,2,goods,10.00',
      '3,C,yes,2,furniture,10.00',
      '4,D,yes,-2,goods,10.00',
      '5,E,yes,1e3,goods,10.00',
      '6,F,no,3,goods,10.00',
      '7,G,yes,1,goods,1.005',
      '8,H,yes,1,goods,-1',
      '9,I,yes,1',
      '1,J,yes,1,goods,1',
      ',K,yes,1,goods,1',
      '12,L,yes,1,goods,1,more',
      '13,M,yes,1,?,1',
    ]
    const { stdout, status } = await judge([header, ...rows].join('\n'))
    expect(status).toBe(1)
    const misfits = stdout.slice(stdout.indexOf('11 rows do not fit:')).trim().split('\n').slice(1)
    expect(misfits).toEqual([
      '  line 3, bought: expected one of yes, no, received "perhaps"',
      '  line 4, kind: expected one of goods, counsel, ?, received "furniture"',
      '  line 5, orders (purchaseCount): expected a whole number from 0 to 1000000000, received "-2"',
      '  line 6, orders (purchaseCount): expected a whole number from 0 to 1000000000, received "1e3"',
      '  line 7, orders (purchaseCount): expected no purchases, as hasPurchased is false, received 3',
      '  line 8, revenue: expected a decimal string with at most 2 decimals for EUR, received "1.005"',
      '  line 9, revenue: expected revenue that is not negative',
      '  line 10: expected 6 columns, received 4',
      '  line 11, id: "1" was there already',
      '  line 12, id: expected an id, received an empty cell',
      '  line 13: expected 6 columns, received 7',
    ])
    expect(stdout).toMatch(/^total +2 +11\.00 EUR$/m)
  })

  it('may hold anything in its names, and none of it reaches the terminal', async () => {
    const { stdout } = await judge(`${header}\n1,"\u001B[31mred\u0007\u001B]0;title\u0007",yes,1,goods,1\n`)
    expect(stdout).not.toMatch(/(?!\n)\p{Control}/u)
  })

  it('loses no other line to a quote that makes no sense', async () => {
    const rows = [
      '1,A,yes,1,goods,1',
      '2,"never closed,yes,1,goods,1',
      '3,"B",yes,1,goods,1',
      '4,5" pipes,yes,1,goods,1',
      '5,"C"D,yes,1,goods,1',
      ...Array.from({ length: 300 }, (_, index) => `${index + 6},N,yes,1,goods,1`),
      '306,"open to the end,yes,1,goods,1',
    ]
    const { stdout, status } = await judge([header, ...rows].join('\n'))
    expect(status).toBe(1)
    expect(stdout).toContain('302 relationships')
    const reason = 'expected quotes around whole cells, doubled inside them, and closed'
    expect(stdout.slice(stdout.indexOf('4 rows do not fit:')).trim().split('\n').slice(1)).toEqual(
      [3, 5, 6, 307].map((line) => `  line ${line}: ${reason}`),
    )
  })

  it('ends in bounded time when every line opens a quote', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `${index},"x"",yes,1,goods,1`)
    const { stdout, status } = await judge([header, '0,A,yes,1,goods,1', ...rows].join('\n'))
    expect(status).toBe(1)
    expect(stdout).toContain('5000 rows do not fit')
    expect(stdout).toMatch(/^A +customer/m)
  })

  it('may be long: the table shows the first rows and groups them all', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `${index},N${index},yes,1,${index % 4 === 0 ? 'counsel' : 'goods'},1.00`,
    )
    const { stdout, stderr, status } = await judge([header, ...rows].join('\n'))
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('… and 19900 more')
    expect(stdout).toMatch(/^ +15000 {2}customer {2,}has bought/m)
    expect(stdout).toMatch(/^client +5000 +25\.00 % +5000\.00 EUR +25\.00 %$/m)
  })

  it('may be JSON, and may separate its columns by something else', async () => {
    const json = file(
      JSON.stringify([{ id: 7, name: 'A', bought: 'yes', orders: 3, kind: 'goods', revenue: '5' }, 7]),
      'json',
    )
    const asJson = await demo(json, '--mapping', map)
    expect(asJson.status).toBe(1)
    expect(asJson.stdout).toContain('entry 2: expected an object')
    expect(asJson.stdout).toMatch(/^A +customer/m)

    const semicolons = file(JSON.stringify({ ...mapping, delimiter: ';' }), 'json')
    expect((await judge(`${header}\n1,A,yes,1,goods,1\n`.replaceAll(',', ';'), semicolons)).status).toBe(0)
  })

  it('has in each row of JSON every column, null where it is unknown, and amounts in quotes', async () => {
    const row = { id: 'a', name: 'A', bought: 'yes', orders: 3, kind: 'goods', revenue: '5' }
    const { orders: _, ...without } = row
    const rows = [
      row,
      without,
      { ...row, id: 'b', orders: null, revenue: null },
      { ...row, id: 'c', kind: ['goods'] },
      { ...row, id: 'd', revenue: 5.1 },
    ]
    const { stdout, status } = await demo(file(JSON.stringify(rows), 'JSON'), '--mapping', map)
    expect(status).toBe(1)
    expect(stdout).toContain('2 relationships')
    expect(stdout.slice(stdout.indexOf('3 rows do not fit:')).trim().split('\n').slice(1)).toEqual([
      '  entry 2, orders: expected a value, or null if it is unknown',
      '  entry 4, kind: expected a text, a number, true, false or null',
      '  entry 5, revenue: expected a decimal in quotes, received 5.1',
    ])
  })

  it('is found from where npm was called', () => {
    const path = file(`${header}\n1,A,yes,1,goods,1\n`, 'csv')
    const { stdout, status } = runExample('demo/main.ts', {
      args: [basename(path), '--mapping', basename(map)],
      calledFrom: folder,
    })
    expect([status, stdout.split('\n')[0]]).toEqual([0, `1 relationship in ${basename(path)}`])
  })

  it('ends as a program that failed where nothing can be done', () => {
    const { stdout, stderr, status } = runExample('demo/main.ts', { args: ['--loud'] })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/usage/)
  })

  it.each<[string, readonly string[], RegExp]>([
    ['a table without a mapping', [file(header, 'csv')], /is a table: tell with --mapping/],
    ['a header that is none', [file('id,"name\n', 'csv'), '--mapping', map], /does not begin with its columns/],
    [
      'a mapping that forgets hasPurchased',
      [file(header, 'csv'), '--mapping', file('{"facts": {}}', 'json')],
      /facts\.hasPurchased/,
    ],
    [
      'a mapping to a value that cannot be',
      [
        file(header, 'csv'),
        '--mapping',
        file(
          JSON.stringify({
            facts: {
              hasPurchased: { value: true },
              offering: { column: 'kind', values: { goods: 'products' }, otherwise: 'thing' },
              contractMonths: { value: -1 },
            },
          }),
          'json',
        ),
      ],
      /(?=.*facts\.offering\.values\.goods)(?=.*facts\.offering\.otherwise)(?=.*facts\.contractMonths\.value)/s,
    ],
    [
      'a currency that is none',
      [
        file(header, 'csv'),
        '--mapping',
        file(
          JSON.stringify({ revenue: { column: 'r', currency: 'XXQ' }, facts: { hasPurchased: { value: true } } }),
          'json',
        ),
      ],
      /ISO 4217/,
    ],
    ['a file that is not there', ['nowhere.csv', '--mapping', map], /nowhere\.csv cannot be read/],
    ['a mapping that is not there', [file(header, 'csv'), '--mapping', 'nowhere.json'], /nowhere\.json cannot be read/],
    ['an empty file', [file('', 'csv'), '--mapping', map], /is empty/],
    [
      'missing columns',
      [file('id,name,bought\n1,A,yes\n', 'csv'), '--mapping', map],
      /has no column "revenue", "orders", "kind"\. It has: id, name, bought/,
    ],
    ['a column twice', [file('id,id,name\n1,1,A\n', 'csv'), '--mapping', map], /has the column "id" twice/],
    [
      'a mapping to an unknown fact',
      [file(header, 'csv'), '--mapping', file('{"facts": {"mood": {"value": "good"}}}', 'json')],
      /is no mapping/,
    ],
    [
      'a mapping with an unknown key',
      [file(header, 'csv'), '--mapping', file('{"facts": {}, "colour": 1}', 'json')],
      /is no mapping/,
    ],
    ['a mapping without a file', ['--mapping', map], /usage/],
    ['an unknown option', ['--loud'], /usage/],
    ['a number of rows that is none', ['--rows', 'many'], /--rows: expected a number/],
  ])('%s is refused', async (_, args, complaint) => {
    const { stdout, stderr, status } = await demo(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(complaint)
    expect(stderr).not.toMatch(/ {4}at /)
  })
})
