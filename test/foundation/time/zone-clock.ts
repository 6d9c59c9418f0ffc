/** What the clock of a zone shows at a moment, told by the platform's own formatter: `YYYY-MM-DD hh:mm:ss`. */
export function clockIn(timeZone: string): (millis: number) => string {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  return (millis) => {
    const parts = Object.fromEntries(format.formatToParts(new Date(millis)).map(({ type, value }) => [type, value]))
    const { year = '', month, day, hour, minute, second } = parts
    return `${year.padStart(4, '0')}-${month}-${day} ${hour}:${minute}:${second}`
  }
}
