import { createRecordStore, type KindDefinitions, type KindTable, type RecordStore } from 'clientele/storage'
import { type RedisCommands, redisDriver } from './redis-driver.ts'

/** A store in Redis 6.2 or later, through a client that is connected. */
export const createRedisStore = <Kinds extends KindTable>(
  client: RedisCommands,
  kinds: KindDefinitions<Kinds>,
): RecordStore<Kinds> => createRecordStore(kinds, redisDriver(client, kinds))
