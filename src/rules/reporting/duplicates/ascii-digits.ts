const isDigit = /^\p{Nd}$/u

/** What a digit of any script stands for: the digits of a script stand side by side, from its zero on. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) as number
  let digit = 0
  while (isDigit.test(String.fromCodePoint(code - digit - 1))) digit += 1
  return String(digit)
}

/** A text whose digits, of whatever script, are those from 0 to 9. */
export const withAsciiDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, digitOf)
