/**
 * Checks and writes in one step: Redis runs a script alone. What a job comes to is checked before anything is written: a job
 * expects something of one write or of one append, or it is a transaction and has checks.
 */
export const commitScript = `
local prefix, job = ARGV[1], cjson.decode(ARGV[2])
local function entry(kind, id)
  local raw = redis.call('HGET', prefix .. 'r:' .. kind, id)
  if not raw then return 0, false end
  local at = string.find(raw, '\\n', 1, true)
  return tonumber(string.sub(raw, 1, at - 1)), at < #raw
end
local function meets(expect, version, present)
  if expect == 'any' then return true end
  if expect == 'absent' then return not present end
  if expect == 'exists' then return present end
  return present and version == expect
end
for _, check in ipairs(job.checks) do
  local now
  if check.kind then now = entry(check.kind, check.id) else now = redis.call('LLEN', prefix .. 'e:' .. check.id) end
  if now ~= check.version then return {'conflict', 0} end
end
local result = 0
for _, write in ipairs(job.writes) do
  local version, present = entry(write.kind, write.id)
  if not meets(write.expect, version, present) then return {'conflict', 0} end
  result = present and 1 or 0
  if write.text or present then
    version = write.version or version + 1
    local members = prefix .. 'm:' .. write.kind
    local old = redis.call('HGET', members, write.id)
    if old then
      for _, each in ipairs(cjson.decode(old)) do redis.call('ZREM', prefix .. 'i:' .. each[1], each[2]) end
    end
    local text = write.text or ''
    redis.call('HSET', prefix .. 'r:' .. write.kind, write.id, string.format('%.0f', version) .. '\\n' .. text)
    if write.text then
      for _, each in ipairs(cjson.decode(write.members)) do redis.call('ZADD', prefix .. 'i:' .. each[1], 0, each[2]) end
      redis.call('HSET', members, write.id, write.members)
      result = version
    else
      redis.call('HDEL', members, write.id)
    end
  end
end
for _, append in ipairs(job.appends) do
  local stream, keys = prefix .. 'e:' .. append.stream, prefix .. 'k:' .. append.stream
  local length = redis.call('LLEN', stream)
  if append.key then
    local known = redis.call('HGET', keys, append.key)
    if known then
      local at = string.find(known, '\\n', 1, true)
      if string.sub(known, at + 1) ~= append.fingerprint then return {'mismatch', 0} end
      return {'replayed', tonumber(string.sub(known, 1, at - 1))}
    end
  end
  if not meets(append.expect, length, length > 0) then return {'conflict', 0} end
  for _, event in ipairs(append.events) do redis.call('RPUSH', stream, event) end
  result = length + #append.events
  if append.key then redis.call('HSET', keys, append.key, result .. '\\n' .. append.fingerprint) end
end
return {'written', result}
`

/** A part of an index, and the records it leads to, as they are at one moment. */
export const findScript = `
local prefix, kind, index, first, last, count = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local members
if ARGV[7] == 'down' then
  members = redis.call('ZRANGE', prefix .. 'i:' .. index, last, first, 'BYLEX', 'REV', 'LIMIT', 0, count)
else
  members = redis.call('ZRANGE', prefix .. 'i:' .. index, first, last, 'BYLEX', 'LIMIT', 0, count)
end
local found = {}
for _, member in ipairs(members) do
  local id = string.match(member, '[^%z]*$')
  table.insert(found, member)
  table.insert(found, redis.call('HGET', prefix .. 'r:' .. kind, id))
end
return found
`
