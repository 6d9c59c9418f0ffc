/** A process that writes beside others, and may be killed at any moment: `increment <url> <times>` or `transfer <url>`. */
import { setTimeout as sleep } from 'node:timers/promises'
import { succeeded } from 'clientele'
import { decideAndSave } from 'clientele/storage'
import { sampleRecord } from 'clientele/testing'
import { openShared } from './stores.ts'

const [what, url = '', times = '0'] = process.argv.slice(2)
const { store, close } = await openShared(url)
const tenant = store.forTenant('heavy')
process.stdout.write('ready\n')

if (what === 'increment') {
  let left = Number(times)
  while (left > 0) {
    const saved = await decideAndSave(tenant, {
      kind: 'account',
      id: 'counter',
      attempts: 1_000,
      decide: (stored) =>
        succeeded({ record: sampleRecord('account', { id: 'counter', leadScore: (stored?.leadScore ?? 0) + 1 }) }),
    })
    if (saved.ok) left -= 1
  }
  await close()
} else {
  for (;;) {
    await tenant.transaction?.(async ({ repository, events }) => {
      const accounts = repository('account')
      const found = await accounts.get('left')
      const leadScore = (found?.record.leadScore ?? 0) + 1
      await accounts.put(sampleRecord('account', { id: 'left', leadScore }), 'any')
      process.stdout.write('half\n')
      await sleep(3)
      const at = '2026-06-01T09:00:00Z'
      await events.append('transfers', [{ type: 'moved', at, data: { leadScore } }], { expect: 'any' })
      return accounts.put(sampleRecord('account', { id: 'right', leadScore }), 'any')
    })
  }
}
